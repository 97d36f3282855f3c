"""configparser: settings in sections, as .ini files hold them."""

from collections.abc import MutableMapping as _MutableMapping
import re as _re

from _configParts import (
    Error, NoSectionError, NoOptionError, DuplicateSectionError, DuplicateOptionError,
    InterpolationError, InterpolationMissingOptionError, InterpolationSyntaxError,
    InterpolationDepthError, ParsingError, MissingSectionHeaderError, Interpolation,
    BasicInterpolation, ExtendedInterpolation, MAX_INTERPOLATION_DEPTH,
)  # fmt: skip

__all__ = ['NoSectionError', 'DuplicateOptionError', 'DuplicateSectionError', 'NoOptionError', 'InterpolationError',
           'InterpolationDepthError', 'InterpolationMissingOptionError', 'InterpolationSyntaxError', 'ParsingError',
           'MissingSectionHeaderError', 'ConfigParser', 'RawConfigParser', 'Interpolation', 'BasicInterpolation',
           'ExtendedInterpolation', 'SectionProxy', 'DEFAULTSECT', 'MAX_INTERPOLATION_DEPTH']

DEFAULTSECT = 'DEFAULT'
_UNSET = object()
_BOOLEANS = {'1': True, 'yes': True, 'true': True, 'on': True, '0': False, 'no': False, 'false': False, 'off': False}
_HEADER = _re.compile(r'\[(?P<header>.+)\]')


