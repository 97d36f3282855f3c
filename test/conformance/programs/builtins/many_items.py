# Operations on hundreds of thousands of items at once.
import collections
import io
import itertools
import json

N = 130000
data = bytes(N)
big = list(range(N))


def attempt(name, f):
    try:
        v = f()
        print(name, v if isinstance(v, (int, bool)) else len(v))
    except Exception as e:
        print(name, type(e).__name__, str(e)[:50])


def changed(make, change):
    made = make()
    change(made)
    return made


def set_slice(made, cut, v):
    made[cut] = v


for name, make, more in (('list', lambda: [1, 2, 3], big), ('bytearray', lambda: bytearray(b'abc'), data)):
    attempt(name + ' extend', lambda: changed(make, lambda m: m.extend(more)))
    attempt(name + ' +=', lambda: changed(make, lambda m: m.__iadd__(more)))
    attempt(name + ' slice', lambda: changed(make, lambda m: set_slice(m, slice(1, 2), more)))
    attempt(name + ' front', lambda: changed(make, lambda m: set_slice(m, slice(0, 0), more)))
    attempt(name + ' iterator', lambda: changed(make, lambda m: m.extend(iter(more))))
    attempt(name + ' repeat', lambda: make() * N)
    attempt(name + ' *=', lambda: changed(make, lambda m: m.__imul__(N)))
    attempt(name + ' step', lambda: changed(lambda: make() * N, lambda m: set_slice(m, slice(None, None, 2), more + more[:N // 2])))
    attempt(name + ' delete', lambda: changed(lambda: make() * N, lambda m: m.__delitem__(slice(1, -1))))
    attempt(name + ' copy', lambda: (make() * N).copy())
    attempt(name + ' +', lambda: make() * N + make())
    attempt(name + ' reverse', lambda: changed(lambda: make() * N, lambda m: m.reverse()))
attempt('hash', lambda: hash(data) == hash(bytes(N)))
attempt('key', lambda: {data: 1, bytes(N): 2})
attempt('decode', lambda: data.decode())
attempt('latin', lambda: data.decode('latin-1').encode('latin-1'))
attempt('escape', lambda: (b'\xff' * N).decode('utf-8', 'surrogateescape'))
attempt('replace', lambda: (b'\xff' * N).decode('ascii', 'replace'))
attempt('ignore', lambda: ('\xff' * N).encode('ascii', 'ignore'))
attempt('hex', lambda: data.hex())
attempt('fromhex', lambda: bytes.fromhex('00' * N))
attempt('join', lambda: b''.join([data, data]))
attempt('text join', lambda: ','.join(map(str, big)))
attempt('split', lambda: (' '.join(map(str, big))).split())
attempt('star list', lambda: [*big, *big])
attempt('star tuple', lambda: (*big, 1))
attempt('max', lambda: max(big))
attempt('max args', lambda: max(*big))
attempt('call', lambda: (lambda *a: len(a))(*big))
attempt('print format', lambda: '{}{}'.format(*big))
attempt('unpack', lambda: (lambda a, *b: len(b))(*big))
first, *rest, last = big
print(first, len(rest), last)
attempt('set', lambda: set(big) | set(big))
attempt('update', lambda: changed(set, lambda s: s.update(big, big)))
attempt('zip', lambda: list(zip(*[big, big])))
attempt('int', lambda: int(b'1' * 4000) > 0)
attempt('sorted', lambda: sorted(big, reverse=True))
attempt('dict', lambda: dict.fromkeys(big))
attempt('str *', lambda: 'ab' * N)
attempt('translate', lambda: data.translate(bytes(256)))
attempt('find', lambda: data.find(b'x'))
attempt('upper', lambda: data.upper())
attempt('repr', lambda: repr(data))
attempt('str list', lambda: str(big))
attempt('isdigit', lambda: data.isdigit())
attempt('deque', lambda: changed(collections.deque, lambda d: d.extend(big)))
attempt('deque left', lambda: changed(collections.deque, lambda d: d.extendleft(big[:20000])))
attempt('chain', lambda: list(itertools.chain(*[[n] for n in big[:125000]])))
attempt('stringio', lambda: changed(io.StringIO, lambda s: s.write('x' * N)).getvalue())
attempt('bytesio', lambda: changed(io.BytesIO, lambda s: s.write(data)).getvalue())
attempt('json', lambda: json.loads(json.dumps(big[:20000])))
attempt('emoji', lambda: json.loads(json.dumps(['\U0001f600' * 1000] * 20, ensure_ascii=False)))
wide = '\U0001f600x' * 50000
attempt('wide items', lambda: sum(wide[i] == 'x' for i in range(20000)))
