"""File names against patterns of a shell."""

__all__ = ['filter', 'fnmatch', 'fnmatchcase', 'translate']

import re as _re
from posixpath import normcase as _normcase
from _loopscope import _trait


def fnmatch(name, pat):
    return fnmatchcase(_normcase(name), _normcase(pat))


def fnmatchcase(name, pat):
    return _matcher(pat)(name) is not None


def filter(names, pat):
    match = _matcher(_normcase(pat))
    return [name for name in names if match(name) is not None]


def _matcher(pat):
    if isinstance(pat, bytes):
        return _re.compile(_plain(pat.decode('latin-1')).encode('latin-1')).match
    return _re.compile(_plain(pat)).match


def _plain(pat):
    return '(?s:' + ''.join(['.*' if piece is _STAR else piece for piece in _pieces(pat)]) + r')\Z'


def translate(pat):
    """A regular expression that matches what the pattern does."""
    form = _trait('fnmatchStarForm')
    return f'(?s:{_joined(_pieces(pat), form)})\\Z' if form else _plain(pat)


_STAR = object()


def _pieces(pat):
    pieces = []
    i = 0
    while i < len(pat):
        ch = pat[i]
        i += 1
        if ch == '*':
            if not pieces or pieces[-1] is not _STAR or not _trait('fnmatchStarForm'):
                pieces.append(_STAR)
        elif ch == '?':
            pieces.append('.')
        elif ch != '[':
            pieces.append(_re.escape(ch))
        else:
            end = i
            if pat[end:end + 1] == '!':
                end += 1
            end = pat.find(']', end + 1 if pat[end:end + 1] == ']' else end)
            if end < 0:
                pieces.append('\\[')
            else:
                pieces.append(_set(pat[i:end]))
                i = end + 1
    return pieces


def _set(stuff):
    if not _trait('fnmatchMendsRanges'):
        return _framed(stuff.replace('\\', '\\\\'))
    if '-' not in stuff:
        stuff = stuff.replace('\\', '\\\\')
    else:
        chunks = _ranges(stuff)
        if chunks is None:
            return '(?!)'
        stuff = '-'.join([chunk.replace('\\', '\\\\').replace('-', '\\-') for chunk in chunks])
    if not stuff:
        return '(?!)'
    if stuff == '!':
        return '.'
    return _framed(_re.sub(r'([&~|])', r'\\\1', stuff))


def _ranges(stuff):
    """The parts between the hyphens that make ranges, without ranges that are empty."""
    chunks = []
    start = 0
    at = 2 if stuff[0] == '!' else 1
    while True:
        at = stuff.find('-', at)
        if at < 0:
            break
        chunks.append(stuff[start:at])
        start = at + 1
        at += 3
    rest = stuff[start:]
    if rest:
        chunks.append(rest)
    else:
        chunks[-1] += '-'
    for k in range(len(chunks) - 1, 0, -1):
        if chunks[k - 1][-1:] > chunks[k][:1]:
            chunks[k - 1] = chunks[k - 1][:-1] + chunks[k][1:]
            del chunks[k]
    return chunks


def _framed(stuff):
    if stuff[0] == '!':
        stuff = '^' + stuff[1:]
    elif stuff[0] in ('^', '['):
        stuff = '\\' + stuff
    return f'[{stuff}]'


def _joined(pieces, form):
    """A star between fixed parts matches as little as it can, and is not tried again."""
    fixed = []
    current = ''
    for piece in pieces:
        if piece is _STAR:
            fixed.append(current)
            current = ''
        else:
            current += piece
    if not fixed:
        return current
    out = fixed[0]
    for number, part in enumerate(fixed[1:]):
        out += form.replace('NUMBER', str(number)).replace('PART', part)
    return out + '.*' + current
