# loopscope: hidden
"""Compiled patterns and their matches."""

from _loopscope import _trait
from _re import _execute


class error(Exception):
    __module__ = 're'

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            self.lineno = pattern.count('\n', 0, pos) + 1
            self.colno = pos - pattern.rfind('\n', 0, pos)
            msg = f'{msg} at position {pos}'
            if '\n' in pattern:
                msg += f' (line {self.lineno}, column {self.colno})'
        super().__init__(msg)


if _trait('patternErrorRenamed'):
    error.__name__ = error.__qualname__ = 'PatternError'


class Match:
    __module__ = 're'

    def __init__(self, re, string, pos, endpos, spans):
        self.re = re
        self.string = string
        self.pos = pos
        self.endpos = endpos
        self._spans = spans

    @property
    def regs(self):
        spans = self._spans
        return tuple([(spans[i], spans[i + 1]) for i in range(0, len(spans), 2)])

    @property
    def lastindex(self):
        # The group that was closed last.
        best = None
        end = -1
        for i in range(1, self.re.groups + 1):
            stop = self._spans[2 * i + 1]
            if stop > end:
                best, end = i, stop
        return best

    @property
    def lastgroup(self):
        last = self.lastindex
        for name, group in self.re.groupindex.items():
            if group == last:
                return name
        return None

    def _group(self, which):
        if isinstance(which, str):
            if which not in self.re.groupindex:
                raise IndexError('no such group')
            return self.re.groupindex[which]
        if isinstance(which, int) and 0 <= which <= self.re.groups:
            return which
        raise IndexError('no such group')

    def _text(self, which, default=None):
        i = 2 * self._group(which)
        start = self._spans[i]
        return default if start < 0 else self.string[start:self._spans[i + 1]]

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
            end = text.find('>', i)
            if text[i:i + 1] != '<':
                raise error('missing <', text, i)
            if end < 0:
                raise error('missing >, unterminated name', text, i + 1)
            name = text[i + 1:end]
            if name.isdigit():
                group = int(name)
                if group > pattern.groups:
                    raise error(f'invalid group reference {group}', text, i + 1)
            elif name in pattern.groupindex:
                group = pattern.groupindex[name]
            else:
                raise IndexError(f'unknown group name {name!r}')
            out.append(group)
            i = end + 1
        elif ch and ch in '123456789':
            digits = ch
            if text[i:i + 1].isdigit():
                digits += text[i]
                i += 1
            if int(digits) > pattern.groups:
                raise error(f'invalid group reference {digits}', text, at + 1)
            out.append(int(digits))
        elif ch in _ESCAPES:
            out.append(_ESCAPES[ch])
        elif ch == '0':
            out.append('\0')
        elif ch == '':
            raise error('bad escape (end of pattern)', text, at)
        elif ch.isalpha():
            raise error(f'bad escape \\{ch}', text, at)
        else:
            out.append('\\' + ch)
    return out


def _filled(template, found):
    return ''.join([part if isinstance(part, str) else found._text(part, '') for part in template])


class Pattern:
    __module__ = 're'

    def __init__(self, pattern, given, flags, groups, groupindex):
        self.pattern = pattern
        self.flags = flags
        self.groups = groups
        self.groupindex = groupindex
        self._given = given

    def _run(self, mode, string, pos, endpos):
        if not isinstance(string, str):
            if isinstance(string, bytes):
                raise TypeError('cannot use a string pattern on a bytes-like object')
            raise TypeError(_trait('reExpectsText').replace('T', type(string).__name__))
        n = len(string)
        endpos = n if endpos is None else max(0, min(n, endpos))
        pos = max(0, min(pos, n))
        spans = _execute(self.pattern, self._given, mode, str(string), pos, endpos)
        return None if spans is None else Match(self, string, pos, endpos, spans)

    def match(self, string, pos=0, endpos=None):
        return self._run('fixed', string, pos, endpos)

    def fullmatch(self, string, pos=0, endpos=None):
        return self._run('full', string, pos, endpos)

    def search(self, string, pos=0, endpos=None):
        return self._run('search', string, pos, endpos)

    def finditer(self, string, pos=0, endpos=None):
        return iter(self._all(string, pos, endpos))

    def _all(self, string, pos=0, endpos=None, most=0):
        out = []
        last = None
        while True:
            found = self._run('search', string, pos, endpos)
            if found is None:
                return out
            start, end = found.span()
            if start == end and (
                start == last if not _trait('emptyMatchesFollow') else False
            ):
                # Until 3.6 an empty match may not follow another match at once.
                pos = end + 1
                if pos > len(string):
                    return out
                continue
            out.append(found)
            if most and len(out) == most:
                return out
            last = end
            if start == end:
                pos = end + 1
                if pos > (len(string) if endpos is None else min(endpos, len(string))):
                    return out
                continue
            pos = end

    def findall(self, string, pos=0, endpos=None):
        out = []
        for found in self._all(string, pos, endpos):
            if self.groups == 0:
                out.append(found._text(0))
            elif self.groups == 1:
                out.append(found._text(1, ''))
            else:
                out.append(found.groups(''))
        return out

    def split(self, string, maxsplit=0):
        out = []
        at = 0
        if maxsplit < 0:
            return [string]
        for found in self._all(string):
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
        for found in self._all(string, most=count):
            out.append(string[at:found.start()])
            out.append(repl(found) if template is None else _filled(template, found))
            at = found.end()
            n += 1
        out.append(string[at:])
        return ''.join(out), n

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
        for bit, name in ((2, 'IGNORECASE'), (8, 'MULTILINE'), (16, 'DOTALL'), (64, 'VERBOSE'), (256, 'ASCII')):
            if flags & bit:
                names.append('re.' + name)
        shown = repr(self.pattern)[:200]
        return f're.compile({", ".join([shown] + (["|".join(names)] if names else []))})'
