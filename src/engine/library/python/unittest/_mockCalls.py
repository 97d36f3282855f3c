"""Calls as mocks remember them, and what stands for any value or for none given."""

from _loopscope import _trait


class _SentinelObject:
    """An object known by its name."""

    __module__ = 'unittest.mock'

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'sentinel.{self.name}'

    def __reduce__(self):
        return f'sentinel.{self.name}'


DEFAULT = _SentinelObject('DEFAULT')


class _ANY:
    """Equal to everything."""

    __module__ = 'unittest.mock'

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return '<ANY>'


ANY = _ANY()


def _parts(value):
    """(name, args, kwargs) of what a call may be compared with; a missing part is empty, name None."""
    name, args, kwargs = None, (), {}
    for part in value:
        if isinstance(part, str):
            name = part
        elif isinstance(part, tuple):
            args = part
        elif isinstance(part, dict):
            kwargs = part
        else:
            raise ValueError('not a part of a call')
    return name, args, kwargs


def _called_text(name, args, kwargs):
    shown = [repr(arg) for arg in args] + [f'{key}={value!r}' for key, value in kwargs.items()]
    return f'{name}({", ".join(shown)})'


class _Call(tuple):
    """(name, args, kwargs), or (args, kwargs) for the call of a mock itself (`two`)."""

    __module__ = 'unittest.mock'

    def __new__(cls, value=(), name='', parent=None, two=False, from_kall=True):
        known, args, kwargs = _parts(value)
        name = (name or '') if known is None else known
        return tuple.__new__(cls, (args, kwargs) if two else (name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def __eq__(self, other):
        if not isinstance(other, tuple):
            return other is ANY
        if len(other) > 3:
            return False
        mine = self if len(self) == 3 else ('', *self)
        try:
            name, args, kwargs = _parts(other)
        except ValueError:
            return False
        if name is not None and len(self) == 3 and name != mine[0]:
            return False
        if name is None and mine[0]:
            return False
        return (mine[1], mine[2]) == (args, kwargs)

    def __ne__(self, other):
        return not self == other

    __hash__ = None

    def __call__(self, *args, **kwargs):
        if self._mock_name is None:
            return _Call(('', args, kwargs), name='()')
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + '()', parent=self)

    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        if self._mock_name is None:
            return _Call(name=name, from_kall=False)
        return _Call(name=f'{self._mock_name}.{name}', parent=self, from_kall=False)

    def count(self, /, *args, **kwargs):
        return self.__getattr__('count')(*args, **kwargs)

    def index(self, /, *args, **kwargs):
        return self.__getattr__('index')(*args, **kwargs)

    if _trait('mockShowsCalls'):
        @property
        def args(self):
            return self[-2]

        @property
        def kwargs(self):
            return self[-1]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or 'call'
            return f'call.{name}' if name.startswith('()') else name
        name, args, kwargs = self if len(self) == 3 else ('', *self)
        if not name:
            name = 'call'
        elif name.startswith('()'):
            name = 'call' + name
        else:
            name = 'call.' + name
        return _called_text(name, args, kwargs)

    def call_list(self):
        """The calls that lead to this one, as a mock remembers them."""
        found = []
        step = self
        while step is not None:
            if step._mock_from_kall:
                found.append(step)
            step = step._mock_parent
        return _CallList(reversed(found))


call = _Call(from_kall=False)


class _CallList(list):
    """A list of calls, in which a row of calls can be looked for."""

    __module__ = 'unittest.mock'

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        return any(self[i:i + len(value)] == value for i in range(len(self) - len(value) + 1))

    def __repr__(self):
        import pprint
        return pprint.pformat(list(self))
