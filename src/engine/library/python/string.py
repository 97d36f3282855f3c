"""Names of characters, templates, and formatting by a class."""

__all__ = [
    'ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits', 'hexdigits',
    'octdigits', 'printable', 'punctuation', 'whitespace', 'Formatter', 'Template',
]

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'
printable = digits + ascii_letters + punctuation + whitespace

_NAME_START = ascii_letters + '_'
_NAME = _NAME_START + digits


def capwords(s, sep=None):
    return (sep or ' ').join([word.capitalize() for word in s.split(sep)])


class Template:
    delimiter = '$'

    def __init__(self, template):
        self.template = template

    def _pieces(self):
        # Texts and names in turn: (text before, name or None, how it was written).
        s = self.template
        out = []
        text = ''
        i = 0
        while i < len(s):
            if s[i] != self.delimiter:
                text += s[i]
                i += 1
                continue
            following = s[i + 1:i + 2]
            if following == self.delimiter:
                text += self.delimiter
                i += 2
                continue
            start = i + 2 if following == '{' else i + 1
            end = start
            if s[start:start + 1] and s[start] in _NAME_START:
                while end < len(s) and s[end] in _NAME:
                    end += 1
            if end == start or (following == '{' and s[end:end + 1] != '}'):
                out.append((text, False, self.delimiter, i))
                text = ''
                i += 1
                continue
            close = end + 1 if following == '{' else end
            out.append((text, s[start:end], s[i:close], i))
            text = ''
            i = close
        return out, text

    def _filled(self, mapping, keywords, safe):
        values = {**mapping, **keywords} if keywords else mapping
        pieces, rest = self._pieces()
        out = []
        for text, name, written, at in pieces:
            out.append(text)
            if name is False:
                if not safe:
                    before = self.template[:at]
                    line = before.count('\n') + 1
                    column = at - before.rfind('\n')
                    raise ValueError(f'Invalid placeholder in string: line {line}, col {column}')
                out.append(written)
            elif safe:
                try:
                    out.append(str(values[name]))
                except KeyError:
                    out.append(written)
            else:
                out.append(str(values[name]))
        return ''.join(out) + rest

    def substitute(self, mapping={}, /, **kws):
        return self._filled(mapping, kws, False)

    def safe_substitute(self, mapping={}, /, **kws):
        return self._filled(mapping, kws, True)

    def get_identifiers(self):
        return list(dict.fromkeys([name for _, name, _, _ in self._pieces()[0] if name]))

    def is_valid(self):
        return all([name is not False for _, name, _, _ in self._pieces()[0]])


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        return format_string.format(*args, **kwargs)
