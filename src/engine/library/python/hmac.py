"""Digests of messages that depend on a key."""

import hashlib as _hashlib
from _loopscope import _trait


def compare_digest(a, b, /):
    if isinstance(a, str) and isinstance(b, str):
        a, b = a.encode('ascii'), b.encode('ascii')
    elif isinstance(a, str) or isinstance(b, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return bytes(a) == bytes(b)


class HMAC:
    blocksize = 64

    def __init__(self, key, msg=None, digestmod=''):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError(f'key: expected bytes or bytearray, but got {type(key).__name__!r}')
        if not digestmod:
            if _trait('hmacNeedsDigest'):
                raise TypeError(_trait('hmacMissingText'))
            digestmod = 'md5'
        if isinstance(digestmod, str):
            self._make = lambda data=b'': _hashlib.new(digestmod, data)
        else:
            self._make = digestmod if callable(digestmod) else digestmod.new
        self._outer = self._make()
        self._inner = self._make()
        self.digest_size = self._inner.digest_size
        self.block_size = getattr(self._inner, 'block_size', self.blocksize)
        key = bytes(key)
        if len(key) > self.block_size:
            key = self._make(key).digest()
        key = key.ljust(self.block_size, b'\0')
        self._outer.update(bytes([code ^ 0x5C for code in key]))
        self._inner.update(bytes([code ^ 0x36 for code in key]))
        if msg is not None:
            self.update(msg)

    @property
    def name(self):
        return 'hmac-' + self._inner.name

    def update(self, msg):
        self._inner.update(msg)

    def copy(self):
        made = type(self).__new__(type(self))
        made.__dict__.update(self.__dict__)
        made._outer = self._outer.copy()
        made._inner = self._inner.copy()
        return made

    def digest(self):
        outer = self._outer.copy()
        outer.update(self._inner.digest())
        return outer.digest()

    def hexdigest(self):
        return self.digest().hex()


def new(key, msg=None, digestmod=''):
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    return HMAC(key, msg, digest).digest()
