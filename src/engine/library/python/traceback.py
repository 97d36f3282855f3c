"""traceback: stacks and exceptions as text.

The interpreter's own reports come from here, too (`_report`): up to 3.12 they differ from what the
module prints, as CPython had them written in C.
"""

from _exceptionText import _final, _lines_of, _Margin, _notes, _safe, _syntax_error
from _loopscope import (
    _trait, _tb_places, _frame_place, _own_stack, _source_block, _source_line, _traceback_limit,
)
from _suggestions import _suggestion

_REPEATS = 3
_GROUP_WIDTH = 15
_GROUP_DEPTH = 10
_none = object()


class FrameSummary:
    """One entry of a stack: where, in what function, and the text of the line."""

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.locals = {k: _safe(v, 'local', repr) for k, v in locals.items()} if locals else None
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self._line = line

    @property
    def line(self):
        if self._line is None:
            if self.lineno is None:
                return None
            self._line = _source_line(self.filename, self.lineno)
        return self._line.strip()

    def _fields(self):
        return (self.filename, self.lineno, self.name, self.line)

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return self._fields() == other._fields() and self.locals == other.locals
        if isinstance(other, tuple):
            return self._fields() == other
        return NotImplemented

    def __getitem__(self, index):
        return self._fields()[index]

    def __iter__(self):
        return iter(self._fields())

    def __len__(self):
        return 4

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'

    def _text(self):
        text = f'  File "{self.filename}", line {self.lineno}, in {self.name}\n'
        if self._line is None and self.colno is not None:
            text += _source_block(self.filename, self.lineno, self.colno, self.end_lineno, self.end_colno)
        elif self.line:
            text += f'    {self.line}\n'
        if self.locals:
            for name in sorted(self.locals):
                text += f'    {name} = {self.locals[name]}\n'
        return text


def _summary(place, locals=None):
    file, line, name, colno, end_lineno, end_colno = place
    return FrameSummary(file, line, name, locals=locals, end_lineno=end_lineno,
                        colno=colno, end_colno=end_colno)


def _limited(entries, limit, native=False):
    """The first entries; the last ones where the limit is negative, or the interpreter reports."""
    if limit is None:
        limit = _traceback_limit()
        if limit is None:
            return entries
        limit = max(0, limit)
        if native:
            return entries[max(0, len(entries) - limit):]
    return entries[:limit] if limit >= 0 else entries[limit:]


class StackSummary(list):
    """The entries of a stack, oldest first."""

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        result = cls()
        for frame, lineno in _limited(list(frame_gen), limit):
            locals = frame.f_locals if capture_locals else None
            code = frame.f_code
            result.append(FrameSummary(code.co_filename, lineno, code.co_name, locals=locals))
        return result

    @classmethod
    def from_list(cls, a_list):
        result = cls()
        for item in a_list:
            if not isinstance(item, FrameSummary):
                filename, lineno, name, line = item
                item = FrameSummary(filename, lineno, name, line=line)
            result.append(item)
        return result

    def format_frame_summary(self, frame_summary):
        return frame_summary._text()

    def format(self):
        result = []
        last = None
        count = 0
        for entry in self:
            here = (entry.filename, entry.lineno, entry.name)
            if here != last:
                _fold(result, count)
                last = here
                count = 0
            count += 1
            if count <= _REPEATS:
                text = self.format_frame_summary(entry)
                if text is None:
                    count -= 1
                else:
                    result.append(text)
        _fold(result, count)
        return result


def _fold(result, count):
    more = count - _REPEATS
    if more > 0:
        result.append(f'  [Previous line repeated {more} more time{"s" if more > 1 else ""}]\n')


def _stack_of(tb, limit, native=False):
    result = StackSummary()
    for place in _limited(_tb_places(tb), limit, native):
        result.append(_summary(place))
    return result


