# loopscope: hidden
"""Compiled patterns and their matches."""

from _loopscope import _trait
from _re import _execute, _go_on, _Unfinished
from types import MappingProxyType as _MappingProxyType


class error(Exception):
    __module__ = 're'

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            newline = '\n' if isinstance(pattern, str) else b'\n'
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            msg = f'{msg} at position {pos}'
            if newline in pattern:
                msg += f' (line {self.lineno}, column {self.colno})'
        super().__init__(msg)


if _trait('patternErrorRenamed'):
    error.__name__ = error.__qualname__ = 'PatternError'


class Match:
    __module__ = 're'

    def __init__(self, re, string, plain, pos, endpos, spans):
        self.re = re
        self.string = string
        self._plain = plain
        self.pos = pos
        self.endpos = endpos
        self.lastindex = None if spans[-1] < 0 else spans[-1]
        self._spans = spans

    @property
    def regs(self):
        spans = self._spans
        return tuple([(spans[i], spans[i + 1]) for i in range(0, len(spans) - 1, 2)])

    @property
    def lastgroup(self):
        for name, group in self.re.groupindex.items():
            if group == self.lastindex:
                return name
        return None

    def _group(self, which):
        if isinstance(which, str):
            if which not in self.re.groupindex:
                raise IndexError('no such group')
            return self.re.groupindex[which]
        if not isinstance(which, int) and hasattr(which, '__index__'):
            which = which.__index__()
        if isinstance(which, int) and 0 <= which <= self.re.groups:
            return which
        raise IndexError('no such group')

    def _text(self, which, default=None):
        i = 2 * self._group(which)
        start = self._spans[i]
        return default if start < 0 else self._plain[start:self._spans[i + 1]]

    def group(self, *groups):
        if not groups:
            return self._text(0)
        if len(groups) == 1:
            return self._text(groups[0])
        return tuple([self._text(which) for which in groups])

    def __getitem__(self, which):
        return self._text(which)

    def groups(self, default=None):
        return tuple([self._text(i, default) for i in range(1, self.re.groups + 1)])

    def groupdict(self, default=None):
        return {name: self._text(i, default) for name, i in self.re.groupindex.items()}

    def start(self, group=0, /):
        return self._spans[2 * self._group(group)]

    def end(self, group=0, /):
        return self._spans[2 * self._group(group) + 1]

    def span(self, group=0, /):
        return (self.start(group), self.end(group))

    def expand(self, template):
        return _filled(_template(template, self.re), self)

    def __bool__(self):
        return True

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        name = 're.Match' if _trait('reTypesAreNamed') else '_sre.SRE_Match'
        return f'<{name} object; span={self.span()}, match={self.group()!r}>'


_ESCAPES = {'n': '\n', 't': '\t', 'r': '\r', 'f': '\f', 'v': '\v', 'a': '\a', 'b': '\b', '\\': '\\'}


def _template(text, pattern):
    # The texts and group numbers of a replacement.
    if isinstance(text, str):
        return _parts(text, text, pattern)
    return [part.encode('latin-1') if isinstance(part, str) else part
            for part in _parts(text.decode('latin-1'), text, pattern)]  # fmt: skip


def _parts(text, original, pattern):
    out = []
    i = 0
    while i < len(text):
        at = text.find('\\', i)
        if at < 0:
            out.append(text[i:])
            break
        out.append(text[i:at])
        ch = text[at + 1:at + 2]
        i = at + 2
        if ch == 'g':
            if text[i:i + 1] != '<':
                raise error('missing <', original, i)
            end = text.find('>', i)
            name = text[i + 1:] if end < 0 else text[i + 1:end]
            if not name:
                raise error('missing group name', original, i + 1)
            if end < 0:
                raise error('missing >, unterminated name', original, i + 1)
            out.append(_group_of(name, original, i + 1, pattern))
            i = end + 1
        elif ch == '0':
            digits = text[i:i + 2]
            n = 0
            while n < len(digits) and digits[n] in '01234567':
                n += 1
            out.append(chr(int('0' + digits[:n], 8)))
            i += n
        elif ch and ch in '123456789':
            digits = text[at + 1:at + 4]
            if len(digits) == 3 and all([d in '01234567' for d in digits]):
                if int(digits, 8) > 0o377:
                    raise error(
                        f'octal escape value \\{digits} outside of range 0-0o377', original, at
                    )
                out.append(chr(int(digits, 8)))
                i += 2
                continue
            number = ch
            if text[i:i + 1].isdigit():
                number += text[i]
                i += 1
            if int(number) > pattern.groups:
                raise error(f'invalid group reference {number}', original, at + 1)
            out.append(int(number))
        elif ch in _ESCAPES:
            out.append(_ESCAPES[ch])
        elif ch == '':
            raise error('bad escape (end of pattern)', original, at)
        elif ch.isalpha() and ch.isascii() if hasattr(ch, 'isascii') else ch.isalpha():
            raise error(f'bad escape \\{ch}', original, at)
        else:
            out.append('\\' + ch)
    return out


def _group_of(name, original, at, pattern):
    if name.isdigit():
        group = int(name)
        if group > pattern.groups:
            raise error(f'invalid group reference {group}', original, at)
        return group
    if not name.isidentifier():
        raise error(f'bad character in group name {name!r}', original, at)
    if name not in pattern.groupindex:
        raise IndexError(f'unknown group name {name!r}')
    return pattern.groupindex[name]


def _filled(template, found):
    empty = found._plain[:0]
    return empty.join([
        found._text(part, empty) if isinstance(part, int) else part for part in template
    ])  # fmt: skip


