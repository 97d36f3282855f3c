"""Names of characters, templates, and formatting by a class."""

from _formatFields import _parse, _split

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
_MIXED = 'cannot switch from manual field specification to automatic field numbering'


def capwords(s, sep=None):
    return (sep or ' ').join([word.capitalize() for word in s.split(sep)])


class Template:
    delimiter = '$'
    idpattern = r'(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None
    # re.IGNORECASE
    flags = 2
    # Compiled for the subclasses that say more than another delimiter.
    _pattern = None

    def __init_subclass__(cls):
        super().__init_subclass__()
        own = [name for base in cls.__mro__[:cls.__mro__.index(Template)] for name in vars(base)]
        if not any([name in own for name in ('pattern', 'idpattern', 'braceidpattern', 'flags')]):
            return
        import re

        pattern = cls.__dict__.get('pattern')
        if pattern is None:
            mark = re.escape(cls.delimiter)
            braced = cls.braceidpattern or cls.idpattern
            pattern = (
                f'{mark}(?:(?P<escaped>{mark})|(?P<named>{cls.idpattern})|'
                f'{{(?P<braced>{braced})}}|(?P<invalid>))'
            )
        cls.pattern = cls._pattern = re.compile(pattern, cls.flags | re.VERBOSE)

    def __init__(self, template):
        self.template = template

    def _pieces(self):
        # Texts and names in turn: (text before, name or False, how it was written, where).
        return self._scanned() if self._pattern is None else self._matched()

    def _matched(self):
        out = []
        text = ''
        done = 0
        for m in self._pattern.finditer(self.template):
            text += self.template[done:m.start()]
            done = m.end()
            groups = m.groupdict()
            name = groups.get('named') or groups.get('braced')
            if name is not None:
                out.append((text, name, m.group(), m.start()))
            elif groups.get('escaped') is not None:
                text += self.delimiter
                continue
            elif groups.get('invalid') is not None:
                out.append((text, False, m.group(), m.start('invalid') - 1))
            else:
                raise ValueError('Unrecognized named group in pattern', self._pattern)
            text = ''
        return out, text + self.template[done:]

    def _scanned(self):
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
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        # `auto_arg_index`: the number that `{}` gets; False once a field has said its own.
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')
        result = []
        for literal, name, format_spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if name is None:
                continue
            if name == '':
                if auto_arg_index is False:
                    raise ValueError(_MIXED)
                name = str(auto_arg_index)
                auto_arg_index += 1
            elif name.isdigit():
                if auto_arg_index:
                    raise ValueError(_MIXED)
                auto_arg_index = False
            obj, arg_used = self.get_field(name, args, kwargs)
            used_args.add(arg_used)
            obj = self.convert_field(obj, conversion)
            format_spec, auto_arg_index = self._vformat(
                format_spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index
            )
            result.append(self.format_field(obj, format_spec))
        return ''.join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        for letter, convert in (('s', str), ('r', repr), ('a', ascii)):
            if conversion == letter:
                return convert(value)
        raise ValueError(f'Unknown conversion specifier {conversion!s}')

    def parse(self, format_string):
        return _parse(format_string)

    def get_field(self, field_name, args, kwargs):
        first, rest = _split(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attribute, key in rest:
            obj = getattr(obj, key) if is_attribute else obj[key]
        return obj, first
