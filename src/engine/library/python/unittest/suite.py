# loopscope: own
"""Tests that are run one after the other, with what is set up for their classes and modules."""

import sys

from unittest import case, util

__unittest = True


class BaseTestSuite:
    _cleanup = True

    def __init__(self, tests=()):
        self._tests = []
        self.addTests(tests)

    def __repr__(self):
        return f'<{util.strclass(self.__class__)} tests={list(self)}>'

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return list(self) == list(other)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return sum(test.countTestCases() for test in self)

    def addTest(self, test):
        if not callable(test):
            raise TypeError(f'{test!r} is not callable')
        if isinstance(test, type) and issubclass(test, (case.TestCase, TestSuite)):
            raise TypeError('TestCases and TestSuites must be instantiated before passing them to addTest()')
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError('tests must be an iterable of tests, not a string')
        for test in tests:
            self.addTest(test)

    def run(self, result):
        for test in self:
            if result.shouldStop:
                break
            test(result)
        return result

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        for test in self:
            test.debug()


class TestSuite(BaseTestSuite):
    def run(self, result, debug=False):
        is_top = not getattr(result, '_testRunEntered', False)
        result._testRunEntered = True
        for test in self:
            if result.shouldStop:
                break
            if not isinstance(test, BaseTestSuite) and not _prepare(test, result):
                continue
            test.debug() if debug else test(result)
        if is_top:
            _leave_class(None, result)
            _leave_module(result)
            result._testRunEntered = False
        return result

    def debug(self):
        from unittest.result import TestResult
        result = TestResult()
        result.debugs = True
        self.run(result, True)


def _prepare(test, result):
    """Sets up the class and module of a test, if the last one was of others; whether it can be run."""
    cls, last = test.__class__, result._previousTestClass
    if cls is not last:
        _leave_class(cls, result)
        if last is None or last.__module__ != cls.__module__:
            _leave_module(result)
            _enter_module(cls, result)
        _enter_class(cls, result)
    result._previousTestClass = cls
    return not (getattr(cls, '_classSetupFailed', False) or result._moduleSetUpFailed)


class _ErrorHolder:
    """Stands for a test where a class or module failed."""

    failureException = None

    def __init__(self, description):
        self.description = description
        self.failureException = AssertionError

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __str__(self):
        return self.id()

    def __repr__(self):
        return f'<ErrorHolder description={self.description!r}>'

    def countTestCases(self):
        return 0


def _report(result, name, where, info):
    holder = _ErrorHolder(f'{name} ({where})')
    if isinstance(info[1], case.SkipTest):
        result.addSkip(holder, str(info[1]))
    else:
        result.addError(holder, info)


def _enter_class(cls, result):
    if result._moduleSetUpFailed or getattr(cls, '__unittest_skip__', False):
        return
    try:
        cls._classSetupFailed = False
    except TypeError:
        pass
    try:
        getattr(cls, 'setUpClass', _nothing)()
    except Exception:
        cls._classSetupFailed = True
        _report(result, 'setUpClass', util.strclass(cls), sys.exc_info())
        _clean_class(cls, result, 'setUpClass')


def _nothing():
    pass


def _clean_class(cls, result, name):
    if not hasattr(cls, 'doClassCleanups'):
        return
    cls.doClassCleanups()
    for info in cls.tearDown_exceptions:
        _report(result, name, util.strclass(cls), info)


def _leave_class(cls, result):
    last = result._previousTestClass
    if last is None or last is cls or getattr(last, '_classSetupFailed', False):
        return
    if result._moduleSetUpFailed or getattr(last, '__unittest_skip__', False):
        return
    try:
        getattr(last, 'tearDownClass', _nothing)()
    except Exception:
        _report(result, 'tearDownClass', util.strclass(last), sys.exc_info())
    _clean_class(last, result, 'tearDownClass')


def _module_function(name, cls):
    module = None if cls is None else sys.modules.get(cls.__module__)
    return getattr(module, name, None)


def _enter_module(cls, result):
    result._moduleSetUpFailed = False
    set_up = _module_function('setUpModule', cls)
    if set_up is None:
        return
    try:
        set_up()
    except Exception:
        result._moduleSetUpFailed = True
        _report(result, 'setUpModule', cls.__module__, sys.exc_info())
        _clean_module(cls, result, 'setUpModule')


def _clean_module(cls, result, name):
    try:
        case.doModuleCleanups()
    except Exception:
        _report(result, name, cls.__module__, sys.exc_info())


def _leave_module(result):
    last = result._previousTestClass
    if last is None or result._moduleSetUpFailed:
        return
    tear_down = _module_function('tearDownModule', last)
    if tear_down is not None:
        try:
            tear_down()
        except Exception:
            _report(result, 'tearDownModule', last.__module__, sys.exc_info())
    _clean_module(last, result, 'tearDownModule')
