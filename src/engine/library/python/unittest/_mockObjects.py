"""Objects that take any use of them and remember it.

What a mock knows is kept in its `_mock_state`. `link` leads to the mock that it is a part of and says
how: ('.name') for an attribute, ('()') for what a call answers. A call is noted by the mock itself and
by all that it is a part of.
"""

from unittest._mockAssertions import Assertions, refuse_misspelt
from unittest._mockCalls import DEFAULT, _Call, _CallList
import inspect


class _State:
    """What a mock knows. Of a mock that a function stands for (`create_autospec`), the function itself."""


class InvalidSpecError(Exception):
    """A mock is no specification."""

    __module__ = 'unittest.mock'


def _is_exception(value):
    return isinstance(value, BaseException) or isinstance(value, type) and issubclass(value, BaseException)


def _is_async(value):
    return inspect.iscoroutinefunction(value) or type(value).__name__ == 'AsyncMock'


def _begin(state):
    state.called = False
    state.call_count = 0
    state.call_args = None
    state.call_args_list = _CallList()
    state.mock_calls = _CallList()
    state.method_calls = _CallList()


def _of_state(name):
    def read(self):
        return getattr(self.__dict__['_mock_state'], name)

    def write(self, value):
        setattr(self.__dict__['_mock_state'], name, value)

    return property(read, write)


# What is set is a setting of the mock, not a part of it.
_OF_STATE = {'return_value', 'side_effect', 'called', 'call_count', 'call_args', 'call_args_list', 'mock_calls',
             'method_calls'}


class Base:
    """What all mocks are."""

    __module__ = 'unittest.mock'


