"""Mocks with special methods, mocks of coroutine functions, and properties that are mocks."""

from unittest._mockCalls import DEFAULT, _Call, _CallList, _called_text
from unittest._mockObjects import Mock, NonCallableMock, _is_exception, _steps
from asyncio import iscoroutinefunction as _iscoroutinefunction

_NUMERIC = 'add sub mul matmul truediv floordiv mod divmod lshift rshift and xor or pow'.split()
_NAMES = (
    *(f'__{name}__' for name in _NUMERIC),
    *(f'__i{name}__' for name in _NUMERIC if name != 'divmod'),
    *(f'__r{name}__' for name in _NUMERIC),
    *(f'__{name}__' for name in
      '''lt gt le ge eq ne getitem setitem delitem len contains str sizeof enter exit divmod neg pos abs invert
      int float bool index round trunc floor ceil iter hash reversed missing aenter aexit aiter anext
      fspath'''.split()),
)
_ANSWERS = {
    '__lt__': NotImplemented, '__gt__': NotImplemented, '__le__': NotImplemented, '__ge__': NotImplemented,
    '__int__': 1, '__contains__': False, '__len__': 0, '__exit__': False, '__float__': 1.0, '__bool__': True,
    '__index__': 1,
}  # fmt: skip
_ASYNC = ('__aenter__', '__aexit__', '__anext__')


class _AsyncIterator:
    """What iterates over the values that were given for __aiter__."""

    def __init__(self, values):
        self._values = iter(values)

    def __aiter__(self):
        return self

    async def __anext__(self):
        for value in self._values:
            return value
        raise StopAsyncIteration


def _forward(name):
    def method(self, /, *args, **kwargs):
        return self._mock_magic(name)(*args, **kwargs)

    method.__name__ = name
    return method


_FORWARDS = {name: _forward(name) for name in _NAMES}


def _given(mock):
    """The return value that a program gave a mock; DEFAULT for none."""
    return mock.__dict__['_mock_state'].return_value


def _effect_of(mock, name):
    """What a special method answers when nothing else was said; None where its return value is enough."""
    if name == '__eq__':
        def equals(other):
            given = _given(mock._mock_magic(name))
            return given if given is not DEFAULT else True if mock is other else NotImplemented
        return equals
    if name == '__ne__':
        def differs(other):
            given = _given(mock._mock_magic(name))
            return given if given is not DEFAULT else False if mock is other else NotImplemented
        return differs
    if name == '__iter__':
        def iterate():
            given = _given(mock._mock_magic(name))
            return iter([] if given is DEFAULT else given)
        return iterate
    if name == '__aiter__':
        def iterate_async():
            given = _given(mock._mock_magic(name))
            return _AsyncIterator([] if given is DEFAULT else given)
        return iterate_async
    return None


class MagicMixin:
    """Has all special methods that its specification has."""

    @classmethod
    def _mock_begin_class(cls, spec):
        names = _NAMES
        if spec is not None:
            known = spec if isinstance(spec, (list, tuple)) else dir(spec)
            names = [name for name in _NAMES if name in known]
        cls._mock_magics = frozenset(names)
        for name in names:
            setattr(cls, name, _FORWARDS[name])

    def __getattribute__(self, name):
        # A special method is found in the class; what programs configure is the mock behind it.
        if name[:2] == '__' and name in type(self)._mock_magics:
            return self._mock_magic(name)
        return object.__getattribute__(self, name)

    def _mock_magic(self, name):
        children = self.__dict__['_mock_state'].children
        found = children.get(name)
        if found is None:
            cls = AsyncMock if name in _ASYNC else MagicMock
            found = children[name] = cls(_new_name='.' + name, _new_parent=self)
            found.side_effect = _effect_of(self, name)
            if name in _ANSWERS:
                found.return_value = _ANSWERS[name]
            elif name == '__aexit__':
                found.return_value = False
            elif name == '__hash__':
                found.return_value = object.__hash__(self)
            elif name == '__str__':
                found.return_value = object.__str__(self)
            elif name == '__sizeof__':
                found.return_value = object.__sizeof__(self)
            elif name == '__fspath__':
                found.return_value = f'{type(self).__name__}/{self._mock_path()}/{id(self)}'
        return found


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """A mock with special methods that cannot be called."""

    __module__ = 'unittest.mock'


