"""Random numbers for secrets: here from the random seed of the run."""

from base64 import urlsafe_b64encode as _b64

__all__ = ['choice', 'randbelow', 'randbits', 'SystemRandom', 'token_bytes', 'token_hex', 'token_urlsafe', 'compare_digest']


def _system():
    from random import SystemRandom

    return SystemRandom()


def randbits(k):
    return _system().getrandbits(k)


def choice(seq):
    return _system().choice(seq)


def randbelow(exclusive_upper_bound):
    if exclusive_upper_bound <= 0:
        raise ValueError('Upper bound must be positive.')
    return _system()._randbelow(exclusive_upper_bound)


def token_bytes(nbytes=None):
    from os import urandom

    return urandom(32 if nbytes is None else nbytes)


def token_hex(nbytes=None):
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=None):
    return _b64(token_bytes(nbytes)).rstrip(b'=').decode('ascii')


def compare_digest(a, b, /):
    return a == b
