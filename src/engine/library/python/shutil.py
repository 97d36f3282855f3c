"""What can be had of shutil without files: the size of the terminal, and copies of streams."""

__all__ = ['copyfileobj', 'get_terminal_size', 'which', 'Error', 'SameFileError']

from _loopscope import _refuse


class Error(OSError):
    pass


class SameFileError(Error):
    pass


def copyfileobj(fsrc, fdst, length=0):
    size = length or 64 * 1024
    while True:
        data = fsrc.read(size)
        if not data:
            break
        fdst.write(data)


def get_terminal_size(fallback=(80, 24)):
    import os

    sizes = []
    for name, other in zip(('COLUMNS', 'LINES'), fallback):
        text = os.environ.get(name, '')
        try:
            size = int(text)
        except ValueError:
            size = 0
        sizes.append(size if size > 0 else other)
    return os.terminal_size(sizes)


def which(cmd, mode=1, path=None):
    return _refuse('shutil.which()')
