"""importlib: import_module, and what comes with it."""

from _loopscope import _modules, _refuse
from builtins import __import__


def import_module(name, package=None):
    full = _absolute(name, package)
    __import__(full)
    return _modules()[full]


def _absolute(name, package):
    level = 0
    if name.startswith('.'):
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        for character in name:
            if character != '.':
                break
            level += 1
    full = name
    if level:
        parts = package.split('.')
        if level > len(parts):
            raise ImportError('attempted relative import beyond top-level package')
        full = '.'.join(parts[:len(parts) - level + 1])
        if name[level:]:
            full += '.' + name[level:]
    return full


def invalidate_caches():
    pass


def reload(module):
    _refuse('importlib.reload')
