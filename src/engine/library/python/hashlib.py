"""Digests of bytes."""

import _hashlib

__all__ = ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'new', 'algorithms_guaranteed', 'algorithms_available']

_SIZES = {'md5': (16, 64), 'sha1': (20, 64), 'sha224': (28, 64), 'sha256': (32, 64), 'sha384': (48, 128), 'sha512': (64, 128)}
algorithms_guaranteed = frozenset(_SIZES)
algorithms_available = algorithms_guaranteed


class HASH:
    __module__ = '_hashlib'

    def __init__(self, name, data):
        self.name = name
        self.digest_size, self.block_size = _SIZES[name]
        self._data = data

    def update(self, data, /):
        self._data += _given(data)

    def digest(self):
        return _hashlib._digest(self.name, self._data)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        return HASH(self.name, self._data)

    def __repr__(self):
        return f'<{self.name} _hashlib.HASH object @ {id(self):#x}>'


def _given(data):
    if isinstance(data, str):
        raise TypeError('Strings must be encoded before hashing')
    return bytes(data)


def new(name, data=b'', *, usedforsecurity=True):
    if name.lower() not in _SIZES:
        from _loopscope import _refuse

        _refuse(f'hashlib.new({name!r})')
    return HASH(name.lower(), _given(data))


def md5(string=b'', *, usedforsecurity=True):
    return HASH('md5', _given(string))


def sha1(string=b'', *, usedforsecurity=True):
    return HASH('sha1', _given(string))


def sha224(string=b'', *, usedforsecurity=True):
    return HASH('sha224', _given(string))


def sha256(string=b'', *, usedforsecurity=True):
    return HASH('sha256', _given(string))


def sha384(string=b'', *, usedforsecurity=True):
    return HASH('sha384', _given(string))


def sha512(string=b'', *, usedforsecurity=True):
    return HASH('sha512', _given(string))