def _plain(string):
    # What matches are cut from: a copy where that is no str or bytes itself.
    return str(string) if isinstance(string, str) else bytes(string)


class Pattern:
    __module__ = 're'

    def __init__(self, pattern, given, flags, groups, groupindex, is_empty):
        self.pattern = pattern
        self.flags = flags
        self.groups = groups
        self.groupindex = _MappingProxyType(groupindex)
        self._given = given
        self._is_empty = is_empty

    def _run(self, mode, string, pos, endpos, not_empty_at=-1):
        is_text = isinstance(string, str)
        if is_text != isinstance(self.pattern, str):
            if is_text:
                raise TypeError('cannot use a bytes pattern on a string-like object')
            if isinstance(string, (bytes, bytearray, memoryview)):
                raise TypeError('cannot use a string pattern on a bytes-like object')
            raise TypeError(_trait('reExpectsText').replace('T', type(string).__name__))
        if not is_text and not isinstance(string, (bytes, bytearray, memoryview)):
            raise TypeError(_trait('reExpectsText').replace('T', type(string).__name__))
        n = len(string)
        endpos = n if endpos is None else max(0, min(n, endpos))
        pos = max(0, min(pos, n))
        plain = _plain(string)
        spans = _execute(self.pattern, self._given, mode, plain, pos, endpos, not_empty_at)
        while type(spans) is _Unfinished:
            spans = _go_on(spans)
        return None if spans is None else Match(self, string, plain, pos, endpos, spans)

    def match(self, string, pos=0, endpos=None):
        return self._run('fixed', string, pos, endpos)

    def fullmatch(self, string, pos=0, endpos=None):
        return self._run('full', string, pos, endpos)

    def search(self, string, pos=0, endpos=None):
        return self._run('search', string, pos, endpos)

    def scanner(self, string, pos=0, endpos=None):
        return Scanner(self, string, pos, endpos)

    def finditer(self, string, pos=0, endpos=None):
        found = self._run('search', string, pos, endpos)
        return self._following(found, string, pos, endpos)

    def _following(self, found, string, pos, endpos):
        while found is not None:
            yield found
            found = self._next(found, string, endpos)

    def _next(self, found, string, endpos):
        start, end = found.span()
        if start != end:
            return self._run('search', string, end, endpos)
        if _trait('emptyMatchesFollow'):
            return self._run('search', string, end, endpos, end)
        # Until 3.6 the search went on one character further.
        last = len(string) if endpos is None else min(endpos, len(string))
        return None if end >= last else self._run('search', string, end + 1, endpos)

    def _all(self, string, pos=0, endpos=None, most=0):
        out = []
        found = self._run('search', string, pos, endpos)
        while found is not None:
            start, end = found.span()
            # Until 3.6 sub() left out an empty match behind another one.
            if start != end or not out or out[-1].end() != end or _trait('emptyMatchesFollow'):
                out.append(found)
            if most and len(out) == most:
                return out
            found = self._next(found, string, endpos)
        return out

    def findall(self, string, pos=0, endpos=None):
        out = []
        for found in self.finditer(string, pos, endpos):
            empty = found._plain[:0]
            if self.groups == 0:
                out.append(found._text(0))
            elif self.groups == 1:
                out.append(found._text(1, empty))
            else:
                out.append(found.groups(empty))
        return out

    def split(self, string, maxsplit=0):
        out = []
        at = 0
        if self._is_empty and not _trait('emptyMatchesFollow'):
            raise ValueError('split() requires a non-empty pattern match.')
        if maxsplit < 0:
            return [string]
        matches = self._all(string)
        string = _plain(string)
        for found in matches:
            start, end = found.span()
            if start == end and not _trait('emptyMatchesFollow'):
                continue
            out.append(string[at:start])
            out.extend(found.groups())
            at = end
            if maxsplit:
                maxsplit -= 1
                if not maxsplit:
                    break
        out.append(string[at:])
        return out

    def subn(self, repl, string, count=0):
        template = None if callable(repl) else _template(repl, self)
        out = []
        at = 0
        n = 0
        matches = self._all(string, most=count)
        string = _plain(string)
        for found in matches:
            out.append(string[at:found.start()])
            out.append(repl(found) if template is None else _filled(template, found))
            at = found.end()
            n += 1
        out.append(string[at:])
        return string[:0].join(out), n

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return self.pattern == other.pattern and self.flags == other.flags

    def __hash__(self):
        return hash((self.pattern, self.flags))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        flags = self.flags & ~32
        names = []
        for bit, name in ((2, 'IGNORECASE'), (4, 'LOCALE'), (8, 'MULTILINE'), (16, 'DOTALL'),
                          (64, 'VERBOSE'), (256, 'ASCII')):  # fmt: skip
            if flags & bit:
                names.append('re.' + name)
        shown = repr(self.pattern)[:200]
        return f're.compile({", ".join([shown] + (["|".join(names)] if names else []))})'


class Scanner:
    """A pattern on its way through a text."""

    def __init__(self, pattern, string, pos, endpos):
        self.pattern = pattern
        self._string = string
        self._pos = pos
        self._endpos = endpos
        self._not_empty_at = -1

    def _step(self, mode):
        if self._pos is None:
            return None
        found = self.pattern._run(mode, self._string, self._pos, self._endpos, self._not_empty_at)
        if found is None:
            self._pos = None
            return None
        start, end = found.span()
        self._pos = end
        self._not_empty_at = end if start == end else -1
        return found

    def match(self):
        return self._step('fixed')

    def search(self):
        return self._step('search')
