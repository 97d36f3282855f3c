"""What mocks can assert about their calls."""

from _loopscope import _trait
from unittest._mockCalls import _Call, _CallList, _called_text

# How the two lines of a comparison are aligned.
_ACTUAL = '  Actual: ' if _trait('mockAlignsActual') else 'Actual: '

_ASSERTING = ('assert', 'assret', 'asert', 'aseert', 'assrt') if _trait('mockKnowsMisspellings') else ('assert', 'assret')
_ASSERTIONS = {'any_call', 'called', 'called_once', 'called_once_with', 'called_with', 'has_calls', 'not_called'}


def refuse_misspelt(name):
    """Nobody means an attribute by a name like that of an assertion."""
    if name.startswith(_ASSERTING) or _trait('mockDeniesAssertionNames') and name in _ASSERTIONS:
        raise AttributeError(_not_an_assertion(name))


def _not_an_assertion(name):
    if not _trait('mockExplainsAssertions'):
        return name
    if not _trait('mockKnowsMisspellings'):
        return "Attributes cannot start with 'assert' or 'assret'"
    return (f'{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be an attribute.')


class Assertions:
    """For classes with `_mock_state` and the properties that tell the calls of a mock."""

    def _mock_bound(self, called):
        """A call in a form in which equal ones of a known signature are equal."""
        signature = self.__dict__['_mock_state'].signature
        if signature is None or not isinstance(called, tuple):
            return called
        try:
            bound = signature.bind(*called[-2], **called[-1])
        except TypeError as exc:
            return exc
        return _Call(('', bound.args, bound.kwargs)) if len(called) == 2 else _Call((called[0], bound.args, bound.kwargs))

    def _mock_title(self):
        return self.__dict__['_mock_state'].name or 'mock'

    def _mock_calls_text(self, prefix='Calls'):
        calls = self.mock_calls
        return f'\n{prefix}: {calls!r}.' if calls and _trait('mockShowsCalls') else ''

    def _mock_mismatch(self, args, kwargs, what, last):
        expected = _called_text(self._mock_title(), args, kwargs)
        actual = _called_text(self._mock_title(), *last)
        if _trait('mockShowsCalls'):
            return f'expected {what} not found.\nExpected: {expected}\n{_ACTUAL}{actual}'
        return f'Expected call: {expected}\nActual call: {actual}'

    def assert_not_called(self):
        if self.call_count != 0:
            raise AssertionError(f"Expected '{self._mock_title()}' to not have been called. "
                                 f"Called {self.call_count} times.{self._mock_calls_text()}")

    def assert_called(self):
        if self.call_count == 0:
            name = self._mock_title() if _trait('mockShowsCalls') else self.__dict__['_mock_state'].name
            raise AssertionError(f"Expected '{name}' to have been called.")

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._mock_title()}' to have been called once. "
                                 f"Called {self.call_count} times.{self._mock_calls_text()}")

    def assert_called_with(self, /, *args, **kwargs):
        if self.call_args is None:
            expected = _called_text(self._mock_title(), args, kwargs)
            if not _trait('mockShowsCalls'):
                raise AssertionError(f'Expected call: {expected}\nNot called')
            actual = 'not called.'
            raise AssertionError(f'expected call not found.\nExpected: {expected}\n{_ACTUAL}{actual}')
        expected = self._mock_bound(_Call((args, kwargs), two=True))
        if expected != self._mock_bound(self.call_args):
            cause = expected if isinstance(expected, Exception) else None
            raise AssertionError(self._mock_mismatch(args, kwargs, 'call', self.call_args)) from cause

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._mock_title()}' to be called once. "
                                 f"Called {self.call_count} times.{self._mock_calls_text()}")
        return self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        expected = self._mock_bound(_Call((args, kwargs), two=True))
        if expected not in [self._mock_bound(made) for made in self.call_args_list]:
            cause = expected if isinstance(expected, Exception) else None
            raise AssertionError(f'{_called_text(self._mock_title(), args, kwargs)} call not found') from cause

    def assert_has_calls(self, calls, any_order=False):
        expected = [self._mock_bound(one) for one in calls]
        made = _CallList(self._mock_bound(one) for one in self.mock_calls)
        if not any_order:
            if expected not in made:
                shown = _CallList(calls)
                raise AssertionError(f'Calls not found.\nExpected: {shown!r}\n{_ACTUAL}{self.mock_calls!r}')
            return
        left = list(made)
        missing = []
        for one in expected:
            if one in left:
                left.remove(one)
            else:
                missing.append(one)
        if missing:
            if not _trait('mockShowsCalls'):
                raise AssertionError(f'{tuple(missing)!r} not all found in call list')
            raise AssertionError(f'{self._mock_title()!r} does not contain all of {tuple(missing)!r} in its call list, '
                                 f'found {made!r} instead')
