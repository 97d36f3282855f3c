"""Writing JSON."""

from _loopscope import _trait

_ESCAPES = (('\\', '\\\\'), ('"', '\\"'), ('\b', '\\b'), ('\f', '\\f'), ('\n', '\\n'), ('\r', '\\r'), ('\t', '\\t'))
_SHORT = dict(_ESCAPES)


def _quoted(s, ensure_ascii):
    out = []
    changed = False
    for ch in s:
        code = ord(ch)
        if ch in _SHORT:
            ch = _SHORT[ch]
            changed = True
        elif code < 32 or (ensure_ascii and code > 126):
            changed = True
            if code > 0xFFFF:
                code -= 0x10000
                ch = f'\\u{0xd800 | code >> 10:04x}\\u{0xdc00 | code & 0x3ff:04x}'
            else:
                ch = f'\\u{code:04x}'
        out.append(ch)
    return '"' + (''.join(out) if changed else s) + '"'


def _number(x, allow_nan):
    if x == x and x not in (float('inf'), float('-inf')):
        return repr(float(x))
    if not allow_nan:
        shown = f': {x!r}' if _trait('jsonShowsFloat') else ''
        raise ValueError(f'Out of range float values are not JSON compliant{shown}')
    return 'NaN' if x != x else 'Infinity' if x > 0 else '-Infinity'


class JSONEncoder:
    item_separator = ', '
    key_separator = ': '

    def __init__(
        self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
        sort_keys=False, indent=None, separators=None, default=None,
    ):  # fmt: skip
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        name = type(o).__name__
        if _trait('jsonSaysObject'):
            raise TypeError(f'Object of type {name} is not JSON serializable')
        raise TypeError(f"Object of type '{name}' is not JSON serializable")

    def encode(self, o):
        return ''.join(self.iterencode(o))

    def iterencode(self, o, _one_shot=False):
        out = []
        self._write(o, out, 0, [])
        return out

    def _write(self, o, out, level, inside):
        if isinstance(o, str):
            out.append(_quoted(o, self.ensure_ascii))
        elif o is None:
            out.append('null')
        elif o is True:
            out.append('true')
        elif o is False:
            out.append('false')
        elif isinstance(o, int):
            out.append(int.__repr__(o))
        elif isinstance(o, float):
            out.append(_number(o, self.allow_nan))
        elif isinstance(o, (list, tuple, dict)):
            self._enter(o, inside)
            if isinstance(o, dict):
                self._write_dict(o, out, level + 1, inside)
            else:
                self._write_list(o, out, level + 1, inside)
            inside.pop()
        else:
            self._enter(o, inside)
            self._write(self.default(o), out, level, inside)
            inside.pop()

    def _enter(self, o, inside):
        if self.check_circular and any([o is other for other in inside]):
            raise ValueError('Circular reference detected')
        inside.append(o)

    def _newline(self, level):
        indent = self.indent
        return '\n' + (indent if isinstance(indent, str) else ' ' * indent) * level

    def _write_list(self, items, out, level, inside):
        if not items:
            out.append('[]')
            return
        separator = self.item_separator
        out.append('[')
        if self.indent is not None:
            separator += self._newline(level)
            out.append(self._newline(level))
        first = True
        for item in items:
            if first:
                first = False
            else:
                out.append(separator)
            self._write(item, out, level, inside)
        if self.indent is not None:
            out.append(self._newline(level - 1))
        out.append(']')

    def _key(self, key):
        if isinstance(key, str):
            return key
        if key is True:
            return 'true'
        if key is False:
            return 'false'
        if key is None:
            return 'null'
        if isinstance(key, int):
            return int.__repr__(key)
        if isinstance(key, float):
            return _number(key, self.allow_nan)
        if self.skipkeys:
            return None
        if not _trait('jsonSaysObject'):
            raise TypeError('keys must be a string')
        raise TypeError(f'keys must be str, int, float, bool or None, not {type(key).__name__}')

    def _write_dict(self, d, out, level, inside):
        if not d:
            out.append('{}')
            return
        separator = self.item_separator
        opened = '{'
        if self.indent is not None:
            separator += self._newline(level)
            opened += self._newline(level)
        items = sorted(d.items()) if self.sort_keys else d.items()
        written = False
        for key, value in items:
            key = self._key(key)
            if key is None:
                continue
            out.append(separator if written else opened)
            written = True
            out.append(_quoted(key, self.ensure_ascii))
            out.append(self.key_separator)
            self._write(value, out, level, inside)
        if not written:
            out.append(opened)
        if self.indent is not None:
            out.append(self._newline(level - 1))
        out.append('}')
