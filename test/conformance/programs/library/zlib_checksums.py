"""The checksums of zlib, whole and in pieces, and what they refuse; its constants and its error."""
import binascii
import zlib

TEXT = b'the quick brown fox ' * 50

for checksum in (zlib.crc32, zlib.adler32):
    print(checksum.__name__, checksum(b''), checksum(b'hello'), checksum(TEXT))
    running = checksum(TEXT[:33])
    for start in range(33, len(TEXT), 100):
        running = checksum(memoryview(TEXT)[start:start + 100], running)
    print(running == checksum(bytearray(TEXT)))
    print(checksum(b'abc', 2**40 + 5), checksum(b'abc', -1))
    for wrong in ('text', 3, None):
        try:
            checksum(wrong)
        except TypeError as e:
            print(e)

print(binascii.crc32(b'hello') == zlib.crc32(b'hello'), binascii.crc32(b'a', 5))
print(zlib.MAX_WBITS, zlib.DEFLATED, zlib.Z_DEFAULT_COMPRESSION, zlib.Z_SYNC_FLUSH, zlib.Z_FINISH)
print(zlib.error, zlib.error.__bases__)
