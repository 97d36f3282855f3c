import struct


def show(f, *args):
    try:
        print(f(*args))
    except Exception as error:
        print(type(error).__name__, error)


for order in ('', '<', '>'):
    for code in 'bBhHiIlLqQ':
        for value in (-1, 300, 70000, -(1 << 63) - 1, 1 << 64):
            show(struct.pack, order + code, value)
for args in (('i', 'x'), ('f', 'x'), ('s', 'x'), ('c', b'xx'), ('ii', 1), ('i', 1, 2), ('z', 1), ('3', 1), ('<f', 1e300), ('e', 65520.0)):
    show(struct.pack, *args)
for size, at in ((3, 0), (8, 6), (8, -2), (8, -20)):
    show(struct.unpack_from, 'i', bytes(size), at)
    show(struct.pack_into, 'i', bytearray(size), at, 1)
show(struct.unpack, '<hq', b'123')
show(struct.iter_unpack, 'i', b'123')
print([struct.calcsize(f) for f in ('qb', 'bq', 'bhi0q', '=bq', '@bP', '3s 2x i')])
header = struct.Struct('<2sI?')
print(header.size, header.pack(b'abc', 7, []), header.unpack(b'ab\0\1\0\0\2'))
print(struct.pack('5p', b'abcdefgh'), struct.unpack('5p', b'\2ab\0\0'), struct.pack('3x'))
print(struct.pack('>d', 1.5), struct.unpack('<f', struct.pack('<f', 0.1)), struct.pack('!e', 1.1), struct.pack('<e', 6e-8))
print(list(struct.iter_unpack('<H', b'abcd')), struct.pack('bhi', 1, 2, 3), struct.pack('bi0q', 1, 2))
buffer = bytearray(12)
struct.pack_into('>hI', buffer, 2, -2, 1 << 31)
print(bytes(buffer), struct.unpack_from('>hI', buffer, 2))


class Three:
    def __index__(self):
        return 3


print(struct.pack('<H', Three()), struct.pack('?', 'x'), struct.pack('<q', True))
