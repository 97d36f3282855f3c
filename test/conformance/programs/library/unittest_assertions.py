# min: 3.7
# stderr: none
# What the assertions of unittest say where they do not hold, and what they hand out where they do.
import logging
import unittest
import warnings


class Messages(unittest.TestCase):
    def test_all(self):
        for call in (
            lambda: self.assertEqual(1, 2),
            lambda: self.assertEqual(1, 2, 'why'),
            lambda: self.assertNotEqual(1, 1),
            lambda: self.assertTrue([]),
            lambda: self.assertFalse(3),
            lambda: self.assertIs(1, 2),
            lambda: self.assertIsNot(None, None),
            lambda: self.assertIsNone(0),
            lambda: self.assertIsNotNone(None),
            lambda: self.assertIn(1, [2]),
            lambda: self.assertNotIn('a', 'abc'),
            lambda: self.assertIsInstance(1, str),
            lambda: self.assertNotIsInstance(1, int),
            lambda: self.assertAlmostEqual(1.0, 1.1),
            lambda: self.assertAlmostEqual(1, 2, delta=0.5),
            lambda: self.assertNotAlmostEqual(1.0, 1.00000001),
            lambda: self.assertAlmostEqual(1.23, 1.26, places=2, msg='m'),
            lambda: self.assertGreater(1, 2),
            lambda: self.assertGreaterEqual(1, 2),
            lambda: self.assertLess(2, 1),
            lambda: self.assertLessEqual(2, 1),
            lambda: self.assertRegex('abc', 'x+'),
            lambda: self.assertNotRegex('abc', '[bc]+'),
            lambda: self.assertCountEqual([1, 2, 2], [2, 1, 3]),
            lambda: self.assertListEqual([1, 2], (1, 2)),
            lambda: self.assertEqual([1, 2, 3], [1, 5]),
            lambda: self.assertEqual((1,), (2,)),
            lambda: self.assertEqual({1, 2}, {2, 3}),
            lambda: self.assertEqual({'a': 1}, {'a': 2}),
            lambda: self.assertEqual('one\ntwo\n', 'one\n222\n'),
            lambda: self.assertEqual('x', 'q'),
            lambda: self.assertDictEqual([], {}),
            lambda: self.fail(),
            lambda: self.fail('told'),
            lambda: self.assertRaises(ValueError, int, '3'),
            lambda: self.assertRaises(5),
            lambda: self.assertEqual('a' * 100, 'a' * 99 + 'b'),
            lambda: self.assertEqual(['a' * 100], ['a' * 99 + 'b']),
            lambda: self.assertSequenceEqual([1], (2,)),
            lambda: self.assertRaisesRegex(ValueError, 'zzz', int, 'x'),
            lambda: self.assertRaises((KeyError, ValueError), int, '3'),
        ):
            try:
                call()
            except (AssertionError, TypeError) as e:
                print(type(e).__name__, e)
        try:
            with self.assertRaises(KeyError, msg='because') as cm:
                pass
        except AssertionError as e:
            print(e)
        with self.assertRaises(KeyError) as cm:
            {}['k']
        print(repr(cm.exception), cm.expected)
        with self.assertLogs('x', 'WARNING') as logs:
            logging.getLogger('x.y').warning('hey %d', 1)
            logging.getLogger('x').info('no')
        print(logs.output, len(logs.records))
        try:
            with self.assertLogs(level='ERROR'):
                logging.info('a')
        except AssertionError as e:
            print(e)
        with self.assertWarns(UserWarning) as w:
            warnings.warn('careful')
        print(w.warning, w.lineno > 0)
        try:
            with self.assertWarnsRegex(UserWarning, 'xx'):
                warnings.warn('careful')
        except AssertionError as e:
            print(e)


unittest.TextTestRunner(verbosity=0).run(Messages('test_all'))
