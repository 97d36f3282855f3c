"""Where temporary files would be. There are none, and what would make one is refused."""

__all__ = ['gettempdir', 'gettempdirb', 'gettempprefix', 'gettempprefixb', 'TMP_MAX']

TMP_MAX = 10000


def gettempdir():
    import os

    for name in ('TMPDIR', 'TEMP', 'TMP'):
        folder = os.environ.get(name)
        if folder:
            return folder
    return '/tmp'


def gettempdirb():
    return gettempdir().encode()


def gettempprefix():
    return 'tmp'


def gettempprefixb():
    return b'tmp'
