# loopscope: own
"""What `unittest.main()` does: runs the tests that the command line names, or all of the module."""

import sys

from _loopscope import _trait
from unittest import loader, runner

__unittest = True
_SWITCHES = {'-v': ('verbosity', 2), '--verbose': ('verbosity', 2), '-q': ('verbosity', 0),
             '--quiet': ('verbosity', 0), '-f': ('failfast', True), '--failfast': ('failfast', True),
             '-b': ('buffer', True), '--buffer': ('buffer', True), '--locals': ('tb_locals', True)}


class TestProgram:
    def __init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None,
                 testLoader=loader.defaultTestLoader, exit=True, verbosity=1, failfast=None,
                 catchbreak=None, buffer=None, warnings=None, *, tb_locals=False, durations=None):
        self.module = module
        if isinstance(module, str):
            self.module = __import__(module)
            for part in module.split('.')[1:]:
                self.module = getattr(self.module, part)
        self.verbosity = verbosity
        self.failfast = failfast
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.warnings = 'default' if warnings is None and not sys.warnoptions else warnings
        self.exit = exit
        self.defaultTest = defaultTest
        self.testRunner = testRunner
        self.testLoader = testLoader
        self._parse(list(sys.argv if argv is None else argv))
        self._load()
        self.runTests()

    def _parse(self, argv):
        self.names = []
        given = iter(argv[1:])
        for word in given:
            if word == '-k':
                pattern = next(given)
                pattern = pattern if '*' in pattern else f'*{pattern}*'
                self.testLoader.testNamePatterns = [*(self.testLoader.testNamePatterns or ()), pattern]
            elif word in _SWITCHES:
                setattr(self, *_SWITCHES[word])
            elif word.startswith('-'):
                raise SystemExit(2)
            else:
                self.names.append(word)

    def _load(self):
        names = self.names or ([self.defaultTest] if isinstance(self.defaultTest, str) else self.defaultTest)
        if names:
            self.test = self.testLoader.loadTestsFromNames(names, self.module)
        else:
            self.test = self.testLoader.loadTestsFromModule(self.module)

    def runTests(self):
        made = self.testRunner or runner.TextTestRunner
        if isinstance(made, type):
            made = made(verbosity=self.verbosity, failfast=self.failfast, buffer=self.buffer,
                        warnings=self.warnings, tb_locals=self.tb_locals)
        self.result = made.run(self.test)
        if not self.exit:
            return
        if self.result.testsRun == 0 and not self.result.skipped and _trait('testsHaveDurations'):
            sys.exit(5)
        sys.exit(not self.result.wasSuccessful())


main = TestProgram
