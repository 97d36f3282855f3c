"""Who runs the program, and a password without showing it."""

__all__ = ['getpass', 'getuser', 'GetPassWarning']

from _loopscope import _refuse


class GetPassWarning(UserWarning):
    pass


def getuser():
    import os

    for name in ('LOGNAME', 'USER', 'LNAME', 'USERNAME'):
        user = os.environ.get(name)
        if user:
            return user
    return 'root'


def getpass(prompt='Password: ', stream=None):
    return _refuse('getpass.getpass()')
