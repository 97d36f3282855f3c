"""What can be wrong with settings, and how a value names others."""

import re as _re

MAX_INTERPOLATION_DEPTH = 10


class Error(Exception):
    def __init__(self, msg=''):
        self.message = msg
        Exception.__init__(self, msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    def __init__(self, section):
        Error.__init__(self, f'No section: {section!r}')
        self.section = section
        self.args = (section,)


class NoOptionError(Error):
    def __init__(self, option, section):
        Error.__init__(self, f'No option {option!r} in section: {section!r}')
        self.option = option
        self.section = section
        self.args = (option, section)


def _place(source, lineno):
    if source is None:
        return ''
    return f'While reading from {source!r}' + (f' [line {lineno:2d}]' if lineno is not None else '') + ': '


class DuplicateSectionError(Error):
    def __init__(self, section, source=None, lineno=None):
        place = _place(source, lineno)
        Error.__init__(self, f'{place}{"section" if place else "Section"} {section!r} already exists')
        self.section, self.source, self.lineno = section, source, lineno
        self.args = (section, source, lineno)


class DuplicateOptionError(Error):
    def __init__(self, section, option, source=None, lineno=None):
        place = _place(source, lineno)
        what = f'{"option" if place else "Option"} {option!r} in section {section!r} already exists'
        Error.__init__(self, place + what)
        self.section, self.option, self.source, self.lineno = section, option, source, lineno
        self.args = (section, option, source, lineno)


class InterpolationError(Error):
    def __init__(self, option, section, msg):
        Error.__init__(self, msg)
        self.option = option
        self.section = section
        self.args = (option, section, msg)


class InterpolationMissingOptionError(InterpolationError):
    def __init__(self, option, section, rawval, reference):
        msg = (f'Bad value substitution: option {option!r} in section {section!r} contains an interpolation key '
               f'{reference!r} which is not a valid option name. Raw value: {rawval!r}')
        InterpolationError.__init__(self, option, section, msg)
        self.reference = reference
        self.args = (option, section, rawval, reference)


class InterpolationSyntaxError(InterpolationError):
    pass


class InterpolationDepthError(InterpolationError):
    def __init__(self, option, section, rawval):
        msg = (f'Recursion limit exceeded in value substitution: option {option!r} in section {section!r} contains an '
               f'interpolation key which cannot be substituted in {MAX_INTERPOLATION_DEPTH} steps. '
               f'Raw value: {rawval!r}')
        InterpolationError.__init__(self, option, section, msg)
        self.args = (option, section, rawval)


class ParsingError(Error):
    def __init__(self, source, *args):
        Error.__init__(self, f'Source contains parsing errors: {source!r}')
        self.source = source
        self.errors = []
        self.args = (source,)

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += f'\n\t[line {lineno:2d}]: {line}'


class MissingSectionHeaderError(ParsingError):
    def __init__(self, filename, lineno, line):
        Error.__init__(self, f'File contains no section headers.\nfile: {filename!r}, line: {lineno}\n{line!r}')
        self.source, self.lineno, self.line = filename, lineno, line
        self.args = (filename, lineno, line)


class Interpolation:
    """Leaves values as they are."""

    def before_get(self, parser, section, option, value, defaults):
        return value

    def before_set(self, parser, section, option, value):
        return value

    def before_read(self, parser, section, option, value):
        return value

    def before_write(self, parser, section, option, value):
        return value


class BasicInterpolation(Interpolation):
    """`%(name)s` stands for another option of the section."""

    def before_get(self, parser, section, option, value, defaults):
        return self._replaced(parser, option, value, section, defaults, 1)

    def before_set(self, parser, section, option, value):
        left = _re.sub(r'%\([^)]+\)s', '', value.replace('%%', ''))
        if '%' in left:
            raise ValueError(f'invalid interpolation syntax in {value!r} at position {left.find("%")}')
        return value

    def _replaced(self, parser, option, rest, section, values, depth):
        raw = parser.get(section, option, raw=True, fallback=rest)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        out = ''
        while rest:
            before, percent, rest = rest.partition('%')
            out += before
            if not percent:
                break
            if rest.startswith('%'):
                out += '%'
                rest = rest[1:]
                continue
            match = _re.match(r'\(([^)]+)\)s', rest)
            if not rest.startswith('('):
                raise InterpolationSyntaxError(option, section, f"'%' must be followed by '%' or '(', found: {'%' + rest!r}")
            if match is None:
                raise InterpolationSyntaxError(option, section, f'bad interpolation variable reference {"%" + rest!r}')
            name = parser.optionxform(match.group(1))
            rest = rest[match.end():]
            if name not in values:
                raise InterpolationMissingOptionError(option, section, raw, name)
            value = values[name]
            out += self._replaced(parser, option, value, section, values, depth + 1) if '%' in value else value
        return out


class ExtendedInterpolation(Interpolation):
    """`${name}` and `${section:name}` stand for other options."""

    def before_get(self, parser, section, option, value, defaults):
        return self._replaced(parser, option, value, section, defaults, 1)

    def _replaced(self, parser, option, rest, section, values, depth):
        raw = parser.get(section, option, raw=True, fallback=rest)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        out = ''
        while rest:
            before, dollar, rest = rest.partition('$')
            out += before
            if not dollar:
                break
            if rest.startswith('$'):
                out += '$'
                rest = rest[1:]
                continue
            match = _re.match(r'\{([^}]+)\}', rest)
            if not rest.startswith('{'):
                raise InterpolationSyntaxError(option, section, f"'$' must be followed by '$' or '{{', found: {'$' + rest!r}")
            if match is None:
                raise InterpolationSyntaxError(option, section, f'bad interpolation variable reference {"$" + rest!r}')
            path = match.group(1).split(':')
            rest = rest[match.end():]
            if len(path) > 2:
                raise InterpolationSyntaxError(option, section, f"More than one ':' found: {'$' + match.group() + rest!r}")
            home = path[0] if len(path) == 2 else section
            name = parser.optionxform(path[-1])
            try:
                value = parser.get(home, name, raw=True) if len(path) == 2 else values[name]
            except (KeyError, NoSectionError, NoOptionError):
                raise InterpolationMissingOptionError(option, section, raw, ':'.join(path)) from None
            inner = dict(parser.items(home, raw=True)) if len(path) == 2 else values
            out += self._replaced(parser, name, value, home, inner, depth + 1) if '$' in value else value
        return out


for _class in list(globals().values()):
    if isinstance(_class, type):
        _class.__module__ = 'configparser'
