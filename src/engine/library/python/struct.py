# loopscope: hidden
"""Values as the bytes that they have in C."""

__all__ = ('calcsize', 'pack', 'pack_into', 'unpack', 'unpack_from', 'iter_unpack', 'Struct', 'error')

import math as _math
from _loopscope import _trait
from _struct import _pack, _unpack


class error(Exception):
    __module__ = 'struct'


# Sizes in bytes, as they are on a 64-bit machine and as they are by definition.
_NATIVE = {
    'x': 1, 'c': 1, 'b': 1, 'B': 1, '?': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 8, 'L': 8,
    'q': 8, 'Q': 8, 'n': 8, 'N': 8, 'P': 8, 'e': 2, 'f': 4, 'd': 8, 's': 1, 'p': 1,
}
_STANDARD = {code: size for code, size in _NATIVE.items() if code not in 'nNP'}
_STANDARD['l'] = _STANDARD['L'] = 4
_SIGNED = 'bhilqn'
_FLOATS = 'efd'
_C_NAMES = {'b': 'byte', 'B': 'ubyte', 'h': 'short', 'H': 'ushort'}


def _text(format):
    if isinstance(format, str):
        return format
    if isinstance(format, (bytes, bytearray)):
        return bytes(format).decode('latin-1')
    raise TypeError(f'Struct() argument 1 must be a str or bytes object, not {type(format).__name__}')


def _parsed(format):
    """('native', 'little' or 'big', total size, [(code, count, offset, size of one)])."""
    text = _text(format)
    order = text[:1] if text[:1] in tuple('@=<>!') else ''
    sizes = _NATIVE if order in ('', '@') else _STANDARD
    fields = []
    size = 0
    i = len(order)
    while i < len(text):
        if text[i] in ' \t\n\r\f\v':
            i += 1
            continue
        start = i
        while i < len(text) and text[i] in '0123456789':
            i += 1
        if i == len(text):
            raise error('repeat count given without format specifier')
        count = int(text[start:i]) if i > start else 1
        code = text[i]
        i += 1
        if code == '\0':
            if not _trait('structStopsAtNull'):
                raise error('embedded null character')
            break
        if code not in sizes:
            raise error('bad char in struct format')
        each = sizes[code]
        if sizes is _NATIVE and code not in 'xcsp':
            size += -size % each
        fields.append((code, count, size, each))
        size += count * each
        if size > 9223372036854775807:
            raise error('total struct size too long')
    return 'big' if order in ('>', '!') else 'native' if sizes is _NATIVE else 'little', size, fields


def _byte_order(order):
    return 'big' if order == 'big' else 'little'


def _values_in(fields):
    return sum([0 if code == 'x' else 1 if code in 'sp' else count for code, count, _, _ in fields])


def _integer(code, size, value, order):
    if not hasattr(type(value), '__index__'):
        raise error('required argument is not an integer')
    value = value.__index__()
    if code == 'P' and -(1 << 63) <= value < 0:
        value += 1 << 64
    bits = size * 8
    low = -(1 << bits - 1) if code in _SIGNED else 0
    high = (1 << bits - 1) - 1 if code in _SIGNED else (1 << bits) - 1
    if not low <= value <= high:
        raise error(_range_text(code, value, low, high, order))
    return value.to_bytes(size, _byte_order(order), signed=code in _SIGNED)


def _range_text(code, value, low, high, order):
    if code == 'P':
        return 'int too large to convert'
    if not _trait('structNamesFormat'):
        if code in 'qQ' and order == 'big':
            return 'int too large to convert'
        wide = code in 'ILQN' or code == 'H' and order == 'big'
        if not (0 if wide else -(1 << 63)) <= value < (1 << 64 if wide else 1 << 63):
            return 'argument out of range'
        if code in 'bB' or code in 'hH' and order != 'big':
            if code in 'hH' and not _trait('structNamesNumbers'):
                low = '(-0x7fff - 1)' if low else 0
                high = '0x7fff' if low else '(0x7fff * 2 + 1)'
            return f'{_C_NAMES[code]} format requires {low} <= number <= {high}'
    return f"'{code}' format requires {low} <= number <= {high}"


def _float(code, size, value, order):
    if not hasattr(type(value), '__float__') and not hasattr(type(value), '__index__') \
            or isinstance(value, (str, bytes)):
        raise error('required argument is not a float')
    data = _pack(float(value), size)
    if data is None and code == 'f' and order == 'native':
        # C's conversion to a float knows no error.
        data = _pack(_math.copysign(_math.inf, value), size)
    if data is None:
        raise OverflowError(f'float too large to pack with {code} format')
    return data if order == 'big' else data[::-1]


def _bytes(code, count, value):
    if not isinstance(value, (bytes, bytearray)):
        raise error(f"argument for '{code}' must be a bytes object")
    if code == 's':
        return bytes(value[:count]).ljust(count, b'\0')
    if count == 0:
        return b''
    kept = bytes(value[:count - 1])
    return bytes([min(len(kept), 255)]) + kept.ljust(count - 1, b'\0')


def _one(code, size, value, order):
    if code in _FLOATS:
        return _float(code, size, value, order)
    if code == 'c':
        if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
            raise error('char format requires a bytes object of length 1')
        return bytes(value)
    if code == '?':
        return b'\1' if value else b'\0'
    return _integer(code, size, value, order)


