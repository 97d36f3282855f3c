# loopscope: own
"""Tests: cases, suites, loaders, runners and results."""

from _loopscope import _trait
from unittest.case import (
    FunctionTestCase, SkipTest, TestCase, addModuleCleanup, doModuleCleanups, expectedFailure, skip,
    skipIf, skipUnless,
)
from unittest.loader import TestLoader, defaultTestLoader
from unittest.main import TestProgram, main
from unittest.result import TestResult
from unittest.runner import TextTestResult, TextTestRunner
from unittest.suite import BaseTestSuite, TestSuite

__unittest = True

if _trait('hasAsyncTestCase'):
    from unittest.async_case import IsolatedAsyncioTestCase
if _trait('entersTestContexts'):
    from unittest.case import enterModuleContext
