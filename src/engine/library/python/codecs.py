"""codecs: text and bytes, also in pieces."""

from _loopscope import _refuse

__all__ = ['BOM', 'BOM_BE', 'BOM_LE', 'BOM_UTF8', 'BOM_UTF16', 'BOM_UTF16_BE', 'BOM_UTF16_LE', 'BOM_UTF32',
           'BOM_UTF32_BE', 'BOM_UTF32_LE', 'IncrementalDecoder', 'IncrementalEncoder', 'CodecInfo', 'lookup',
           'encode', 'decode', 'getencoder', 'getdecoder', 'getincrementalencoder', 'getincrementaldecoder',
           'iterencode', 'iterdecode']

BOM_UTF8 = b'\xef\xbb\xbf'
BOM = BOM_LE = BOM_UTF16 = BOM_UTF16_LE = b'\xff\xfe'
BOM_BE = BOM_UTF16_BE = b'\xfe\xff'
BOM_UTF32 = BOM_UTF32_LE = b'\xff\xfe\x00\x00'
BOM_UTF32_BE = b'\x00\x00\xfe\xff'
BOM32_LE, BOM32_BE, BOM64_LE, BOM64_BE = BOM_UTF16_LE, BOM_UTF16_BE, BOM_UTF32_LE, BOM_UTF32_BE

_NAMES = {'utf8': 'utf-8', 'u8': 'utf-8', 'utf': 'utf-8', 'ascii': 'ascii', 'usascii': 'ascii', '646': 'ascii',
          'latin1': 'iso8859-1', 'iso88591': 'iso8859-1', 'l1': 'iso8859-1', 'latin': 'iso8859-1',
          'utf16': 'utf-16', 'utf16le': 'utf-16-le', 'utf16be': 'utf-16-be', 'utf32': 'utf-32',
          'utf32le': 'utf-32-le', 'utf32be': 'utf-32-be'}
_TRANSFORMS = ('hex', 'hex_codec', 'base64', 'base64_codec', 'rot13', 'rot_13')
# How many bytes a character of a fixed width has.
_WIDTHS = {'utf-16-le': 2, 'utf-16-be': 2, 'utf-32-le': 4, 'utf-32-be': 4, 'ascii': 1, 'iso8859-1': 1}


class Codec:
    """A codec without state."""

    def encode(self, input, errors='strict'):
        raise NotImplementedError

    def decode(self, input, errors='strict'):
        raise NotImplementedError


class IncrementalEncoder:
    """Text to bytes in pieces."""

    def __init__(self, errors='strict'):
        self.errors = errors
        self.buffer = ''

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return 0

    def setstate(self, state):
        pass


class IncrementalDecoder:
    """Bytes to text in pieces."""

    def __init__(self, errors='strict'):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return b'', 0

    def setstate(self, state):
        pass


class BufferedIncrementalDecoder(IncrementalDecoder):
    """Keeps the bytes of a character that has not come whole."""

    def __init__(self, errors='strict'):
        super().__init__(errors)
        self.buffer = b''

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        data = self.buffer + bytes(input)
        text, used = self._buffer_decode(data, self.errors, final)
        self.buffer = data[used:]
        return text

    def reset(self):
        self.buffer = b''

    def getstate(self):
        return self.buffer, 0

    def setstate(self, state):
        self.buffer = state[0]


def _whole_utf8(data):
    """How many bytes come before a character of UTF-8 that may still be completed."""
    for back in range(1, min(3, len(data)) + 1):
        first = data[-back]
        if first >= 0xC0:
            wanted = 2 if 0xC2 <= first < 0xE0 else 3 if 0xE0 <= first < 0xF0 else 4 if 0xF0 <= first < 0xF5 else 1
            return len(data) - back if wanted > back and _may_follow(data[-back:]) else len(data)
        if first < 0x80:
            return len(data)
    return len(data)


def _may_follow(data):
    """Can the second byte be one? The first bytes of a few characters narrow what it may be; half of a
    surrogate is kept for error handlers that let it pass.
    """
    if len(data) < 2:
        return True
    low, high = {0xE0: (0xA0, 0xBF), 0xF0: (0x90, 0xBF), 0xF4: (0x80, 0x8F)}.get(data[0], (0x80, 0xBF))
    return low <= data[1] <= high


