# loopscope: hidden
"""Fields of lines, read and written (the part of csv that CPython has in C)."""

from _loopscope import _trait

QUOTE_MINIMAL = 0
QUOTE_ALL = 1
QUOTE_NONNUMERIC = 2
QUOTE_NONE = 3
QUOTE_STRINGS = 4
QUOTE_NOTNULL = 5


class Error(Exception):
    __module__ = '_csv'


class Form:
    """The options of a dialect, checked."""

    __module__ = '_csv'

    def __init__(self, dialect=None, **options):
        names = ('delimiter', 'doublequote', 'escapechar', 'lineterminator', 'quotechar', 'quoting',
                 'skipinitialspace', 'strict')
        for name in options:
            if name not in names:
                raise TypeError(_trait('csvKeywordText').replace('NAME', name))

        def option(name, default):
            if name in options:
                return options[name]
            return getattr(dialect, name, default)

        self.delimiter = _character('delimiter', option('delimiter', ','), False)
        self.escapechar = _character('escapechar', option('escapechar', None), True)
        quotechar = option('quotechar', '"')
        quoting = option('quoting', QUOTE_MINIMAL)
        if quotechar is None and 'quoting' not in options and not hasattr(dialect, 'quoting'):
            quoting = QUOTE_NONE
        self.doublequote = bool(option('doublequote', True))
        self.skipinitialspace = bool(option('skipinitialspace', False))
        self.strict = bool(option('strict', False))
        if not isinstance(quoting, int):
            raise TypeError('"quoting" must be an integer' + (f', not {type(quoting).__name__}' if _trait('csvNamesTypes') else ''))
        if not 0 <= quoting <= (5 if _trait('csvQuotesStrings') else 3):
            raise TypeError('bad "quoting" value')
        self.quoting = quoting
        self.quotechar = _character('quotechar', quotechar, True)
        self.lineterminator = option('lineterminator', '\r\n')
        if quoting != QUOTE_NONE and self.quotechar is None:
            raise TypeError('quotechar must be set if quoting enabled')
        if self.lineterminator is None:
            raise TypeError('lineterminator must be set')
        if not isinstance(self.lineterminator, str):
            raise TypeError('"lineterminator" must be a string' + (f', not {type(self.lineterminator).__name__}' if _trait('csvNamesTypes') else ''))


def _character(name, value, optional):
    if value is None and optional:
        return None
    if isinstance(value, str) and len(value) == 1:
        return value
    if optional and value == '' and not _trait('csvRefusesEmpty'):
        return None
    kind = type(value).__name__
    if not isinstance(value, str):
        article = 'string or None' if optional and _trait('csvNamesNone') else 'string'
        if _trait('csvNamesTypes'):
            raise TypeError(f'"{name}" must be {"a unicode character or None" if optional else "a unicode character"}, not {kind}')
        raise TypeError(f'"{name}" must be {article}, not {kind}')
    if _trait('csvNamesTypes'):
        raise TypeError(f'"{name}" must be {"a unicode character or None" if optional else "a unicode character"}, '
                        f'not a string of length {len(value)}')
    raise TypeError(f'"{name}" must be a 1-character string')


# Where a reader stands in a row.
_RECORD, _FIELD, _ESCAPED, _IN_FIELD, _QUOTED, _QUOTED_ESCAPE, _AFTER_QUOTE, _AFTER_LINE, _ESCAPED_LINE = \
    range(9)


