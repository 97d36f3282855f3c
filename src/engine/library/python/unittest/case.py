# loopscope: own
"""A test: what is done before, in and after it, and how it ended."""

import functools
import sys
import time
import types
import warnings

from _loopscope import _trait
from unittest._assertions import Assertions
from unittest._outcome import Outcome, SkipTest, StopTest
from unittest.util import strclass

__unittest = True
_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    _module_cleanups.append((function, args, kwargs))


def _run_all(cleanups):
    """Runs cleanups, the last one first; answers the exc_info of those that failed."""
    failed = []
    while cleanups:
        function, args, kwargs = cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception:
            failed.append(sys.exc_info())
    return failed


def doModuleCleanups():
    failed = _run_all(_module_cleanups)
    if failed:
        raise failed[0][1]


def _enter(manager, add_cleanup):
    cls = type(manager)
    try:
        enter, leave = cls.__enter__, cls.__exit__
    except AttributeError:
        name = f'{cls.__module__}.{cls.__qualname__}'
        raise TypeError(f"'{name}' object does not support the context manager protocol") from None
    entered = enter(manager)
    add_cleanup(leave, manager, None, None, None)
    return entered


def enterModuleContext(cm):
    return _enter(cm, addModuleCleanup)


def skip(reason):
    def mark(item):
        if not isinstance(item, type):
            skipped = item

            @functools.wraps(skipped)
            def item(*args, **kwargs):
                raise SkipTest(reason)

        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item

    if isinstance(reason, types.FunctionType):
        function, reason = reason, ''
        return mark(function)
    return mark


def _as_it_is(item):
    return item


def skipIf(condition, reason):
    return skip(reason) if condition else _as_it_is


def skipUnless(condition, reason):
    return _as_it_is if condition else skip(reason)


def expectedFailure(test_item):
    test_item.__unittest_expecting_failure__ = True
    return test_item


class TestCase(Assertions):
    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _class_cleanups = []

    def __init_subclass__(cls, *args, **kwargs):
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName='runTest'):
        self._testMethodName = methodName
        self._outcome = None
        self._testMethodDoc = 'No test'
        method = getattr(self, methodName, None)
        if method is not None:
            self._testMethodDoc = method.__doc__
        elif methodName != 'runTest':
            raise ValueError(f'no such test method in {self.__class__}: {methodName}')
        self._cleanups = []
        self._subtest = None
        self._type_equality_funcs = {}

    def addTypeEqualityFunc(self, typeobj, function):
        self._type_equality_funcs[typeobj] = function

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        return _enter(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        return _enter(cm, cls.addClassCleanup)

    @classmethod
    def doClassCleanups(cls):
        cls.tearDown_exceptions = _run_all(cls._class_cleanups)

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        from unittest.result import TestResult
        return TestResult()

    def shortDescription(self):
        doc = self._testMethodDoc
        return doc.strip().split('\n')[0].strip() if doc else None

    def id(self):
        return f'{strclass(self.__class__)}.{self._testMethodName}'

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        name = strclass(self.__class__)
        if _trait('testsReportAtOnce'):
            name += '.' + self._testMethodName
        return f'{self._testMethodName} ({name})'

    def __repr__(self):
        return f'<{strclass(self.__class__)} testMethod={self._testMethodName}>'

    def subTest(self, msg=None, **params):
        return _SubTestContext(self, msg, params)

    def skipTest(self, reason):
        raise SkipTest(reason)

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        answer = method()
        if answer is not None and _trait('testsReportAtOnce'):
            warnings.warn('It is deprecated to return a value that is not None from a test case '
                          f'({method})', DeprecationWarning, stacklevel=3)

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    def _skip_reason(self, method):
        """Why the test or its class is marked to be skipped; None if neither is."""
        for marked in (self.__class__, method):
            if getattr(marked, '__unittest_skip__', False):
                return getattr(marked, '__unittest_skip_why__', '')
        return None

    def run(self, result=None):
        ends_run = result is None
        if ends_run:
            result = self.defaultTestResult()
            result.startTestRun()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            reason = self._skip_reason(method)
            if reason is not None:
                result.addSkip(self, reason)
            else:
                self._run_parts(method, result)
            return result
        finally:
            result.stopTest(self)
            if ends_run:
                result.stopTestRun()

    def _run_parts(self, method, result):
        fails = (getattr(self, '__unittest_expecting_failure__', False)
                 or getattr(method, '__unittest_expecting_failure__', False))
        outcome = self._outcome = Outcome(result)
        start = time.perf_counter()
        try:
            with outcome.testPartExecutor(self):
                self._callSetUp()
            if outcome.success:
                outcome.expecting_failure = fails
                with outcome.testPartExecutor(self):
                    self._callTestMethod(method)
                outcome.expecting_failure = False
                with outcome.testPartExecutor(self):
                    self._callTearDown()
            self.doCleanups()
            if _trait('testsHaveDurations') and hasattr(result, 'addDuration'):
                result.addDuration(self, time.perf_counter() - start)
            outcome.tell_rest()
            if not outcome.success:
                pass
            elif not fails:
                result.addSuccess(self)
            elif outcome.expectedFailure:
                result.addExpectedFailure(self, outcome.expectedFailure)
            else:
                result.addUnexpectedSuccess(self)
        finally:
            outcome.expectedFailure = None
            self._outcome = None

    def doCleanups(self):
        outcome = self._outcome or Outcome()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            with outcome.testPartExecutor(self):
                self._callCleanup(function, *args, **kwargs)
        return outcome.success

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        method = getattr(self, self._testMethodName)
        reason = self._skip_reason(method)
        if reason is not None:
            raise SkipTest(reason)
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)


