# loopscope: hidden
"""zlib: its checksums; what compresses is refused where it is called."""

from _loopscope import _refuse
from binascii import _view, crc32

MAX_WBITS = 15
DEFLATED = 8
DEF_MEM_LEVEL = 8
DEF_BUF_SIZE = 16384
Z_NO_COMPRESSION = 0
Z_BEST_SPEED = 1
Z_BEST_COMPRESSION = 9
Z_DEFAULT_COMPRESSION = -1
Z_FILTERED = 1
Z_HUFFMAN_ONLY = 2
Z_RLE = 3
Z_FIXED = 4
Z_DEFAULT_STRATEGY = 0
Z_NO_FLUSH = 0
Z_PARTIAL_FLUSH = 1
Z_SYNC_FLUSH = 2
Z_FULL_FLUSH = 3
Z_FINISH = 4
Z_BLOCK = 5
Z_TREES = 6
ZLIB_VERSION = '1.2.13'
ZLIB_RUNTIME_VERSION = ZLIB_VERSION

# Its sums are taken modulo the largest prime of 16 bits.
_ADLER_MODULUS = 65521


class error(Exception):
    pass


def adler32(data, value=1, /):
    low = value & 0xFFFF
    high = value >> 16 & 0xFFFF
    for byte in _view(data):
        low += byte
        high += low
    return high % _ADLER_MODULUS << 16 | low % _ADLER_MODULUS


def compress(data, /, level=Z_DEFAULT_COMPRESSION, wbits=MAX_WBITS):
    return _refuse('zlib.compress()')


def decompress(data, /, wbits=MAX_WBITS, bufsize=DEF_BUF_SIZE):
    return _refuse('zlib.decompress()')


def compressobj(level=Z_DEFAULT_COMPRESSION, method=DEFLATED, wbits=MAX_WBITS,
                memLevel=DEF_MEM_LEVEL, strategy=Z_DEFAULT_STRATEGY, zdict=None):
    return _refuse('zlib.compressobj()')


def decompressobj(wbits=MAX_WBITS, zdict=b''):
    return _refuse('zlib.decompressobj()')