class Reader:
    """Rows of lines."""

    __module__ = '_csv'
    __qualname__ = 'reader'

    def __init__(self, lines, form, limit):
        if not hasattr(type(lines), '__iter__') and not _trait('csvIteratesPlainly'):
            raise TypeError('argument 1 must be an iterator')
        self._lines = iter(lines)
        self.dialect = form
        self.line_num = 0
        self._limit = limit

    def __iter__(self):
        return self

    def __next__(self):
        self._row = []
        self._start()
        self._state = _RECORD
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if self._text or self._state in (_QUOTED, _ESCAPED_LINE):
                    if self.dialect.strict:
                        raise Error('unexpected end of data') from None
                    self._save()
                    return self._row
                raise
            if not isinstance(line, str):
                kind = type(line).__name__
                raise Error(f'iterator should return strings, not {kind} ' + _trait('csvBytesHint'))
            self.line_num += 1
            for ch in line:
                if ch == '\0' and _trait('csvRefusesNull'):
                    raise Error('line contains NUL' if _trait('csvSaysNul') else 'line contains NULL byte')
                self._take(ch)
            self._take('\0end')
            if self._state == _RECORD:
                return self._row

    def _start(self):
        self._text = []
        self._numeric = False
        self._plain = False

    def _save(self):
        text = ''.join(self._text)
        value = text
        quoting = self.dialect.quoting
        if self._numeric:
            value = float(text)
        elif self._plain and not text and _trait('csvReadsNone') and quoting in (QUOTE_STRINGS, QUOTE_NOTNULL):
            value = None
        elif self._plain and text and _trait('csvReadsNone') and quoting == QUOTE_STRINGS:
            value = float(text)
        self._row.append(value)
        self._start()

    def _add(self, ch):
        if len(self._text) >= self._limit():
            raise Error(f'field larger than field limit ({self._limit()})')
        self._text.append(ch)

    def _take(self, ch):
        form = self.dialect
        state = self._state
        ends = ch in ('\n', '\r', '\0end')
        if state == _RECORD:
            if ch == '\0end':
                return
            if ends:
                self._state = _AFTER_LINE
                return
            state = _FIELD
        if state == _FIELD:
            if ends:
                self._plain = True
                self._save()
                self._state = _RECORD if ch == '\0end' else _AFTER_LINE
            elif ch == form.quotechar and form.quoting != QUOTE_NONE:
                self._state = _QUOTED
            elif ch == form.escapechar:
                self._plain = True
                self._state = _ESCAPED
            elif ch == ' ' and form.skipinitialspace:
                self._state = _FIELD
            elif ch == form.delimiter:
                self._plain = True
                self._save()
                self._state = _FIELD
            else:
                self._plain = True
                self._numeric = form.quoting == QUOTE_NONNUMERIC
                self._add(ch)
                self._state = _IN_FIELD
        elif state == _ESCAPED:
            self._add('\n' if ch == '\0end' else ch)
            self._state = _ESCAPED_LINE if ch in ('\n', '\r') else _IN_FIELD
        elif state == _ESCAPED_LINE and ch == '\0end':
            return
        elif state in (_IN_FIELD, _ESCAPED_LINE):
            self._state = _IN_FIELD
            if ends:
                self._save()
                self._state = _RECORD if ch == '\0end' else _AFTER_LINE
            elif ch == form.escapechar:
                self._state = _ESCAPED
            elif ch == form.delimiter:
                self._save()
                self._state = _FIELD
            else:
                self._add(ch)
        elif state == _QUOTED:
            if ch == '\0end':
                pass
            elif ch == form.escapechar:
                self._state = _QUOTED_ESCAPE
            elif ch == form.quotechar and form.quoting != QUOTE_NONE:
                self._state = _AFTER_QUOTE if form.doublequote else _IN_FIELD
            else:
                self._add(ch)
        elif state == _QUOTED_ESCAPE:
            self._add('\n' if ch == '\0end' else ch)
            self._state = _QUOTED
        elif state == _AFTER_QUOTE:
            if form.quoting != QUOTE_NONE and ch == form.quotechar:
                self._add(ch)
                self._state = _QUOTED
            elif ch == form.delimiter:
                self._save()
                self._state = _FIELD
            elif ends:
                self._save()
                self._state = _RECORD if ch == '\0end' else _AFTER_LINE
            elif not form.strict:
                self._add(ch)
                self._state = _IN_FIELD
            else:
                raise Error(f"'{form.delimiter}' expected after '{form.quotechar}'")
        elif ch == '\0end':
            self._state = _RECORD
        elif not ends:
            raise Error('new-line character seen in unquoted field - '
                        + ("do you need to open the file with newline=''?" if _trait('csvSaysNewline')
                           else 'do you need to open the file in universal-newline mode?'))


class Writer:
    """Rows to what has a method write()."""

    __module__ = '_csv'
    __qualname__ = 'writer'

    def __init__(self, file, form):
        if not callable(getattr(file, 'write', None)):
            raise TypeError('argument 1 must have a "write" method')
        self._write = file.write
        self.dialect = form

    def writerow(self, row, /):
        form = self.dialect
        try:
            values = list(row)
        except TypeError:
            raise Error(f'iterable expected, not {type(row).__name__}') from None
        fields = [self._field(value, len(values)) for value in values]
        return self._write(form.delimiter.join(fields) + form.lineterminator)

    def writerows(self, rows, /):
        for row in rows:
            self.writerow(row)

    def _field(self, value, count):
        form = self.dialect
        quoting = form.quoting
        quoted = quoting == QUOTE_ALL
        if quoting == QUOTE_NONNUMERIC:
            quoted = not isinstance(value, (int, float))
        elif quoting == QUOTE_STRINGS:
            quoted = isinstance(value, str)
        elif quoting == QUOTE_NOTNULL:
            quoted = value is not None
        text = value if isinstance(value, str) else '' if value is None else str(value)
        if not text and count > 1 and form.delimiter == ' ' and form.skipinitialspace and _trait('csvQuotesBlank'):
            if quoting == QUOTE_NONE or value is None and quoting in (QUOTE_STRINGS, QUOTE_NOTNULL):
                raise Error('empty field must be quoted if delimiter is a space and skipinitialspace is true')
            quoted = True
        out = []
        for ch in text:
            escape = False
            if ch in (form.delimiter, form.escapechar, form.quotechar) or ch in form.lineterminator or \
                    ch in '\r\n' and _trait('csvQuotesLineEnds'):
                if quoting == QUOTE_NONE:
                    escape = True
                elif ch == form.quotechar:
                    if form.doublequote:
                        out.append(ch)
                        quoted = True
                    else:
                        escape = True
                elif ch == form.escapechar and _trait('csvEscapesEscape'):
                    escape = True
                else:
                    quoted = True
                if escape:
                    if form.escapechar is None:
                        raise Error('need to escape, but no escapechar set')
                    out.append(form.escapechar)
            out.append(ch)
        text = ''.join(out)
        if not text and count == 1 and not quoted:
            if quoting == QUOTE_NONE or value is None and quoting in (QUOTE_STRINGS, QUOTE_NOTNULL):
                raise Error('single empty field record must be quoted')
            quoted = True
        return form.quotechar + text + form.quotechar if quoted else text


Form.__name__ = Form.__qualname__ = 'Dialect'
Reader.__name__ = 'reader'
Writer.__name__ = 'writer'