class RawConfigParser(_MutableMapping):
    """Sections of options, whose values are read as they stand."""

    _DEFAULT_INTERPOLATION = Interpolation()
    BOOLEAN_STATES = _BOOLEANS
    SECTCRE = _HEADER

    def __init__(self, defaults=None, dict_type=dict, allow_no_value=False, *, delimiters=('=', ':'),
                 comment_prefixes=('#', ';'), inline_comment_prefixes=None, strict=True, empty_lines_in_values=True,
                 default_section=DEFAULTSECT, interpolation=_UNSET, converters=_UNSET):
        self._dict = dict_type
        self._sections = dict_type()
        self._defaults = dict_type()
        self._allow_no_value = allow_no_value
        self._delimiters = tuple(delimiters)
        self._comments = tuple(comment_prefixes or ())
        self._inline_comments = tuple(inline_comment_prefixes or ())
        self._strict = strict
        self._empty_lines = empty_lines_in_values
        self.default_section = default_section
        given = self._DEFAULT_INTERPOLATION if interpolation is _UNSET else interpolation
        self._interpolation = Interpolation() if given is None else given
        self._converters = {} if converters is _UNSET else dict(converters)
        for name, convert in self._converters.items():
            setattr(self, 'get' + name, self._getter(convert))
        if defaults:
            self.read_dict({default_section: defaults})

    def _getter(self, convert):
        def get(section, option, **kwargs):
            return self._converted(convert, section, option, **kwargs)
        return get

    def optionxform(self, optionstr):
        return optionstr.lower()

    def defaults(self):
        return self._defaults

    def sections(self):
        return list(self._sections)

    def add_section(self, section):
        if section == self.default_section:
            raise ValueError(f'Invalid section name: {section!r}')
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._sections[section] = self._dict()

    def has_section(self, section):
        return section in self._sections

    def options(self, section):
        if section not in self._sections:
            raise NoSectionError(section)
        return list({**self._sections[section], **self._defaults})

    def has_option(self, section, option):
        if not section or section == self.default_section:
            return self.optionxform(option) in self._defaults
        if section not in self._sections:
            return False
        name = self.optionxform(option)
        return name in self._sections[section] or name in self._defaults

    def read(self, filenames, encoding=None):
        names = [filenames] if isinstance(filenames, (str, bytes)) or hasattr(filenames, '__fspath__') else filenames
        found = []
        for name in names:
            try:
                with open(name, encoding=encoding) as file:
                    self._read(file, name)
            except OSError:
                continue
            found.append(name)
        return found

    def read_file(self, f, source=None):
        self._read(f, getattr(f, 'name', '<???>') if source is None else source)

    def read_string(self, string, source='<string>'):
        self._read(string.splitlines(True), source)

    def read_dict(self, dictionary, source='<dict>'):
        seen = set()
        for section, options in dictionary.items():
            section = str(section)
            if section != self.default_section and section not in self._sections:
                self.add_section(section)
            elif self._strict and section in seen:
                raise DuplicateSectionError(section, source)
            seen.add(section)
            for key, value in options.items():
                name = self.optionxform(str(key))
                if self._strict and (section, name) in seen:
                    raise DuplicateOptionError(section, name, source)
                seen.add((section, name))
                self.set(section, key, None if value is None else str(value))

    def _bare(self, line):
        """A line without what a comment in it says."""
        if line.strip().startswith(self._comments):
            return ''
        ends = [match.start() for prefix in self._inline_comments
                for match in _re.finditer(r'(?:^|(?<=\s))' + _re.escape(prefix), line)]
        return line[:min(ends)] if ends else line

    def _read(self, lines, source):
        seen = set()
        current, section, name, depth = None, None, None, 0
        wrong = None
        for lineno, line in enumerate(lines, 1):
            value = self._bare(line).strip()
            if not value:
                commented = bool(line.strip())
                if self._empty_lines:
                    if not commented and current is not None and name and current[name] is not None:
                        current[name].append('')
                else:
                    depth = 1 << 30
                continue
            indent = len(line) - len(line.lstrip())
            if current is not None and name and indent > depth:
                if current[name] is None:
                    wrong = wrong or ParsingError(source)
                    wrong.append(lineno, repr(line))
                else:
                    current[name].append(value)
                continue
            depth = indent
            header = self.SECTCRE.match(value)
            if header is not None:
                section, name = header.group('header'), None
                current = self._opened(section, seen, source, lineno)
                continue
            if current is None:
                raise MissingSectionHeaderError(source, lineno, line)
            name, given = self._split(value)
            if name is None:
                wrong = wrong or ParsingError(source)
                wrong.append(lineno, repr(line))
                continue
            name = self.optionxform(name)
            if self._strict and (section, name) in seen:
                raise DuplicateOptionError(section, name, source, lineno)
            seen.add((section, name))
            current[name] = None if given is None else [given]
        for options in [self._defaults, *self._sections.values()]:
            for key, parts in options.items():
                if isinstance(parts, list):
                    options[key] = '\n'.join(parts).rstrip()
        if wrong is not None:
            raise wrong

    def _opened(self, section, seen, source, lineno):
        if section == self.default_section:
            return self._defaults
        if section in self._sections:
            if self._strict and section in seen:
                raise DuplicateSectionError(section, source, lineno)
        else:
            self._sections[section] = self._dict()
        seen.add(section)
        return self._sections[section]

    def _split(self, text):
        """(name, value); the value None without a delimiter, the name None if that is a mistake."""
        places = [(text.find(delimiter), delimiter) for delimiter in self._delimiters if delimiter in text]
        if not places:
            return (text, None) if self._allow_no_value else (None, None)
        at, delimiter = min(places)
        name = text[:at].rstrip()
        return name or None, text[at + len(delimiter):].strip()

    def _values(self, section, vars=None):
        if section != self.default_section and section not in self._sections:
            raise NoSectionError(section)
        more = {self.optionxform(key): None if value is None else str(value) for key, value in (vars or {}).items()}
        return {**self._defaults, **self._sections.get(section, {}), **more}

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        try:
            values = self._values(section, vars)
        except NoSectionError:
            if fallback is _UNSET:
                raise
            return fallback
        name = self.optionxform(option)
        if name not in values:
            if fallback is _UNSET:
                raise NoOptionError(name, section)
            return fallback
        value = values[name]
        return value if raw or value is None else self._interpolation.before_get(self, section, name, value, values)

    def _converted(self, convert, section, option, *, raw=False, vars=None, fallback=_UNSET):
        try:
            value = self.get(section, option, raw=raw, vars=vars)
        except (NoSectionError, NoOptionError):
            if fallback is _UNSET:
                raise
            return fallback
        return convert(value)

    def getint(self, section, option, **kwargs):
        return self._converted(int, section, option, **kwargs)

    def getfloat(self, section, option, **kwargs):
        return self._converted(float, section, option, **kwargs)

    def getboolean(self, section, option, **kwargs):
        return self._converted(self._convert_to_boolean, section, option, **kwargs)

    def _convert_to_boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError('Not a boolean: %s' % value)
        return self.BOOLEAN_STATES[value.lower()]

    def items(self, section=_UNSET, raw=False, vars=None):
        if section is _UNSET:
            return super().items()
        return [(name, self.get(section, name, raw=raw, vars=vars)) for name in self._values(section, vars)]

    def set(self, section, option, value=None):
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        if not section or section == self.default_section:
            options = self._defaults
        elif section in self._sections:
            options = self._sections[section]
        else:
            raise NoSectionError(section)
        options[self.optionxform(option)] = value

    def write(self, fp, space_around_delimiters=True):
        delimiter = f' {self._delimiters[0]} ' if space_around_delimiters else self._delimiters[0]
        every = [(self.default_section, self._defaults)] if self._defaults else []
        for section, options in every + list(self._sections.items()):
            fp.write(f'[{section}]\n')
            for key, value in options.items():
                shown = '' if value is None and self._allow_no_value else delimiter + str(value).replace('\n', '\n\t')
                fp.write(f'{key}{shown}\n')
            fp.write('\n')

    def remove_option(self, section, option):
        if section != self.default_section and section not in self._sections:
            raise NoSectionError(section)
        options = self._sections.get(section, self._defaults)
        return options.pop(self.optionxform(option), _UNSET) is not _UNSET

    def remove_section(self, section):
        return self._sections.pop(section, None) is not None

    def __getitem__(self, key):
        if key != self.default_section and key not in self._sections:
            raise KeyError(key)
        return SectionProxy(self, key)

    def __setitem__(self, key, value):
        if key in self and self[key] is value:
            return
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError('Cannot remove the default section.')
        if not self.has_section(key):
            raise KeyError(key)
        self.remove_section(key)

    def __contains__(self, key):
        return key == self.default_section or self.has_section(key)

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        return iter([self.default_section, *self._sections])


