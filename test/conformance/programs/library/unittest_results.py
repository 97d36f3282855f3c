# min: 3.7
# How tests, subtests, classes and modules that fail are told.
import io
import re
import unittest


def setUpModule():
    print('module up')


def tearDownModule():
    print('module down')


class Parts(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print('class up')
    @classmethod
    def tearDownClass(cls):
        print('class down')
    def setUp(self):
        self.addCleanup(print, 'cleanup', self._testMethodName)
    def tearDown(self):
        print('tear down')
    def test_ok(self):
        """Fine.

        Very.
        """
    def test_error(self):
        self.helper()
    def helper(self):
        raise KeyError('deep')
    def test_fail(self):
        self.assertEqual(1, 2)
    def test_skip_inside(self):
        self.skipTest('inside')
    @unittest.expectedFailure
    def test_expected(self):
        self.fail('as expected')
    @unittest.expectedFailure
    def test_unexpected(self):
        pass
    def test_sub(self):
        for i in range(4):
            with self.subTest('msg', i=i):
                with self.subTest(j=i):
                    if i == 1:
                        1 / 0
                    self.assertNotEqual(i, 2)
                    if i == 3: self.skipTest('three')
        print('after subtests')

class BadClass(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise RuntimeError('class is bad')
    def test_never(self): pass

class BadSetUp(unittest.TestCase):
    def setUp(self): raise OSError('set up')
    def tearDown(self): print('never')
    def test_a(self): pass

def run(verbosity, *classes, **kw):
    stream = io.StringIO()
    loader = unittest.TestLoader()
    suite = unittest.TestSuite([loader.loadTestsFromTestCase(c) for c in classes])
    result = unittest.TextTestRunner(stream, verbosity=verbosity, **kw).run(suite)
    text = re.sub(r'in \d+\.\d+s', 'in TIME', stream.getvalue())
    print(text)
    print(result, result.wasSuccessful(), suite.countTestCases())



run(2, Parts, BadClass, BadSetUp)
run(1, Parts, BadClass, BadSetUp)
run(0, Parts, failfast=True)