class NonCallableMock(Base, Assertions):
    """A mock that cannot be called."""

    __module__ = 'unittest.mock'
    _mock_magics = frozenset()

    def __new__(cls, *args, **kwargs):
        # A class of its own, so that special methods can be given to this mock alone.
        spec = kwargs.get('spec_set') or kwargs.get('spec') or (args[0] if args else None)
        made = type(cls.__name__, (cls,), {'__doc__': cls.__doc__, '__module__': cls.__module__})
        made._mock_begin_class(spec)
        return object.__new__(made)

    @classmethod
    def _mock_begin_class(cls, spec):
        pass

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None,
                 _new_name='', _new_parent=None, _spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs):
        state = _State()
        self.__dict__['_mock_state'] = state
        _begin(state)
        state.link = (_new_parent, _new_name) if _new_parent is not None else None
        state.name = name
        state.children = {}
        state.wraps = wraps
        state.unsafe = unsafe
        state.sealed = False
        state.return_value = DEFAULT
        state.side_effect = None
        state.signature = None
        self._mock_specify(spec_set if spec_set is not None else spec, spec_set is not None)
        if kwargs:
            self.configure_mock(**kwargs)

    def _mock_specify(self, spec, exact):
        state = self.__dict__['_mock_state']
        state.exact = exact
        state.spec = None
        state.spec_class = None
        state.spec_names = None
        if spec is None:
            return
        if isinstance(spec, (list, tuple)):
            state.spec_names = list(spec)
            return
        state.spec = spec
        state.spec_class = spec if isinstance(spec, type) else type(spec)
        state.spec_names = dir(spec)

    called = _of_state('called')
    call_count = _of_state('call_count')
    call_args = _of_state('call_args')
    call_args_list = _of_state('call_args_list')
    mock_calls = _of_state('mock_calls')
    method_calls = _of_state('method_calls')

    @property
    def return_value(self):
        state = self.__dict__['_mock_state']
        if state.return_value is DEFAULT:
            state.return_value = self._get_child_mock(_new_parent=self, _new_name='()')
        return state.return_value

    @return_value.setter
    def return_value(self, value):
        self.__dict__['_mock_state'].return_value = value
        _adopt(self, value, '()')

    @property
    def side_effect(self):
        return self.__dict__['_mock_state'].side_effect

    @side_effect.setter
    def side_effect(self, value):
        if value is not None and not callable(value) and not _is_exception(value):
            value = iter(value)
        self.__dict__['_mock_state'].side_effect = value

    @property
    def __class__(self):
        found = self.__dict__['_mock_state'].spec_class
        return type(self) if found is None else found

    def __getattr__(self, name):
        if name in ('_mock_state', '_mock_methods'):
            raise AttributeError(name)
        state = self.__dict__['_mock_state']
        dunder = name.startswith('__') and name.endswith('__')
        if state.spec_names is not None:
            if name not in state.spec_names or dunder:
                raise AttributeError(f'Mock object has no attribute {name!r}')
        elif dunder:
            raise AttributeError(name)
        if not state.unsafe and (state.spec_names is None or name not in state.spec_names):
            refuse_misspelt(name)
        return self._mock_child(name)

    def _mock_child(self, name):
        state = self.__dict__['_mock_state']
        found = state.children.get(name)
        if found is _DELETED:
            raise AttributeError(name)
        if found is None:
            if state.sealed:
                raise AttributeError(self._mock_path() + '.' + name)
            wraps = None if state.wraps is None else getattr(state.wraps, name)
            found = self._get_child_mock(parent=self, name=name, wraps=wraps, _new_name='.' + name, _new_parent=self)
            state.children[name] = found
        return found

    def _get_child_mock(self, **kwargs):
        """A mock that is a part of this one."""
        state = self.__dict__['_mock_state']
        if state.sealed:
            raise AttributeError(self._mock_path() + kwargs.get('_new_name', ''))
        name = kwargs.pop('name', None)
        kwargs.pop('parent', None)
        from unittest._mockMagic import AsyncMock, MagicMixin, MagicMock
        # The class that the program named; its own is made for it alone.
        cls = type(self).__mro__[1]
        original = None if state.spec is None or name is None else getattr(state.spec, name, None)
        if original is not None and _is_async(original):
            cls = AsyncMock
        elif original is not None and issubclass(cls, AsyncMock):
            cls = MagicMock
        elif not issubclass(cls, CallableMixin):
            cls = MagicMock if issubclass(cls, MagicMixin) else Mock
        return cls(**kwargs)

    def __setattr__(self, name, value):
        if name in _OF_STATE:
            return object.__setattr__(self, name, value)
        state = self.__dict__['_mock_state']
        if state.exact and state.spec_names is not None and name not in state.spec_names and name not in self.__dict__:
            raise AttributeError(f'Mock object has no attribute {name!r}')
        if name.startswith('__') and name.endswith('__') and name not in ('__class__', '__dict__', '__doc__', '__name__'):
            return self._mock_set_magic(name, value)
        if state.sealed and name not in state.children and name not in self.__dict__:
            raise AttributeError(f'Cannot set {self._mock_path()}.{name}')
        if isinstance(value, Base):
            _adopt(self, value, '.' + name)
            state.children[name] = value
            self.__dict__.pop(name, None)
            return None
        state.children.pop(name, None)
        return object.__setattr__(self, name, value)

    def _mock_set_magic(self, name, value):
        from unittest._mockMagic import _forward
        cls = type(self)
        if not isinstance(value, Base):
            setattr(cls, name, value if inspect.isfunction(value) else _answering(value))
            return
        _adopt(self, value, '.' + name)
        self.__dict__['_mock_state'].children[name] = value
        cls._mock_magics = cls._mock_magics | {name}
        setattr(cls, name, _forward(name))

    def __delattr__(self, name):
        state = self.__dict__['_mock_state']
        if name in type(self)._mock_magics:
            delattr(type(self), name)
            type(self)._mock_magics = type(self)._mock_magics - {name}
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif state.children.get(name) is _DELETED:
            raise AttributeError(name)
        state.children[name] = _DELETED

    def __dir__(self):
        state = self.__dict__['_mock_state']
        known = state.spec_names or [name for name in dir(type(self)) if not name.startswith('_')]
        there = [name for name, child in state.children.items() if child is not _DELETED]
        return sorted({*known, *(name for name in self.__dict__ if not name.startswith('_mock')), *there})

    def _mock_path(self):
        steps = []
        mock = self
        while mock.__dict__['_mock_state'].link is not None:
            mock, step = mock.__dict__['_mock_state'].link
            steps.append(step)
        return (mock.__dict__['_mock_state'].name or 'mock') + ''.join(reversed(steps))

    def __repr__(self):
        state = self.__dict__['_mock_state']
        name = f' name={self._mock_path()!r}' if state.link is not None or state.name else ''
        spec = ''
        if state.spec_class is not None:
            spec = f' {"spec_set" if state.exact else "spec"}={state.spec_class.__name__!r}'
        return f'<{type(self).__name__}{name}{spec} id={str(id(self))!r}>'

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_specify(spec, spec_set)

    def attach_mock(self, mock, attribute):
        inner = mock.__dict__['_mock_state']
        inner.link = None
        inner.name = None
        setattr(self, attribute, mock)

    def configure_mock(self, **kwargs):
        for path, value in sorted(kwargs.items(), key=lambda item: item[0].count('.')):
            *steps, last = path.split('.')
            target = self
            for step in steps:
                target = getattr(target, step)
            setattr(target, last, value)

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        visited = [] if visited is None else visited
        if any(seen is self for seen in visited):
            return
        visited.append(self)
        state = self.__dict__['_mock_state']
        _begin(state)
        self._mock_reset_more(state)
        if return_value:
            state.return_value = DEFAULT
        if side_effect:
            state.side_effect = None
        for child in list(state.children.values()):
            if isinstance(child, Base):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        if isinstance(state.return_value, Base) and state.return_value is not self:
            state.return_value.reset_mock(visited)

    def _mock_reset_more(self, state):
        pass

    def _mock_note(self, args, kwargs):
        """Notes a call, here and in all that this mock is a part of."""
        state = self.__dict__['_mock_state']
        state.called = True
        state.call_count += 1
        state.call_args = _Call((args, kwargs), two=True)
        state.call_args_list.append(state.call_args)
        state.mock_calls.append(_Call(('', args, kwargs)))
        path = ''
        by_attributes = True
        link = state.link
        while link is not None:
            parent, step = link
            above = parent.__dict__['_mock_state']
            path = step + path
            by_attributes = by_attributes and step != '()'
            noted = _Call((path[1:] if path.startswith('.') else path, args, kwargs))
            above.mock_calls.append(noted)
            if by_attributes:
                above.method_calls.append(noted)
            link = above.link


