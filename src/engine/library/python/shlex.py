"""Splitting command lines as a shell does, and quoting for one."""

__all__ = ('quote', 'split', 'join')

_SAFE = frozenset('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@%_-+=:,./')


def split(s, comments=False, posix=True):
    if s is None:
        raise ValueError('s argument must not be None')
    if not posix:
        from _loopscope import _refuse

        return _refuse('shlex.split() that is not posix')
    words = []
    word = None
    i = 0
    while i < len(s):
        ch = s[i]
        i += 1
        if ch in ' \t\r\n':
            if word is not None:
                words.append(word)
            word = None
        elif ch == '#' and comments:
            i = s.find('\n', i)
            if i < 0:
                break
        elif ch == "'":
            end = s.find("'", i)
            if end < 0:
                raise ValueError('No closing quotation')
            word = (word or '') + s[i:end]
            i = end + 1
        elif ch == '"':
            part, i = _double_quoted(s, i)
            word = (word or '') + part
        elif ch == '\\':
            if i == len(s):
                raise ValueError('No escaped character')
            word = (word or '') + s[i]
            i += 1
        else:
            word = (word or '') + ch
    if word is not None:
        words.append(word)
    return words


def _double_quoted(s, i):
    out = []
    while i < len(s):
        ch = s[i]
        i += 1
        if ch == '"':
            return ''.join(out), i
        if ch == '\\':
            if i == len(s):
                raise ValueError('No escaped character')
            if s[i] in '"\\':
                ch = s[i]
                i += 1
        out.append(ch)
    raise ValueError('No closing quotation')


def quote(s):
    if not s:
        return "''"
    if all([ch in _SAFE for ch in s]):
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    return ' '.join([quote(word) for word in split_command])
