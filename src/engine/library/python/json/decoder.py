"""Reading JSON."""

from _loopscope import _helper, _trait

_SPACE = ' \t\n\r'
_DIGITS = '0123456789'
_ESCAPED = {
    '"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t',
}  # fmt: skip


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        lineno = doc.count('\n', 0, pos) + 1
        colno = pos - doc.rfind('\n', 0, pos)
        super().__init__(f'{msg}: line {lineno} column {colno} (char {pos})')
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return type(self), (self.msg, self.doc, self.pos)


def _skip(s, i):
    n = len(s)
    while i < n and s[i] in _SPACE:
        i += 1
    return i


@_helper
def _string(s, i, strict):
    # The string whose opening quote is before i, and where it ends.
    begin = i - 1
    out = []
    while True:
        start = i
        n = len(s)
        while i < n and s[i] != '"' and s[i] != '\\' and s[i] >= ' ':
            i += 1
        if i >= n:
            raise JSONDecodeError('Unterminated string starting at', s, begin)
        out.append(s[start:i])
        ch = s[i]
        if ch == '"':
            return ''.join(out), i + 1
        if ch != '\\':
            if strict:
                raise JSONDecodeError('Invalid control character at', s, i)
            out.append(ch)
            i += 1
            continue
        if i + 1 >= n:
            raise JSONDecodeError('Unterminated string starting at', s, begin)
        ch = s[i + 1]
        if ch != 'u':
            if ch not in _ESCAPED:
                raise JSONDecodeError('Invalid \\escape', s, i)
            out.append(_ESCAPED[ch])
            i += 2
            continue
        code = _hex(s, i + 2)
        i += 6
        if 0xD800 <= code < 0xDC00 and s[i:i + 2] == '\\u':
            low = _hex(s, i + 2)
            if 0xDC00 <= low < 0xE000:
                code = 0x10000 + ((code - 0xD800) << 10 | low - 0xDC00)
                i += 6
        out.append(chr(code))


@_helper
def _hex(s, i):
    digits = s[i:i + 4]
    if len(digits) == 4 and all([c in '0123456789abcdefABCDEF' for c in digits]):
        return int(digits, 16)
    raise JSONDecodeError('Invalid \\uXXXX escape', s, i)


class JSONDecoder:
    def __init__(
        self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
        strict=True, object_pairs_hook=None,
    ):  # fmt: skip
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or float
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        obj, end = self.raw_decode(s, _skip(s, 0))
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError('Extra data', s, end)
        return obj

    def raw_decode(self, s, idx=0):
        return self._value(s, idx)

    @_helper
    def _value(self, s, i):
        ch = s[i:i + 1]
        if ch == '"':
            return _string(s, i + 1, self.strict)
        if ch == '{':
            return self._object(s, i + 1)
        if ch == '[':
            return self._array(s, i + 1)
        for text, value in (('null', None), ('true', True), ('false', False)):
            if s.startswith(text, i):
                return value, i + len(text)
        if ch and (ch in _DIGITS or ch == '-'):
            found = self._number(s, i)
            if found is not None:
                return found
        for text in ('NaN', 'Infinity', '-Infinity'):
            if s.startswith(text, i):
                return self.parse_constant(text), i + len(text)
        raise JSONDecodeError('Expecting value', s, i) from None

    def _number(self, s, i):
        start = i
        n = len(s)
        if s[i] == '-':
            i += 1
        if i < n and s[i] == '0':
            i += 1
        else:
            first = i
            while i < n and s[i] in _DIGITS:
                i += 1
            if i == first:
                return None
        whole = i
        if i + 1 < n and s[i] == '.' and s[i + 1] in _DIGITS:
            i += 1
            while i < n and s[i] in _DIGITS:
                i += 1
        if i < n and s[i] in 'eE':
            j = i + 1
            if j < n and s[j] in '+-':
                j += 1
            if j < n and s[j] in _DIGITS:
                while j < n and s[j] in _DIGITS:
                    j += 1
                i = j
        parse = self.parse_int if i == whole else self.parse_float
        return parse(s[start:i]), i

    @_helper
    def _object(self, s, i):
        pairs = []
        i = _skip(s, i)
        if s[i:i + 1] == '}':
            return self._made(pairs), i + 1
        while True:
            if s[i:i + 1] != '"':
                raise JSONDecodeError('Expecting property name enclosed in double quotes', s, i)
            key, i = _string(s, i + 1, self.strict)
            i = _skip(s, i)
            if s[i:i + 1] != ':':
                raise JSONDecodeError("Expecting ':' delimiter", s, i)
            value, i = self._value(s, _skip(s, i + 1))
            pairs.append((key, value))
            i = _skip(s, i)
            ch = s[i:i + 1]
            if ch == '}':
                return self._made(pairs), i + 1
            if ch != ',':
                raise JSONDecodeError("Expecting ',' delimiter", s, i)
            comma = i
            i = _skip(s, i + 1)
            if s[i:i + 1] == '}' and _trait('jsonNamesTrailingComma'):
                raise JSONDecodeError('Illegal trailing comma before end of object', s, comma)

    def _made(self, pairs):
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs)
        made = dict(pairs)
        return made if self.object_hook is None else self.object_hook(made)

    @_helper
    def _array(self, s, i):
        out = []
        i = _skip(s, i)
        if s[i:i + 1] == ']':
            return out, i + 1
        while True:
            value, i = self._value(s, i)
            out.append(value)
            i = _skip(s, i)
            ch = s[i:i + 1]
            if ch == ']':
                return out, i + 1
            if ch != ',':
                raise JSONDecodeError("Expecting ',' delimiter", s, i)
            comma = i
            i = _skip(s, i + 1)
            if s[i:i + 1] == ']' and _trait('jsonNamesTrailingComma'):
                raise JSONDecodeError('Illegal trailing comma before end of array', s, comma)
