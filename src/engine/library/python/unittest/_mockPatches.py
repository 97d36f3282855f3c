"""patch: objects replaced for a while."""

from _loopscope import _trait
from unittest._mockCalls import DEFAULT
from unittest._mockMagic import AsyncMock, MagicMock, NonCallableMagicMock
from unittest._mockObjects import CallableMixin, NonCallableMock, _is_async
import functools
import inspect


def _import(path):
    """The object of a dotted path, importing modules on the way."""
    first, *rest = path.split('.')
    found = __import__(first)
    for i, name in enumerate(rest):
        if not hasattr(found, name):
            __import__('.'.join([first, *rest[:i + 1]]))
        found = getattr(found, name)
    return found


def _active():
    from unittest import mock
    return mock._active_patches


class _Restoring:
    """Patches: as context managers, as decorators, and with start() and stop()."""

    attribute_name = None

    def __call__(self, target):
        if isinstance(target, type):
            return self.decorate_class(target)
        return self.decorate_callable(target)

    def decorate_class(self, cls):
        from unittest.mock import patch
        for name in dir(cls):
            value = getattr(cls, name)
            if name.startswith(patch.TEST_PREFIX) and callable(value):
                setattr(cls, name, self.copy()(value))
        return cls

    def decorate_callable(self, func):
        if hasattr(func, 'patchings'):
            func.patchings.append(self)
            return func
        patchings = [self]
        if inspect.iscoroutinefunction(func):
            @functools.wraps(func)
            async def patched(*args, **keywargs):
                with _Entered(patchings, keywargs) as more:
                    return await func(*args, *more, **keywargs)
        else:
            @functools.wraps(func)
            def patched(*args, **keywargs):
                with _Entered(patchings, keywargs) as more:
                    return func(*args, *more, **keywargs)
        patched.patchings = patchings
        return patched

    def start(self):
        """Replaces until stop() is called."""
        result = self.__enter__()
        _active().append(self)
        return result

    def stop(self):
        active = _active()
        if self not in active:
            return None
        active.remove(self)
        return self.__exit__(None, None, None)


class _Entered:
    """All patches of a decorated function, while it runs; answers the arguments that they add."""

    def __init__(self, patchings, keywargs):
        self._patchings = patchings
        self._keywargs = keywargs
        self._entered = []

    def __enter__(self):
        more = []
        try:
            for patching in self._patchings:
                value = patching.__enter__()
                self._entered.append(patching)
                if patching.attribute_name is not None:
                    self._keywargs.update(value)
                elif getattr(patching, 'new', None) is DEFAULT:
                    more.append(value)
        except BaseException as exc:
            self.__exit__(type(exc), exc, exc.__traceback__)
            raise
        return more

    def __exit__(self, *info):
        while self._entered:
            self._entered.pop().__exit__(*info)


class _patch(_Restoring):
    """One attribute of an object that `getter` answers."""

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.spec = spec
        self.create = create
        self.spec_set = spec_set
        self.autospec = autospec
        self.new_callable = new_callable
        self.kwargs = kwargs
        self.additional_patchers = []

    def copy(self):
        made = _patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec,
                      self.new_callable, self.kwargs)
        made.attribute_name = self.attribute_name
        made.additional_patchers = [one.copy() for one in self.additional_patchers]
        return made

    def get_original(self):
        """(the attribute, whether the object itself has it)"""
        target = self.getter()
        name = self.attribute
        try:
            return vars(target)[name], True
        except (KeyError, TypeError):
            original = getattr(target, name, DEFAULT)
        if not self.create and original is DEFAULT:
            import builtins
            if inspect.ismodule(target) and hasattr(builtins, name):
                return getattr(builtins, name), False
            raise AttributeError(f'{target!r} does not have the attribute {name!r}')
        return original, False

    def _replacement(self, original):
        if self.new is not DEFAULT:
            if self.kwargs:
                raise TypeError('Can\'t pass kwargs to a mock we aren\'t creating')
            return self.new
        if isinstance(original, (staticmethod, classmethod)):
            original = original.__func__
        if self.autospec:
            return create_autospec(original if self.autospec is True else self.autospec, spec_set=bool(self.spec_set),
                                   _name=self.attribute, **self.kwargs)
        spec = original if self.spec is True else self.spec
        spec_set = original if self.spec_set is True else self.spec_set
        about = spec_set if spec_set is not None else spec
        if self.new_callable is not None:
            kind = self.new_callable
        elif _trait('hasAsyncMock') and _is_async(original if about is None else about):
            kind = AsyncMock
        elif about is not None and not callable(about):
            kind = NonCallableMagicMock
        else:
            kind = MagicMock
        settings = dict(self.kwargs)
        if spec is not None:
            settings['spec'] = spec
        if spec_set is not None:
            settings['spec_set'] = spec_set
        if isinstance(kind, type) and issubclass(kind, NonCallableMock) and not isinstance(about, (list, tuple)):
            settings['name'] = self.attribute
        made = kind(**settings)
        if isinstance(about, type) and isinstance(made, CallableMixin):
            # What the mock of a class answers is a mock of an instance.
            made.return_value = type(made).__mro__[1](about, _new_name='()', _new_parent=made)
        return made

    def __enter__(self):
        self.target = self.getter()
        self.temp_original, self.is_local = self.get_original()
        new = self._replacement(self.temp_original)
        setattr(self.target, self.attribute, new)
        if self.attribute_name is None:
            return new
        values = {self.attribute_name: new} if self.new is DEFAULT else {}
        self._also = []
        for one in self.additional_patchers:
            values.update(one.__enter__() if one.new is DEFAULT else one.__enter__() and {} or {})
            self._also.append(one)
        return values

    def __exit__(self, *info):
        for one in reversed(getattr(self, '_also', ())):
            one.__exit__(*info)
        if self.is_local and self.temp_original is not DEFAULT:
            setattr(self.target, self.attribute, self.temp_original)
            return
        delattr(self.target, self.attribute)
        if not self.create and not hasattr(self.target, self.attribute):
            setattr(self.target, self.attribute, self.temp_original)