class TracebackException:
    """What is to be said of an exception; it keeps no frames alive."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
                 capture_locals=False, compact=False, max_group_width=_GROUP_WIDTH,
                 max_group_depth=_GROUP_DEPTH, save_exc_type=True, _seen=None, _native=False):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = _stack_of(exc_traceback, limit, _native)
        self._has_traceback = exc_traceback is not None and _trait('tracebackHeadAlways') and not _native
        self.exc_type = exc_type
        self._native = _native
        if _native and not _trait('unprintableSaysWhat'):
            try:
                self._str = str(exc_value)
            except Exception:
                self._str = '<exception str() failed>'
        else:
            self._str = _safe(exc_value, 'exception')
        self._syntax = exc_type is not None and issubclass(exc_type, SyntaxError)
        if self._syntax:
            for name in ('filename', 'lineno', 'text', 'offset', 'msg', 'end_lineno', 'end_offset'):
                setattr(self, name, getattr(exc_value, name, None))
        elif exc_value is not None:
            self._str += _suggestion(exc_value, _native)
        self.__notes__ = None
        if _trait('hasExceptionNotes'):
            try:
                self.__notes__ = getattr(exc_value, '__notes__', None)
            except Exception as e:
                self.__notes__ = [f"Ignored error getting __notes__: {_safe(e, '__notes__', repr)}"]
        self.__suppress_context__ = exc_value is not None and exc_value.__suppress_context__
        self.__cause__ = None
        self.__context__ = None
        self.exceptions = None
        if _seen is not None:
            return

        def part(e):
            made = TracebackException(type(e), e, e.__traceback__, limit=limit,
                                      capture_locals=capture_locals, max_group_width=max_group_width,
                                      max_group_depth=max_group_depth, _seen=seen, _native=_native)
            waiting.append((made, e))
            return made

        # A list, not recursion: a chain may be longer than the stack may be deep.
        waiting = [(self, exc_value)] if exc_value is not None else []
        while waiting:
            made, e = waiting.pop()
            if e.__cause__ is not None and id(e.__cause__) not in seen:
                made.__cause__ = part(e.__cause__)
            wanted = not compact or (made.__cause__ is None and not e.__suppress_context__)
            if wanted and e.__context__ is not None and id(e.__context__) not in seen:
                made.__context__ = part(e.__context__)
            if _trait('hasExceptionGroups') and isinstance(e, BaseExceptionGroup):
                made.exceptions = [part(inner) for inner in e.exceptions]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type_str(self):
        if self.exc_type is None:
            return None
        module = self.exc_type.__module__
        name = self.exc_type.__qualname__
        known = ('builtins',) if self._native == 'main' and _trait('uncaughtNamesMain') else ('__main__', 'builtins')
        return name if module in known else f'{module}.{name}'

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, _depth=0):
        indent = '   ' * _depth
        if self.exc_type is None:
            return iter([_final(None, self._str)])
        if self._syntax:
            lines = _syntax_error(self)
        elif _depth > 0:
            lines = [line + '\n' for line in _final(self.exc_type_str, self._str)[:-1].split('\n')]
        else:
            lines = [_final(self.exc_type_str, self._str)]
        lines += _notes(self.__notes__)
        lines = [indent + line for line in lines]
        if show_group and self.exceptions:
            for e in self.exceptions:
                lines += e.format_exception_only(show_group=True, _depth=_depth + 1)
        return iter(lines)

    def format(self, *, chain=True, _margin=None):
        return iter(_lines_of(self, chain, _margin or _Margin()))

    def print(self, *, file=None, chain=True):
        _write(file, ''.join(self.format(chain=chain)))


# --- the interpreter's reports


def _report(exc, is_main):
    """The text that the interpreter writes of an exception that nobody caught."""
    how = 'main' if is_main else 'thread'
    e = TracebackException(type(exc), exc, exc.__traceback__, compact=True, _native=how)
    return ''.join(e.format())


def _joined(exc):
    return ''.join(format_exception(exc))


def _report_with(exc, tb):
    """The same, where another traceback belongs to the exception."""
    return ''.join(TracebackException(type(exc), exc, tb, compact=True, _native='thread').format())


# --- the functions of the module


def _write(file, text):
    if file is None:
        import sys
        file = sys.stderr
    if file is not None:
        file.write(text)


def _value_and_tb(exc, value, tb):
    if value is not _none or tb is not _none:
        if value is _none or tb is _none:
            raise ValueError('Both or neither of value and tb must be given')
        return value, tb
    if exc is None:
        return None, None
    if not isinstance(exc, BaseException):
        raise TypeError(f'Exception expected for value, {type(exc).__name__} found')
    return exc, exc.__traceback__


def format_exception(exc, /, value=_none, tb=_none, limit=None, chain=True):
    value, tb = _value_and_tb(exc, value, tb)
    return list(TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain))


def print_exception(exc, /, value=_none, tb=_none, limit=None, file=None, chain=True):
    _write(file, ''.join(format_exception(exc, value, tb, limit, chain)))


def format_exception_only(exc, /, value=_none, *, show_group=False):
    if value is _none:
        value = exc
    e = TracebackException(type(value), value, None, compact=True)
    return list(e.format_exception_only(show_group=show_group))


def _handled():
    import sys
    return sys.exc_info()[1]


def format_exc(limit=None, chain=True):
    exc = _handled()
    return ''.join(format_exception(type(exc), exc, exc and exc.__traceback__, limit, chain))


def print_exc(limit=None, file=None, chain=True):
    _write(file, format_exc(limit, chain))


def print_last(limit=None, file=None, chain=True):
    raise ValueError('no last exception')


def extract_tb(tb, limit=None):
    return _stack_of(tb, limit)


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit), file)


def extract_stack(f=None, limit=None):
    places = _own_stack() if f is None else [_frame_place(frame) for frame, _ in walk_stack(f)]
    result = StackSummary()
    for place in _limited(places, limit):
        # A stack has no columns, as frames only know their line.
        result.append(FrameSummary(place[0], place[1], place[2]))
    result.reverse()
    return result


def format_stack(f=None, limit=None):
    return extract_stack(f, limit).format()


def print_stack(f=None, limit=None, file=None):
    print_list(extract_stack(f, limit), file)


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    _write(file, ''.join(format_list(extracted_list)))


def walk_stack(f):
    if f is None:
        import sys
        f = sys._getframe(1)
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def clear_frames(tb):
    """Nothing to do: a traceback keeps no variables."""
