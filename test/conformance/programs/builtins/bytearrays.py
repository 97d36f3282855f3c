# bytearray and memoryview.
# min: 3.8
ba = bytearray(b'abc'); ba[0] = 120; ba += b'd'; ba.append(101); del ba[1]; print(ba, len(ba), bytes(ba), ba[0], ba[1:3], ba[-1])
ba.extend(b'xyz'); ba.extend([1, 2]); ba.insert(0, 65); print(ba, ba.pop(), ba.pop(0))
ba[1:3] = b'QQQQ'; print(ba); del ba[:2]; print(ba); ba.reverse(); print(ba); ba.remove(81); print(ba)
print(ba == bytes(ba), bytes(ba) == ba, ba != b'', ba < b'zz', b'Q' in ba, 81 in ba, ba.find(b'Q'), ba.hex(), ba.upper(), ba.split(b'Q'), ba.replace(b'Q', b'-'), ba.decode('latin-1'), ba.startswith(b'x'))
print(ba + b'1', b'1' + ba, ba * 2, type(b'1' + ba).__name__, list(ba), bool(bytearray()), bytearray(3), bytearray([1, 2]), bytearray('é', 'utf-8'), bytearray(range(3)), ba.copy() is ba)
for bad in (lambda: ba.append(300), lambda: ba.append('x'), lambda: bytearray('x'), lambda: hash(ba), lambda: ba + 'x', lambda: bytearray().pop(), lambda: ba.remove(255), lambda: ba[100], lambda: ba.extend('x')):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
ba.clear(); print(ba, not ba, isinstance(ba, bytearray), b','.join([bytearray(b'a'), b'b']), bytearray(b',').join([b'1', b'2']), bytearray.fromhex('0a0b'))
buf = bytearray()
for chunk in (b'GET / ', b'HTTP\r\n', b'Host: x\r\n\r\n'):
    buf += chunk
    while b'\r\n' in buf:
        line, _, rest = buf.partition(b'\r\n'); del buf[:len(line) + 2]; print(bytes(line), len(buf))
mv = memoryview(b'hello'); print(len(mv), mv[0], bytes(mv[1:3]), mv[::-1].tobytes(), mv.tolist()[:2], mv.readonly, mv == b'hello', mv[1:] == b'ello', list(mv)[:2], mv.nbytes)
try: mv[0] = 1
except TypeError as e: print(e)
d = bytearray(b'12345'); m = memoryview(d); m[0] = 65; m[1:3] = b'BC'; print(d, bytes(m), m.obj is d)
with memoryview(b'x') as q: print(q[0])
try: q[0]
except ValueError as e: print(e)
try: m[9]
except IndexError as e: print(e)
try: memoryview('x')
except TypeError as e: print(e)
class B(bytearray): pass
print(B(b'x'), len(B(b'xy')), B(b'a') == b'a')
print(sorted(bytearray(b'cab')), max(bytearray(b'az')), sum(bytearray(b'\1\2')), bytes(bytearray(b'q')), bytearray(b'a').ljust(3), str(bytearray(b'z')), f'{bytearray(b"z")}', '%s' % bytearray(b'k'), int(bytearray(b'12')), [*bytearray(b'ab')])
a, *c = bytearray(b'xyz'); print(a, c)
