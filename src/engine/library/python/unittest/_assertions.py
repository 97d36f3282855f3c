# loopscope: own
"""What tests assert, and what they say where it does not hold."""

import collections
import re

from unittest._assertContexts import Logs, Raises, Warns
from unittest._lineDifferences import line_differences
from unittest.util import common_shortening, safe_repr

__unittest = True
_TYPE_EQUALITY = {list: 'assertListEqual', tuple: 'assertTupleEqual', dict: 'assertDictEqual',
                  set: 'assertSetEqual', frozenset: 'assertSetEqual', str: 'assertMultiLineEqual'}


def _both(first, second):
    return common_shortening((safe_repr(first), safe_repr(second)))


class Assertions:
    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        return standardMsg if msg is None else f'{standardMsg} : {msg}'

    def _check(self, holds, msg, text):
        if not holds:
            raise self.failureException(self._formatMessage(msg, text))

    def fail(self, msg=None):
        raise self.failureException(msg)

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._check(False, msg, f'{safe_repr(expr)} is not true')

    def assertFalse(self, expr, msg=None):
        if expr:
            self._check(False, msg, f'{safe_repr(expr)} is not false')

    def assertEqual(self, first, second, msg=None):
        check = None
        if type(first) is type(second):
            own = self._type_equality_funcs.get(type(first))
            check = getattr(self, own) if isinstance(own, str) else own
            if check is None and type(first) in _TYPE_EQUALITY:
                check = getattr(self, _TYPE_EQUALITY[type(first)])
        if check is not None:
            check(first, second, msg=msg)
        elif not first == second:
            self._check(False, msg, '{} != {}'.format(*_both(first, second)))

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._check(False, msg, f'{safe_repr(first)} == {safe_repr(second)}')

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        within, text = self._near(first, second, places, delta)
        self._check(within, msg, f'{safe_repr(first)} != {safe_repr(second)} within {text}')

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        within, text = self._near(first, second, places, delta)
        if delta is None:
            text = text.partition(' (')[0]
        holds = first != second and not within
        self._check(holds, msg, f'{safe_repr(first)} == {safe_repr(second)} within {text}')

    @staticmethod
    def _near(first, second, places, delta):
        if places is not None and delta is not None:
            raise TypeError('specify delta or places not both')
        apart = abs(first - second)
        if delta is not None:
            return apart <= delta, f'{safe_repr(delta)} delta ({safe_repr(apart)} difference)'
        places = 7 if places is None else places
        return round(apart, places) == 0, f'{places!r} places ({safe_repr(apart)} difference)'

    def assertSequenceEqual(self, first, second, msg=None, seq_type=None):
        name = seq_type.__name__ if seq_type is not None else 'sequence'
        if seq_type is not None:
            for which, each in (('First', first), ('Second', second)):
                if not isinstance(each, seq_type):
                    raise self.failureException(f'{which} sequence is not a {name}: {safe_repr(each)}')
        if first == second:
            return
        text = '{}s differ: {} != {}\n'.format(name.capitalize(), *_both(first, second))
        shorter = min(len(first), len(second))
        for i in range(shorter):
            if first[i] != second[i]:
                one, two = _both(first[i], second[i])
                text += f'\nFirst differing element {i}:\n{one}\n{two}\n'
                break
        for which, longer in (('First', first), ('Second', second)):
            if len(longer) > shorter:
                text += (f'\n{which} {name} contains {len(longer) - shorter} additional elements.\n'
                         f'First extra element {shorter}:\n{safe_repr(longer[shorter])}\n')
        self._differ(msg, text, _shown(first), _shown(second))

    def _differ(self, msg, text, first, second, between='\n'):
        difference = '\n' + between.join(line_differences(first, second))
        if self.maxDiff is not None and len(difference) > self.maxDiff:
            difference = (f'\nDiff is {len(difference)} characters long. '
                          'Set self.maxDiff to None to see it.')
        raise self.failureException(self._formatMessage(msg, text + difference))

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        lines = []
        for first, second, one, two in ((set1, set2, 'first', 'second'), (set2, set1, 'second', 'first')):
            extra = first - second
            if extra:
                lines.append(f'Items in the {one} set but not the {two}:')
                lines += [repr(item) for item in extra]
        self._check(not lines, msg, '\n'.join(lines))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, 'First argument is not a dictionary')
        self.assertIsInstance(d2, dict, 'Second argument is not a dictionary')
        if d1 != d2:
            self._differ(msg, '{} != {}'.format(*_both(d1, d2)), _shown(d1), _shown(d2))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, 'First argument is not a string')
        self.assertIsInstance(second, str, 'Second argument is not a string')
        if first == second:
            return
        text = '{} != {}'.format(*_both(first, second))
        self._differ(msg, text, _lines(first), _lines(second), '')

    def assertCountEqual(self, first, second, msg=None):
        first, second = list(first), list(second)
        try:
            counts = collections.Counter(first), collections.Counter(second)
            items = list(dict.fromkeys([*first, *second]))
            counted = [(counts[0][item], counts[1][item], item) for item in items]
        except TypeError:
            items = []
            for item in [*first, *second]:
                if item not in items:
                    items.append(item)
            counted = [(first.count(item), second.count(item), item) for item in items]
        wrong = [f'First has {a}, Second has {b}:  {item!r}' for a, b, item in counted if a != b]
        self._check(not wrong, msg, '\n'.join(['Element counts were not equal:', *wrong]))

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._check(False, msg, f'{safe_repr(member)} not found in {safe_repr(container)}')

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            text = f'{safe_repr(member)} unexpectedly found in {safe_repr(container)}'
            self._check(False, msg, text)

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._check(False, msg, f'{safe_repr(expr1)} is not {safe_repr(expr2)}')

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._check(False, msg, f'unexpectedly identical: {safe_repr(expr1)}')

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._check(False, msg, f'{safe_repr(obj)} is not None')

    def assertIsNotNone(self, obj, msg=None):
        self._check(obj is not None, msg, 'unexpectedly None')

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._check(False, msg, f'{safe_repr(obj)} is not an instance of {cls!r}')

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._check(False, msg, f'{safe_repr(obj)} is an instance of {cls!r}')

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._check(False, msg, f'{safe_repr(a)} not less than {safe_repr(b)}')

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._check(False, msg, f'{safe_repr(a)} not less than or equal to {safe_repr(b)}')

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._check(False, msg, f'{safe_repr(a)} not greater than {safe_repr(b)}')

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._check(False, msg, f'{safe_repr(a)} not greater than or equal to {safe_repr(b)}')

    def assertRegex(self, text, expected_regex, msg=None):
        pattern = re.compile(expected_regex)
        said = f"Regex didn't match: {pattern.pattern!r} not found in {text!r}"
        self._check(pattern.search(text), msg, said)

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        pattern = re.compile(unexpected_regex)
        match = pattern.search(text)
        if match:
            said = f'Regex matched: {match.group()!r} matches {pattern.pattern!r} in {text!r}'
            self._check(False, msg, said)

    def assertRaises(self, expected_exception, *args, **kwargs):
        return Raises(expected_exception, self).handle('assertRaises', args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        context = Raises(expected_exception, self, expected_regex)
        return context.handle('assertRaisesRegex', args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return Warns(expected_warning, self).handle('assertWarns', args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        context = Warns(expected_warning, self, expected_regex)
        return context.handle('assertWarnsRegex', args, kwargs)

    def assertLogs(self, logger=None, level=None):
        return Logs(self, logger, level, no_logs=False)

    def assertNoLogs(self, logger=None, level=None):
        return Logs(self, logger, level, no_logs=True)


def _lines(text):
    lines = text.splitlines(keepends=True)
    return [text + '\n'] if lines == [text.rstrip('\r\n')] else lines


def _shown(value):
    return repr(value).split('\n')