def _packed(parsed, values, name='pack'):
    order, size, fields = parsed
    wanted = _values_in(fields)
    if len(values) != wanted:
        raise error(f'{name} expected {wanted} items for packing (got {len(values)})')
    out = bytearray(size)
    given = iter(values)
    for code, count, at, each in fields:
        if code in 'sp':
            out[at:at + count] = _bytes(code, count, next(given))
        elif code != 'x':
            for _ in range(count):
                out[at:at + each] = _one(code, each, next(given), order)
                at += each
    return bytes(out)


def _unpacked(parsed, data, start=0):
    order, _, fields = parsed
    out = []
    for code, count, at, each in fields:
        at += start
        if code == 'x':
            continue
        if code == 's':
            out.append(data[at:at + count])
        elif code == 'p':
            length = min(data[at], count - 1) if count else 0
            out.append(data[at + 1:at + 1 + length])
        else:
            for end in range(at + each, at + each * count + each, each):
                out.append(_value(code, data[end - each:end], order))
    return tuple(out)


def _value(code, data, order):
    if code in _FLOATS:
        return _unpack(data if order == 'big' else data[::-1])
    if code == 'c':
        return data
    if code == '?':
        return data != b'\0'
    return int.from_bytes(data, _byte_order(order), signed=code in _SIGNED)


def _buffer(data):
    if isinstance(data, bytes):
        return data
    if isinstance(data, str) or not isinstance(data, (bytearray, memoryview)):
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")
    return bytes(data)


def _offset(what, doing, size, offset, length):
    if _trait('structExplainsUnpacking' if doing == 'unpacking' else 'structExplainsPacking'):
        if offset < 0:
            if offset + size > 0:
                raise error(f'not enough data to unpack {size} bytes at offset {offset}' if doing == 'unpacking'
                            else f'no space to pack {size} bytes at offset {offset}')
            if offset + length < 0:
                raise error(f'offset {offset} out of range for {length}-byte buffer')
            offset += length
        if length - offset < size:
            raise error(f'{what} requires a buffer of at least {size + offset} bytes for {doing} {size} bytes '
                        f'at offset {offset} (actual buffer size is {length})')
        return offset
    if offset < 0:
        offset += length
    if offset < 0 or length - offset < size:
        raise error(f'{what} requires a buffer of at least {size} bytes')
    return offset


def _unpack_whole(parsed, data):
    data = _buffer(data)
    if len(data) != parsed[1]:
        raise error(f'unpack requires a buffer of {parsed[1]} bytes')
    return _unpacked(parsed, data)


def _unpack_at(parsed, data, offset):
    data = _buffer(data)
    offset = _offset('unpack_from', 'unpacking', parsed[1], offset, len(data))
    return _unpacked(parsed, data, offset)


def _pack_at(parsed, args):
    if len(args) < 2:
        missing = 'offset' if args else 'buffer'
        raise error(f'pack_into expected {missing} argument')
    buffer, offset, *values = args
    if not isinstance(buffer, (bytearray, memoryview)):
        raise TypeError(f'argument must be read-write bytes-like object, not {type(buffer).__name__}')
    wanted = _values_in(parsed[2])
    if len(values) != wanted:
        raise error(f'pack_into expected {wanted} items for packing (got {len(values)})')
    size = parsed[1]
    offset = _offset('pack_into', 'packing', size, offset, len(buffer))
    buffer[offset:offset + size] = _packed(parsed, values)


def _unpack_each(parsed, data):
    data = _buffer(data)
    size = parsed[1]
    if not size:
        raise error('cannot iteratively unpack with a struct of length 0')
    if len(data) % size:
        raise error(f'iterative unpacking requires a buffer of a multiple of {size} bytes')
    return unpack_iterator(parsed, data)


class unpack_iterator:
    """The values of one struct after the other."""

    __module__ = '_struct'

    def __init__(self, parsed, data):
        self._parsed = parsed
        self._data = data
        self._at = 0

    def __iter__(self):
        return self

    def __length_hint__(self):
        return (len(self._data) - self._at) // self._parsed[1]

    def __next__(self):
        if self._at >= len(self._data):
            raise StopIteration
        found = _unpacked(self._parsed, self._data, self._at)
        self._at += self._parsed[1]
        return found


class Struct:
    """A format that is read once."""

    __module__ = _trait('structModuleName')

    def __init__(self, format):
        self._parsed = _parsed(format)
        text = _text(format)
        self.format = text if _trait('structFormatIsText') else text.encode('latin-1')
        self.size = self._parsed[1]

    if _trait('structHasRepr'):
        def __repr__(self):
            return f'{type(self).__name__}({self.format!r})'

    def pack(self, *values):
        return _packed(self._parsed, values)

    def pack_into(self, *args):
        return _pack_at(self._parsed, args)

    def unpack(self, buffer, /):
        return _unpack_whole(self._parsed, buffer)

    def unpack_from(self, buffer, offset=0):
        return _unpack_at(self._parsed, buffer, offset)

    def iter_unpack(self, buffer, /):
        return _unpack_each(self._parsed, buffer)


def calcsize(format, /):
    return _parsed(format)[1]


def pack(*args):
    if not args:
        raise TypeError('missing format argument')
    return _packed(_parsed(args[0]), args[1:])


def pack_into(*args):
    if not args:
        raise TypeError('missing format argument')
    return _pack_at(_parsed(args[0]), args[1:])


def unpack(format, buffer, /):
    return _unpack_whole(_parsed(format), buffer)


def unpack_from(format, /, buffer, offset=0):
    return _unpack_at(_parsed(format), buffer, offset)


def iter_unpack(format, buffer, /):
    return _unpack_each(_parsed(format), buffer)
