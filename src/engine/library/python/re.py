# loopscope: hidden
"""Regular expressions."""

from _re import _compile
from _reMatch import Match, Pattern, Pattern as _Pattern, error
from enum import IntFlag as _IntFlag

__all__ = [
    'match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall', 'finditer', 'compile',
    'purge', 'escape', 'error', 'Pattern', 'Match', 'A', 'I', 'L', 'M', 'S', 'X', 'U', 'ASCII',
    'IGNORECASE', 'LOCALE', 'MULTILINE', 'DOTALL', 'VERBOSE', 'UNICODE', 'NOFLAG', 'RegexFlag',
    'PatternError',
]

PatternError = error


class RegexFlag(_IntFlag):
    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64

    def __repr__(self):
        if not self._value_:
            return 're.NOFLAG'
        names = [m._name_ for m in RegexFlag if m._value_ & self._value_]
        return '|'.join([f're.{name}' for name in names])

    __str__ = object.__str__


NOFLAG = RegexFlag.NOFLAG
A = ASCII = RegexFlag.ASCII
I = IGNORECASE = RegexFlag.IGNORECASE
L = LOCALE = RegexFlag.LOCALE
U = UNICODE = RegexFlag.UNICODE
M = MULTILINE = RegexFlag.MULTILINE
S = DOTALL = RegexFlag.DOTALL
X = VERBOSE = RegexFlag.VERBOSE

_SPECIAL = '()[]{}?*+-|^$\\.&~# \t\n\r\v\f'


def compile(pattern, flags=0):
    if isinstance(pattern, _Pattern):
        if flags:
            raise ValueError('cannot process flags argument with a compiled pattern')
        return pattern
    if not isinstance(pattern, (str, bytes)):
        raise TypeError('first argument must be string or compiled pattern')
    flags = int(flags)
    is_text = isinstance(pattern, str)
    if is_text:
        if flags & 4:
            raise ValueError('cannot use LOCALE flag with a str pattern')
        if flags & 256 and flags & 32:
            raise ValueError('ASCII and UNICODE flags are incompatible')
    elif flags & 32:
        raise ValueError('cannot use UNICODE flag with a bytes pattern')
    compiled = _compile(pattern, flags)
    if len(compiled) == 2:
        raise error(compiled[0], pattern, compiled[1])
    found, groups, names, is_empty = compiled
    if is_text and not found & 256:
        found |= 32
    return _Pattern(pattern, flags, found, groups, names, is_empty)


def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


def sub(pattern, repl, string, *args, count=0, flags=0):
    if args:
        count, flags = _positional(args, 'count', count, flags)
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, *args, count=0, flags=0):
    if args:
        count, flags = _positional(args, 'count', count, flags)
    return compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, *args, maxsplit=0, flags=0):
    if args:
        maxsplit, flags = _positional(args, 'maxsplit', maxsplit, flags)
    return compile(pattern, flags).split(string, maxsplit)


def _positional(args, name, value, flags):
    """Two arguments that should be given by name."""
    from _loopscope import _trait

    if _trait('reWantsNames'):
        import warnings

        warnings.warn(f"'{name}' is passed as positional argument", DeprecationWarning, stacklevel=1)
    return args[0], args[1] if len(args) > 1 else flags


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


def purge():
    pass


def escape(pattern):
    from _loopscope import _trait

    if not isinstance(pattern, str):
        return escape(str(pattern, 'latin1')).encode('latin1')
    if _trait('escapeSparesText'):
        return ''.join(['\\' + ch if ch in _SPECIAL else ch for ch in pattern])
    return ''.join(['\\000' if ch == '\0' else ch if _is_word(ch) else '\\' + ch for ch in pattern])


def _is_word(ch):
    return ch == '_' or '0' <= ch <= '9' or 'a' <= ch <= 'z' or 'A' <= ch <= 'Z'
