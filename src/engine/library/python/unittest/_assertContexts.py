# loopscope: own
"""The context managers that assertions on exceptions, warnings and logs answer."""

import collections
import logging
import re
import sys
import warnings

__unittest = True

Watched = collections.namedtuple('_LoggingWatcher', ['records', 'output'])


class _Expecting:
    """Expects something of the block, or of a call if a callable is given."""

    base = BaseException
    base_text = 'an exception type or tuple of exception types'

    def __init__(self, expected, test_case, expected_regex=None):
        self.test_case = test_case
        self.expected = expected
        self.expected_regex = None if expected_regex is None else re.compile(expected_regex)
        self.obj_name = None
        self.msg = None

    def fail(self, text):
        by = '' if self.obj_name is None else f' by {self.obj_name}'
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, text + by))

    def names(self):
        try:
            return self.expected.__name__
        except AttributeError:
            return str(self.expected)

    def handle(self, name, args, kwargs):
        kinds = self.expected if isinstance(self.expected, tuple) else (self.expected,)
        if not all(isinstance(kind, type) and issubclass(kind, self.base) for kind in kinds):
            raise TypeError(f'{name}() arg 1 must be {self.base_text}')
        if not args:
            self.msg = kwargs.pop('msg', None)
            if kwargs:
                raise TypeError(f'{next(iter(kwargs))!r} is an invalid keyword argument for this function')
            return self
        function, *args = args
        self.obj_name = getattr(function, '__name__', str(function))
        with self:
            function(*args, **kwargs)
        return None

    def check_text(self, text):
        if self.expected_regex is not None and not self.expected_regex.search(text):
            self.obj_name = None
            self.fail(f'"{self.expected_regex.pattern}" does not match "{text}"')


class Raises(_Expecting):
    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        if kind is None:
            self.fail(f'{self.names()} not raised')
        if not issubclass(kind, self.expected):
            return False
        self.exception = error.with_traceback(None)
        self.check_text(str(error))
        return True


class Warns(_Expecting):
    base = Warning
    base_text = 'a warning type or tuple of warning types'

    def __enter__(self):
        for module in list(sys.modules.values()):
            if getattr(module, '__warningregistry__', None):
                module.__warningregistry__ = {}
        self._catching = warnings.catch_warnings(record=True)
        self.warnings = self._catching.__enter__()
        warnings.simplefilter('always', self.expected)
        return self

    def __exit__(self, kind, error, traceback):
        self._catching.__exit__(kind, error, traceback)
        if kind is not None:
            return
        first = None
        for caught in self.warnings:
            warning = caught.message
            if not isinstance(warning, self.expected):
                continue
            first = warning if first is None else first
            if self.expected_regex is not None and not self.expected_regex.search(str(warning)):
                continue
            self.warning = warning
            self.filename = caught.filename
            self.lineno = caught.lineno
            return
        if first is not None:
            self.check_text(str(first))
        self.fail(f'{self.names()} not triggered')


class _Capture(logging.Handler):
    def __init__(self):
        super().__init__()
        self.watched = Watched([], [])

    def flush(self):
        pass

    def emit(self, record):
        self.watched.records.append(record)
        self.watched.output.append(self.format(record))


class Logs:
    """Expects logs, or none, of a level and above."""

    def __init__(self, test_case, logger_name, level, no_logs):
        self.test_case = test_case
        self.logger_name = logger_name
        self.level = logging._nameToLevel.get(level, level) if level else logging.INFO
        self.no_logs = no_logs
        self.msg = None

    def __enter__(self):
        given = self.logger_name
        logger = given if isinstance(given, logging.Logger) else logging.getLogger(given)
        self.logger = logger
        handler = _Capture()
        handler.setLevel(self.level)
        handler.setFormatter(logging.Formatter('%(levelname)s:%(name)s:%(message)s'))
        self.watcher = handler.watched
        self._before = (logger.handlers[:], logger.level, logger.propagate)
        logger.handlers = [handler]
        logger.setLevel(self.level)
        logger.propagate = False
        return None if self.no_logs else self.watcher

    def __exit__(self, kind, error, traceback):
        self.logger.handlers, level, self.logger.propagate = self._before
        self.logger.setLevel(level)
        if kind is not None:
            return False
        if self.no_logs and self.watcher.records:
            self._fail(f'Unexpected logs found: {self.watcher.output!r}')
        if not self.no_logs and not self.watcher.records:
            level = logging.getLevelName(self.level)
            self._fail(f'no logs of level {level} or higher triggered on {self.logger.name}')

    def _fail(self, text):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, text))
