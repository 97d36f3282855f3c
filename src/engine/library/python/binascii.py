"""Bytes as hexadecimal and base64 text."""


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


def hexlify(data, *args):
    return bytes(data).hex(*args).encode()


def unhexlify(hexstr):
    if isinstance(hexstr, bytes):
        hexstr = hexstr.decode()
    if len(hexstr) % 2:
        raise Error('Odd-length string')
    if any([c not in '0123456789abcdefABCDEF' for c in hexstr]):
        raise Error('Non-hexadecimal digit found')
    return bytes.fromhex(hexstr)


b2a_hex = hexlify
a2b_hex = unhexlify


def b2a_base64(data, *, newline=True):
    from base64 import b64encode

    return b64encode(data) + (b'\n' if newline else b'')


def a2b_base64(data, *, strict_mode=False):
    from base64 import b64decode

    return b64decode(data)


def _view(data):
    try:
        return memoryview(data)
    except TypeError:
        name = type(data).__name__
        raise TypeError(f"a bytes-like object is required, not '{name}'") from None


def crc32(data, value=0, /):
    crc = value & 0xFFFFFFFF ^ 0xFFFFFFFF
    for byte in _view(data):
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xEDB88320 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF
