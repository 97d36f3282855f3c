# loopscope: own
"""Runs tests and writes how they went."""

import sys
import time
import warnings

from _loopscope import _trait
from unittest import result
from unittest.case import _SubTest

__unittest = True


class _Lines:
    """A stream with `writeln`."""

    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, name):
        if name in ('stream', '__getstate__'):
            raise AttributeError(name)
        return getattr(self.stream, name)

    def writeln(self, text=None):
        if text:
            self.write(text)
        self.write('\n')


class TextTestResult(result.TestResult):
    separator1 = '=' * 70
    separator2 = '-' * 70

    def __init__(self, stream, descriptions, verbosity, *, durations=None):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
        self.durations = durations
        self._newline = True

    def getDescription(self, test):
        first = test.shortDescription()
        return f'{test}\n{first}' if self.descriptions and first else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test) + ' ... ')
            self.stream.flush()
            self._newline = False

    def _show(self, test, word, mark, is_line=True):
        if self.showAll and is_line:
            self._write_status(test, word)
        elif self.showAll:
            self.stream.writeln(word)
        elif self.dots:
            self.stream.write(mark)
            self.stream.flush()

    def _write_status(self, test, word):
        is_subtest = isinstance(test, _SubTest)
        if _trait('testsReportAtOnce') and (is_subtest or self._newline):
            if not self._newline:
                self.stream.writeln()
            if is_subtest:
                self.stream.write('  ')
            self.stream.write(self.getDescription(test) + ' ... ')
        self.stream.writeln(word)
        self.stream.flush()
        self._newline = True

    def addSubTest(self, test, subtest, err):
        if err is not None and _trait('testsReportAtOnce'):
            if issubclass(err[0], subtest.failureException):
                self._show(subtest, 'FAIL', 'F')
            else:
                self._show(subtest, 'ERROR', 'E')
        super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._show(test, 'ok', '.')

    def addError(self, test, err):
        super().addError(test, err)
        self._show(test, 'ERROR', 'E')

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._show(test, 'FAIL', 'F')

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._show(test, f'skipped {reason!r}', 's')

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._show(test, 'expected failure', 'x', is_line=False)

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._show(test, 'unexpected success', 'u', is_line=False)

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.writeln()
        self.printErrorList('ERROR', self.errors)
        self.printErrorList('FAIL', self.failures)
        if self.unexpectedSuccesses and _trait('testsReportAtOnce'):
            self.stream.writeln(self.separator1)
            for test in self.unexpectedSuccesses:
                self.stream.writeln(f'UNEXPECTED SUCCESS: {self.getDescription(test)}')
        self.stream.flush()

    def printErrorList(self, flavour, errors):
        for test, text in errors:
            self.stream.writeln(self.separator1)
            self.stream.writeln(f'{flavour}: {self.getDescription(test)}')
            self.stream.writeln(self.separator2)
            self.stream.writeln(text)


class TextTestRunner:
    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False,
                 resultclass=None, warnings=None, *, tb_locals=False, durations=None):
        self.stream = _Lines(sys.stderr if stream is None else stream)
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.durations = durations
        self.warnings = warnings
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def run(self, test):
        outcome = self._makeResult()
        outcome.failfast = self.failfast
        outcome.buffer = self.buffer
        outcome.tb_locals = self.tb_locals
        with warnings.catch_warnings():
            if self.warnings:
                warnings.simplefilter(self.warnings)
            start = time.perf_counter()
            outcome.startTestRun()
            try:
                test(outcome)
            finally:
                outcome.stopTestRun()
            taken = time.perf_counter() - start
        outcome.printErrors()
        self._summarize(outcome, taken)
        return outcome

    def _summarize(self, outcome, taken):
        run = outcome.testsRun
        write = self.stream.write
        if hasattr(outcome, 'separator2'):
            self.stream.writeln(outcome.separator2)
        self.stream.writeln(f'Ran {run} test{"" if run == 1 else "s"} in {taken:.3f}s')
        self.stream.writeln()
        counts = []
        if not outcome.wasSuccessful():
            write('FAILED')
            counts += [('failures', outcome.failures), ('errors', outcome.errors)]
        elif run == 0 and not outcome.skipped and _trait('testsHaveDurations'):
            write('NO TESTS RAN')
        else:
            write('OK')
        counts += [('skipped', outcome.skipped), ('expected failures', outcome.expectedFailures),
                   ('unexpected successes', outcome.unexpectedSuccesses)]
        told = [f'{what}={len(tests)}' for what, tests in counts if tests]
        write(f' ({", ".join(told)})\n' if told else '\n')
        self.stream.flush()
