# loopscope: own
"""Finds the tests of classes, modules and names. Looking for files (discover) is not supported."""

import functools
import sys
import types

from unittest import case, suite, util

__unittest = True


def _compare(a, b):
    return (a > b) - (a < b)


class TestLoader:
    testMethodPrefix = 'test'
    sortTestMethodsUsing = staticmethod(_compare)
    testNamePatterns = None
    suiteClass = suite.TestSuite

    def __init__(self):
        self.errors = []

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, suite.TestSuite):
            raise TypeError('Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?')
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, 'runTest'):
            names = ['runTest']
        return self.suiteClass(map(testCaseClass, names))

    def getTestCaseNames(self, testCaseClass):
        names = [name for name in dir(testCaseClass)
                 if name.startswith(self.testMethodPrefix) and callable(getattr(testCaseClass, name))
                 and self._is_wanted(f'{util.strclass(testCaseClass)}.{name}')]
        if self.sortTestMethodsUsing:
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names

    def _is_wanted(self, name):
        if self.testNamePatterns is None:
            return True
        return any(_matches(name, pattern) for pattern in self.testNamePatterns)

    def loadTestsFromModule(self, module, *, pattern=None):
        found = [getattr(module, name) for name in dir(module)]
        tests = self.suiteClass([self.loadTestsFromTestCase(cls) for cls in found if _is_case(cls)])
        load_tests = getattr(module, 'load_tests', None)
        return tests if load_tests is None else load_tests(self, tests, pattern)

    def loadTestsFromName(self, name, module=None):
        parts = name.split('.')
        if module is None:
            module = __import__(parts[0])
            parts = parts[1:]
        parent, obj = None, module
        for part in parts:
            parent, obj = obj, getattr(obj, part)
        if isinstance(obj, types.ModuleType):
            return self.loadTestsFromModule(obj)
        if _is_case(obj):
            return self.loadTestsFromTestCase(obj)
        if isinstance(obj, types.FunctionType) and isinstance(parent, type):
            return self.suiteClass([parent(parts[-1])])
        if isinstance(obj, (case.TestCase, suite.BaseTestSuite)):
            return obj
        made = obj()
        return made if isinstance(made, suite.BaseTestSuite) else self.suiteClass([made])

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])


def _is_case(cls):
    return (isinstance(cls, type) and issubclass(cls, case.TestCase)
            and cls not in (case.TestCase, case.FunctionTestCase))


def _matches(name, pattern):
    """Of a shell's patterns only * is known."""
    first, *rest = pattern.split('*')
    if not rest:
        return name == pattern
    if not name.startswith(first) or not name.endswith(rest[-1]):
        return False
    at = len(first)
    for part in rest[:-1]:
        at = name.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return at <= len(name) - len(rest[-1])


defaultTestLoader = TestLoader()