def _decoder_of(codec):
    class Decoder(BufferedIncrementalDecoder):
        def _buffer_decode(self, input, errors, final):
            if final:
                size = len(input)
            elif codec == 'utf-8':
                size = _whole_utf8(input)
            else:
                size = len(input) - len(input) % _WIDTHS[codec]
            return input[:size].decode(codec, errors), size

    Decoder.__name__ = Decoder.__qualname__ = 'IncrementalDecoder'
    return Decoder


def _encoder_of(codec):
    class Encoder(IncrementalEncoder):
        def encode(self, input, final=False):
            return input.encode(codec, self.errors)

    Encoder.__name__ = Encoder.__qualname__ = 'IncrementalEncoder'
    return Encoder


class CodecInfo(tuple):
    """(encode, decode, streamreader, streamwriter), with names and the classes for pieces."""

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None,
                incrementaldecoder=None, name=None, *, _is_text_encoding=None):
        made = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        made.name = name
        made.encode = encode
        made.decode = decode
        made.streamreader = streamreader
        made.streamwriter = streamwriter
        made.incrementalencoder = incrementalencoder
        made.incrementaldecoder = incrementaldecoder
        return made

    def __repr__(self):
        return f'<codecs.CodecInfo object for encoding {self.name} at {id(self):#x}>'


def lookup(encoding, /):
    plain = encoding.lower().replace('-', '').replace('_', '').replace(' ', '')
    if plain not in _NAMES:
        if encoding.lower() in _TRANSFORMS:
            _refuse(f'the codec {encoding}')
        # A codec that CPython has is refused there, and one that it has not is unknown.
        b''.decode(encoding)
        ''.encode(encoding)
        raise LookupError(f'unknown encoding: {encoding}')
    codec = _NAMES[plain]

    def encode(input, errors='strict'):
        return input.encode(codec, errors), len(input)

    def decode(input, errors='strict'):
        return bytes(input).decode(codec, errors), len(input)

    in_pieces = codec not in ('utf-16', 'utf-32')
    return CodecInfo(encode, decode, name=codec, incrementalencoder=_encoder_of(codec) if in_pieces else None,
                     incrementaldecoder=_decoder_of(codec) if in_pieces else None)


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def _in_pieces(made, encoding):
    if made is None:
        _refuse(f'{encoding} in pieces')
    return made


def getincrementalencoder(encoding):
    return _in_pieces(lookup(encoding).incrementalencoder, encoding)


def getincrementaldecoder(encoding):
    return _in_pieces(lookup(encoding).incrementaldecoder, encoding)


def encode(obj, encoding='utf-8', errors='strict'):
    name = encoding.lower()
    if name in ('hex', 'hex_codec', 'base64', 'base64_codec'):
        import binascii
        if name.startswith('hex'):
            return binascii.hexlify(obj)
        from base64 import encodebytes
        return encodebytes(obj)
    if name in ('rot13', 'rot_13'):
        return _rotated(obj)
    return lookup(encoding).encode(obj, errors)[0]


def decode(obj, encoding='utf-8', errors='strict'):
    name = encoding.lower()
    if name in ('hex', 'hex_codec', 'base64', 'base64_codec'):
        import binascii
        return binascii.unhexlify(obj) if name.startswith('hex') else binascii.a2b_base64(obj)
    if name in ('rot13', 'rot_13'):
        return _rotated(obj)
    return lookup(encoding).decode(obj, errors)[0]


def _rotated(text):
    half = 13
    out = ''
    for letter in text:
        if letter.isascii() and letter.isalpha() if hasattr(str, 'isascii') else 'A' <= letter <= 'z' and letter.isalpha():
            base = ord('a') if letter.islower() else ord('A')
            letter = chr(base + (ord(letter) - base + half) % (2 * half))
        out += letter
    return out


def iterencode(iterator, encoding, errors='strict', **kwargs):
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for piece in iterator:
        data = encoder.encode(piece)
        if data:
            yield data
    rest = encoder.encode('', True)
    if rest:
        yield rest


def iterdecode(iterator, encoding, errors='strict', **kwargs):
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for piece in iterator:
        text = decoder.decode(piece)
        if text:
            yield text
    rest = decoder.decode(b'', True)
    if rest:
        yield rest
