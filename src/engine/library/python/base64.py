"""Bytes as base64, base32 and base16 text."""

__all__ = [
    'encodebytes', 'decodebytes', 'b64encode', 'b64decode', 'b32encode', 'b32decode', 'b16encode',
    'b16decode', 'standard_b64encode', 'standard_b64decode', 'urlsafe_b64encode',
    'urlsafe_b64decode',
]

_B64 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
_B32 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'


def _bytes(s):
    if isinstance(s, str):
        try:
            return s.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters') from None
    return bytes(s)


def _given(s):
    if isinstance(s, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return bytes(s)


def b64encode(s, altchars=None):
    s = _given(s)
    table = _B64 if altchars is None else _B64[:62] + bytes(altchars)
    out = []
    for i in range(0, len(s), 3):
        group = s[i:i + 3]
        n = int.from_bytes(group + bytes(3 - len(group)), 'big')
        quad = [table[n >> shift & 63] for shift in (18, 12, 6, 0)]
        missing = 3 - len(group)
        if missing:
            quad[4 - missing:] = [61] * missing
        out.extend(quad)
    return bytes(out)


def b64decode(s, altchars=None, validate=False):
    from binascii import Error

    s = _bytes(s)
    table = _B64 if altchars is None else _B64[:62] + bytes(altchars)
    values = {code: i for i, code in enumerate(table)}
    bits = 0
    count = 0
    padding = 0
    out = []
    for code in s:
        if code == 61:
            padding += 1
            continue
        if code not in values:
            if validate:
                raise Error('Only base64 data is allowed')
            continue
        bits = bits << 6 | values[code]
        count += 1
        if count % 4 == 0:
            out.extend(bits.to_bytes(3, 'big'))
            bits = 0
    rest = count % 4
    if rest == 1:
        raise Error(
            'Invalid base64-encoded string: number of data characters '
            f'({count}) cannot be 1 more than a multiple of 4'
        )
    if rest and padding < 4 - rest:
        raise Error('Incorrect padding')
    if rest == 2:
        out.append(bits >> 4)
    elif rest == 3:
        out.extend((bits >> 2).to_bytes(2, 'big'))
    return bytes(out)


standard_b64encode = b64encode
standard_b64decode = b64decode


def urlsafe_b64encode(s):
    return b64encode(s, b'-_')


def urlsafe_b64decode(s):
    return b64decode(s, b'-_')


def b32encode(s):
    s = _given(s)
    out = []
    for i in range(0, len(s), 5):
        group = s[i:i + 5]
        n = int.from_bytes(group + bytes(5 - len(group)), 'big')
        letters = [_B32[n >> shift & 31] for shift in range(35, -1, -5)]
        used = (len(group) * 8 + 4) // 5
        letters[used:] = [61] * (8 - used)
        out.extend(letters)
    return bytes(out)


def b32decode(s, casefold=False, map01=None):
    from binascii import Error

    s = _bytes(s)
    if len(s) % 8:
        raise Error('Incorrect padding')
    if casefold:
        s = s.upper()
    letters = s.rstrip(b'=')
    n = 0
    for code in letters:
        at = _B32.find(bytes([code]))
        if at < 0:
            raise Error('Non-base32 digit found')
        n = n << 5 | at
    size = len(letters) * 5 // 8
    return (n >> (len(letters) * 5 - size * 8)).to_bytes(size, 'big')


def b16encode(s):
    return _given(s).hex().upper().encode()


def b16decode(s, casefold=False):
    from binascii import Error

    s = _bytes(s)
    if casefold:
        s = s.upper()
    if any([code not in b'0123456789ABCDEF' for code in s]):
        raise Error('Non-base16 digit found')
    return bytes.fromhex(s.decode())


def encodebytes(s):
    lines = [b64encode(s[i:i + 57]) + b'\n' for i in range(0, len(s), 57)]
    return b''.join(lines)


def decodebytes(s):
    return b64decode(s)
