# loopscope: own
"""How the parts of one test went, and who is told."""

import contextlib
import sys

from _loopscope import _trait


class SkipTest(Exception):
    pass


class StopTest(Exception):
    """Ends a test whose outcome is known; nobody outside of the package sees it."""


class Outcome:
    """`success` is of all parts so far; up to 3.10 the result is told when all have ended."""

    def __init__(self, result=None):
        self.result = result
        self.success = True
        self.expecting_failure = False
        self.expectedFailure = None
        self._untold = []
        self.tells_subtests = hasattr(result, 'addSubTest')

    @contextlib.contextmanager
    def testPartExecutor(self, test, subTest=False):
        before, self.success = self.success, True
        try:
            yield
        except KeyboardInterrupt:
            raise
        except SkipTest as reason:
            self.success = False
            self._tell('addSkip', test, str(reason))
        except StopTest:
            pass
        except BaseException:
            info = sys.exc_info()
            if self.expecting_failure:
                self.expectedFailure = info
            else:
                self.success = False
                self._failed(test, info, subTest)
            info = None
        else:
            if subTest and self.success:
                self._tell('addSubTest', test.test_case, test, None)
        finally:
            self.success = self.success and before

    def _failed(self, test, info, is_subtest):
        if is_subtest:
            self._tell('addSubTest', test.test_case, test, info)
        else:
            is_failure = issubclass(info[0], test.failureException)
            self._tell('addFailure' if is_failure else 'addError', test, info)

    def _tell(self, what, *args):
        if _trait('testsReportAtOnce'):
            self._say(what, args)
        else:
            self._untold.append((what, args))

    def _say(self, what, args):
        tell = getattr(self.result, what, None)
        if tell is not None:
            tell(*args)

    def tell_rest(self):
        untold, self._untold = self._untold, []
        # Skips come before failures.
        for skips in (True, False):
            for what, args in untold:
                if (what == 'addSkip') == skips:
                    self._say(what, args)