class _patch_dict(_Restoring):
    """A mapping whose entries are restored."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = dict(values, **kwargs)
        self.clear = clear
        self._original = None

    def copy(self):
        return _patch_dict(self.in_dict, self.values, self.clear)

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _import(self.in_dict)
        self._original = dict(self.in_dict)
        if self.clear:
            self.in_dict.clear()
        self.in_dict.update(self.values)
        return self.in_dict

    def __exit__(self, *info):
        if self._original is not None:
            self.in_dict.clear()
            self.in_dict.update(self._original)
        return False


def patch_path(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    try:
        path, attribute = target.rsplit('.', 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f'Need a valid target to patch. You supplied: {target!r}')
    return _patch(lambda: _import(path), attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
                 new_callable=None, **kwargs):
    if isinstance(target, str):
        raise TypeError(f'{target!r} must be the actual object to be patched, not a str')
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    if not kwargs:
        raise ValueError('Must supply at least one keyword argument with patch.multiple')
    getter = (lambda: _import(target)) if isinstance(target, str) else (lambda: target)
    patches = []
    for attribute, new in kwargs.items():
        one = _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, {})
        one.attribute_name = attribute
        patches.append(one)
    patches[0].additional_patchers.extend(patches[1:])
    return patches[0]


def _function_of(made, spec):
    """A function with a signature, for which a mock notes the calls: what that knows is kept in the function."""
    made.return_value
    signature = inspect.signature(spec)
    if isinstance(made, AsyncMock):
        @functools.wraps(spec)
        async def function(*args, **kwargs):
            signature.bind(*args, **kwargs)
            return await made(*args, **kwargs)
    else:
        @functools.wraps(spec)
        def function(*args, **kwargs):
            signature.bind(*args, **kwargs)
            return made(*args, **kwargs)
    for name, value in vars(made.__dict__['_mock_state']).items():
        setattr(function, name, value)
    made.__dict__['_mock_state'] = function
    function.signature = signature
    function.mock = made
    for name in dir(type(made)):
        if name.startswith('assert_') or name in ('reset_mock', 'configure_mock', 'attach_mock', 'mock_add_spec'):
            setattr(function, name, getattr(made, name))
    return function


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    """A mock that has what `spec` has, and whose calls are checked against its signatures."""
    if isinstance(spec, (list, tuple)):
        spec = type(spec)
    kind = MagicMock
    if inspect.isfunction(spec) or inspect.ismethod(spec):
        if _is_async(spec):
            kind = AsyncMock
        made = kind(name=_name, **kwargs)
        return _function_of(made, spec)
    if not callable(spec) or instance and not hasattr(type(spec) if not isinstance(spec, type) else spec, '__call__'):
        kind = NonCallableMagicMock
    made = kind(**{'spec_set' if spec_set else 'spec': spec}, name=_name, **kwargs)
    state = made.__dict__['_mock_state']
    is_class = isinstance(spec, type)
    cls = spec if is_class else type(spec)
    if is_class and not instance:
        try:
            state.signature = inspect.signature(spec)
        except (TypeError, ValueError):
            pass
        if 'return_value' not in kwargs:
            answer = create_autospec(spec, spec_set, instance=True)
            answer.__dict__['_mock_state'].link = (made, '()')
            state.return_value = answer
    for name in dir(spec):
        if name.startswith('__'):
            continue
        function = next((vars(base)[name] for base in cls.__mro__ if name in vars(base)), None)
        original = getattr(spec, name, None)
        if inspect.isfunction(original) or inspect.ismethod(original):
            child = (AsyncMock if _is_async(original) else MagicMock)(_new_name='.' + name, _new_parent=made)
            signature = inspect.signature(original)
            if is_class and instance and not isinstance(function, (staticmethod, classmethod)):
                first, *rest = signature.parameters.values()
                signature = signature.replace(parameters=rest)
            child.__dict__['_mock_state'].signature = signature
            state.children[name] = child
    return made
