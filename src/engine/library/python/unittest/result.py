# loopscope: own
"""What came of tests."""

import io
import sys
import traceback

from unittest import util

__unittest = True
_FOLDER = __file__.rpartition('/')[0] + '/'


def _is_ours(tb):
    """Whether it is left out at both ends. Frames of tests that are coroutines are shown."""
    file = tb.tb_frame.f_code.co_filename
    return file.startswith(_FOLDER) and not file.endswith('/async_case.py')


class TestResult:
    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.testsRun = 0
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.collectedDurations = []
        self.shouldStop = False
        self.buffer = False
        self.tb_locals = False
        self._previousTestClass = None
        self._moduleSetUpFailed = False
        self._streams = None

    def printErrors(self):
        pass

    def startTest(self, test):
        self.testsRun += 1
        self._begin_capture()

    def _begin_capture(self):
        if self.buffer and self._streams is None:
            self._streams = (sys.stdout, sys.stderr)
            sys.stdout, sys.stderr = io.StringIO(), io.StringIO()

    def _end_capture(self):
        """The texts that were captured."""
        if self._streams is None:
            return ()
        texts = [(name, stream.getvalue()) for name, stream in (('Stdout', sys.stdout), ('Stderr', sys.stderr))]
        sys.stdout, sys.stderr = self._streams
        self._streams = None
        return texts

    def stopTest(self, test):
        self._end_capture()

    def startTestRun(self):
        pass

    def stopTestRun(self):
        pass

    def _stop_if_failfast(self):
        if self.failfast:
            self.stop()

    def addError(self, test, err):
        self.errors.append((test, self._exc_info_to_string(err, test)))
        self._stop_if_failfast()

    def addFailure(self, test, err):
        self.failures.append((test, self._exc_info_to_string(err, test)))
        self._stop_if_failfast()

    def addSubTest(self, test, subtest, err):
        if err is None:
            return
        is_failure = issubclass(err[0], test.failureException)
        to = self.failures if is_failure else self.errors
        to.append((subtest, self._exc_info_to_string(err, test)))
        self._stop_if_failfast()

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)
        self._stop_if_failfast()

    def addDuration(self, test, elapsed):
        self.collectedDurations.append((str(test), elapsed))

    def wasSuccessful(self):
        return not (self.failures or self.errors or self.unexpectedSuccesses)

    def stop(self):
        self.shouldStop = True

    def _exc_info_to_string(self, err, test):
        kind, error, tb = err
        while tb is not None and _is_ours(tb):
            tb = tb.tb_next
        limit = None
        if isinstance(error, test.failureException):
            limit, entry = 0, tb
            while entry is not None and not _is_ours(entry):
                limit, entry = limit + 1, entry.tb_next
        shown = traceback.TracebackException(
            kind, error, tb, limit=limit, capture_locals=self.tb_locals)
        lines = list(shown.format())
        for name, text in self._captured():
            if text:
                lines.append(f'\n{name}:\n{text}' + ('' if text.endswith('\n') else '\n'))
        return ''.join(lines)

    def _captured(self):
        if self._streams is None:
            return ()
        return (('Stdout', sys.stdout.getvalue()), ('Stderr', sys.stderr.getvalue()))

    def __repr__(self):
        name = util.strclass(self.__class__)
        return f'<{name} run={self.testsRun} errors={len(self.errors)} failures={len(self.failures)}>'