class FunctionTestCase(TestCase):
    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._functions = (setUp, testFunc, tearDown)
        self._description = description

    def setUp(self):
        if self._functions[0] is not None:
            self._functions[0]()

    def tearDown(self):
        if self._functions[2] is not None:
            self._functions[2]()

    def runTest(self):
        self._functions[1]()

    def id(self):
        return self._functions[1].__name__

    def __str__(self):
        return f'{strclass(self.__class__)} ({self.id()})'

    def __repr__(self):
        return f'<{strclass(self.__class__)} tec={self._functions[1]}>'

    def shortDescription(self):
        if self._description is not None:
            return self._description
        doc = self._functions[1].__doc__
        return doc and doc.split('\n')[0].strip() or None


class _SubTest(TestCase):
    """The part of a test within `with self.subTest()`."""

    def __init__(self, test_case, message, params):
        super().__init__()
        self.test_case = test_case
        self.params = params
        self.failureException = test_case.failureException
        self._message = message

    def runTest(self):
        raise NotImplementedError('subtests cannot be run directly')

    def _subDescription(self):
        parts = [] if self._message is None else [f'[{self._message}]']
        if self.params:
            parts.append('({})'.format(', '.join(f'{key}={v!r}' for key, v in self.params.items())))
        return ' '.join(parts) or '(<subtest>)'

    def id(self):
        return f'{self.test_case.id()} {self._subDescription()}'

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return f'{self.test_case} {self._subDescription()}'


class _SubTestContext:
    """`with self.subTest()`: goes on after a failure; the parameters of those around it count, too."""

    def __init__(self, test_case, message, params):
        self._test_case = test_case
        self._message = message
        self._params = params

    def __enter__(self):
        test_case = self._test_case
        outcome = test_case._outcome
        self._outer = test_case._subtest
        self._executor = None
        if outcome is None or not outcome.tells_subtests:
            return
        around = {} if self._outer is None else self._outer.params
        params = {**self._params, **{key: v for key, v in around.items() if key not in self._params}}
        test_case._subtest = _SubTest(test_case, self._message, params)
        self._executor = outcome.testPartExecutor(test_case._subtest, subTest=True)
        self._executor.__enter__()

    def __exit__(self, kind, error, traceback):
        if self._executor is None:
            return False
        outcome = self._test_case._outcome
        try:
            handled = self._executor.__exit__(kind, error, traceback)
        finally:
            self._test_case._subtest = self._outer
        if not outcome.success:
            if getattr(outcome.result, 'failfast', False):
                raise StopTest
        elif outcome.expectedFailure:
            raise StopTest
        return handled