class MagicMock(MagicMixin, Mock):
    """A mock with special methods."""

    __module__ = 'unittest.mock'


def _begin_awaits(state):
    state.await_count = 0
    state.await_args = None
    state.await_args_list = _CallList()


class AsyncMockMixin:
    """What makes a mock one of a coroutine function."""

    __module__ = 'unittest.mock'
    _is_coroutine = True

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _begin_awaits(self.__dict__['_mock_state'])

    @property
    def await_count(self):
        return self.__dict__['_mock_state'].await_count

    @property
    def await_args(self):
        return self.__dict__['_mock_state'].await_args

    @property
    def await_args_list(self):
        return self.__dict__['_mock_state'].await_args_list

    def _mock_reset_more(self, state):
        _begin_awaits(state)

    async def _execute_mock_call(self, /, *args, **kwargs):
        state = self.__dict__['_mock_state']
        state.await_count += 1
        state.await_args = _Call((args, kwargs), two=True)
        state.await_args_list.append(state.await_args)
        effect = state.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                try:
                    result = next(_steps(state))
                except StopIteration:
                    raise StopAsyncIteration
                if _is_exception(result):
                    raise result
            elif _iscoroutinefunction(effect):
                result = await effect(*args, **kwargs)
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if state.return_value is not DEFAULT or state.wraps is None:
            return self.return_value
        if _iscoroutinefunction(state.wraps):
            return await state.wraps(*args, **kwargs)
        return state.wraps(*args, **kwargs)

    def assert_awaited(self):
        if self.await_count == 0:
            raise AssertionError(f'Expected {self._mock_title()} to have been awaited.')

    def assert_awaited_once(self):
        if self.await_count != 1:
            raise AssertionError(f'Expected {self._mock_title()} to have been awaited once. '
                                 f'Awaited {self.await_count} times.')

    def assert_awaited_with(self, /, *args, **kwargs):
        expected = _called_text(self._mock_title(), args, kwargs)
        if self.await_args is None:
            raise AssertionError(f'Expected await: {expected}\nNot awaited')
        if _Call((args, kwargs), two=True) != self.await_args:
            raise AssertionError(self._mock_mismatch(args, kwargs, 'await', self.await_args))

    def assert_awaited_once_with(self, /, *args, **kwargs):
        if self.await_count != 1:
            raise AssertionError(f'Expected {self._mock_title()} to have been awaited once. '
                                 f'Awaited {self.await_count} times.')
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        if _Call((args, kwargs), two=True) not in list(self.await_args_list):
            raise AssertionError(f'{_called_text(self._mock_title(), args, kwargs)} await not found')

    def assert_has_awaits(self, calls, any_order=False):
        calls = _CallList(calls)
        if not any_order:
            if list(calls) not in self.await_args_list:
                raise AssertionError(f'Awaits not found.\nExpected: {calls!r}\nActual: {self.await_args_list!r}')
            return
        left = list(self.await_args_list)
        missing = []
        for one in calls:
            if one in left:
                left.remove(one)
            else:
                missing.append(one)
        if missing:
            raise AssertionError(f'{tuple(missing)!r} not all found in await list')

    def assert_not_awaited(self):
        if self.await_count != 0:
            raise AssertionError(f'Expected {self._mock_title()} to not have been awaited. '
                                 f'Awaited {self.await_count} times.')


class AsyncMock(AsyncMockMixin, MagicMixin, Mock):
    """A mock of a coroutine function: calls answer coroutines."""

    __module__ = 'unittest.mock'


class PropertyMock(Mock):
    """A mock for a class, whose calls are uses of a property: one without arguments reads it."""

    __module__ = 'unittest.mock'

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, value):
        self(value)