class ConfigParser(RawConfigParser):
    """Sections of options, whose values can name other options."""

    _DEFAULT_INTERPOLATION = BasicInterpolation()

    def set(self, section, option, value=None):
        if not isinstance(option, str):
            raise TypeError('option keys must be strings')
        if not isinstance(value, str) and not (value is None and self._allow_no_value):
            raise TypeError('option values must be strings')
        super().set(section, option, value)

    def add_section(self, section):
        if not isinstance(section, str):
            raise TypeError('section names must be strings')
        super().add_section(section)


class SectionProxy(_MutableMapping):
    """A section as a mapping."""

    def __init__(self, parser, name):
        self._parser = parser
        self._name = name
        for convert in ('int', 'float', 'boolean', *parser._converters):
            setattr(self, 'get' + convert, self._getter(getattr(parser, 'get' + convert)))

    def _getter(self, get):
        return lambda option, fallback=None, **kwargs: get(self._name, option, fallback=fallback, **kwargs)

    def __repr__(self):
        return f'<Section: {self._name}>'

    @property
    def parser(self):
        return self._parser

    @property
    def name(self):
        return self._name

    def get(self, option, fallback=None, *, raw=False, vars=None, **kwargs):
        return self._parser.get(self._name, option, raw=raw, vars=vars, fallback=fallback)

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key) and self._parser.remove_option(self._name, key)):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def _names(self):
        if self._name == self._parser.default_section:
            return list(self._parser.defaults())
        return self._parser.options(self._name)

    def __len__(self):
        return len(self._names())

    def __iter__(self):
        return iter(self._names())