class CallableMixin(Base):
    """What makes a mock one that can be called."""

    __module__ = 'unittest.mock'

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None,
                 parent=None, _spec_state=None, _new_name='', _new_parent=None, **kwargs):
        super().__init__(spec=spec, wraps=wraps, name=name, spec_set=spec_set, parent=parent,
                         _new_name=_new_name, _new_parent=_new_parent, **kwargs)
        if return_value is not DEFAULT:
            self.return_value = return_value
        self.side_effect = side_effect

    def __call__(self, /, *args, **kwargs):
        signature = self.__dict__['_mock_state'].signature
        if signature is not None:
            signature.bind(*args, **kwargs)
        self._mock_note(args, kwargs)
        return self._execute_mock_call(*args, **kwargs)

    def _execute_mock_call(self, /, *args, **kwargs):
        state = self.__dict__['_mock_state']
        effect = state.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                result = next(_steps(state))
                if _is_exception(result):
                    raise result
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if state.return_value is not DEFAULT or state.wraps is None:
            return self.return_value
        return state.wraps(*args, **kwargs)


class Mock(CallableMixin, NonCallableMock):
    """A mock without special methods, until some are set."""

    __module__ = 'unittest.mock'


_DELETED = object()


def _steps(state):
    """The iterator of a side effect; a function that stands for a mock may have been given a list."""
    if not hasattr(state.side_effect, '__next__'):
        state.side_effect = iter(state.side_effect)
    return state.side_effect


def _answering(value):
    return lambda self, *args, **kwargs: value(self, *args, **kwargs)


def _adopt(parent, value, step):
    """A mock that is set as a part of another one becomes a part of it, unless it has a name or a place."""
    if not isinstance(value, Base):
        return
    state = value.__dict__.get('_mock_state')
    if state is None or state.link is not None or state.name:
        return
    above = parent
    while above is not value:
        link = above.__dict__['_mock_state'].link
        if link is None:
            break
        above = link[0]
    else:
        return
    state.link = (parent, step)
