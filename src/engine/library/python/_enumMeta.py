"""How enumerations are made: the metaclass and its namespace."""

from _collectionTypes import OrderedDict
from _collections import _caller_module
from _loopscope import _helper, _trait


class auto:
    __module__ = 'enum'

    def __init__(self, value=None):
        self.value = value

    def __repr__(self):
        return f'auto({self.value!r})'


class member:
    __module__ = 'enum'

    def __init__(self, value):
        self.value = value


class nonmember:
    __module__ = 'enum'

    def __init__(self, value):
        self.value = value


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == '__' and name[2] != '_' and name[-3] != '_'


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_' and name[-2] != '_'


def _is_descriptor(value):
    cls = type(value)
    return hasattr(cls, '__get__') or hasattr(cls, '__set__') or hasattr(cls, '__delete__')


class _EnumDict(dict):
    __module__ = 'enum'

    def __init__(self, cls_name=None):
        super().__init__()
        self._member_names = []
        self._last_values = []
        self._ignore = []
        self._generate = None
        self._cls_name = cls_name

    def __setitem__(self, key, value):
        if _is_sunder(key):
            if key == '_generate_next_value_':
                self._generate = value.__func__ if isinstance(value, staticmethod) else value
            elif key == '_ignore_':
                self._ignore = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
                value = self._ignore
        elif _is_dunder(key):
            pass
        elif self._cls_name is not None and key.startswith(f'_{self._cls_name}__'):
            pass
        elif key in self._member_names:
            self._reused(key)
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif _is_descriptor(value) and not isinstance(value, (auto, member)):
            pass
        elif isinstance(value, type) and _trait('enumNestedClassIsNone'):
            pass
        else:
            if key in self:
                self._reused(key)
            value = self._resolved(key, value.value if isinstance(value, member) else value)
            self._member_names.append(key)
            self._last_values.append(value)
        super().__setitem__(key, value)

    @_helper
    def _reused(self, key):
        if _trait('enumNew'):
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        raise TypeError(f'Attempted to reuse key: {key!r}')

    @_helper
    def _resolved(self, key, value):
        if isinstance(value, auto):
            if value.value is None:
                value.value = self._generate(
                    key, 1, len(self._member_names), self._last_values[:]
                )
            return value.value
        if isinstance(value, tuple) and any([isinstance(v, auto) for v in value]):
            return tuple([self._resolved(key, v) for v in value])
        return value


@_helper
def _mixins(bases):
    # The data type that the members are of, and the enumeration that the class extends.
    data_type = object
    for chain in bases:
        for base in chain.__mro__:
            if base is object:
                continue
            if isinstance(base, EnumMeta):
                if base._member_type_ is not object:
                    data_type = base._member_type_
                    break
            elif '__new__' in base.__dict__ or '__init__' in base.__dict__:
                if base.__module__ == 'builtins' or '__new__' in base.__dict__:
                    data_type = base
                    break
    return data_type, bases[-1]


@_helper
def _maker(namespace, data_type, bases):
    # The __new__ of members, and whether it takes the value as arguments.
    new = namespace.get('__new__')
    if new is not None:
        return (new.__func__ if isinstance(new, staticmethod) else new), True
    for base in bases:
        new = getattr(base, '_new_member_', None)
        if new is not None and new is not object.__new__:
            return new, True
    if data_type is object:
        return object.__new__, False
    return data_type.__new__, True


class EnumMeta(type):
    __module__ = 'enum'

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        _check_extends(cls, bases)
        namespace = _EnumDict(cls)
        if bases:
            _, first = _mixins(bases)
            if isinstance(first, EnumMeta):
                namespace._generate = first._generate_next_value_
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if not isinstance(classdict, _EnumDict) or not bases:
            return super().__new__(metacls, cls, bases, dict(classdict), **kwds)
        names = classdict._member_names
        values = {name: classdict[name] for name in names}
        ignored = classdict._ignore
        data_type, first = _mixins(bases)
        namespace = {}
        for key, value in classdict.items():
            if key not in values and key not in ignored and key != '_ignore_':
                namespace[key] = value
        namespace.pop('_order_', None)
        bad = [name for name in names if name == 'mro']
        if bad:
            raise ValueError(f'invalid enum member name(s) {bad[0]!r}')
        new, use_args = _maker(namespace, data_type, bases)
        namespace['_member_names_'] = []
        namespace['_member_map_'] = OrderedDict() if _trait('enumMembersAreOrderedDict') else {}
        namespace['_value2member_map_'] = {}
        namespace['_member_type_'] = data_type
        namespace['_new_member_'] = new
        if boundary is not None:
            namespace['_boundary_'] = boundary
        made_new = namespace.pop('__new__', None)
        if made_new is not None:
            namespace['__new_member__'] = made_new
        self = super().__new__(metacls, cls, bases, namespace, **kwds)
        _prefer_enum(self, namespace, first)
        for name in names:
            _add_member(self, name, values[name], new, use_args, data_type)
        return self

    def __init__(cls, *args, **kwds):
        pass

    def __call__(cls, value, names=None, *more, module=None, qualname=None, type=None, start=1, boundary=None):
        if names is None and type is None or _trait('enumCallsAreLookups') and cls._member_map_:
            if names is not None:
                value = (value, names) + more
            return _member_of(cls, value)
        return _functional(cls, value, names, module or _caller_module(), type, start)

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        mode = _trait('enumContains')
        if mode == 'value':
            return value in cls._value2member_map_ or _among(cls, value)
        if mode == 'error':
            raise TypeError(
                "unsupported operand type(s) for 'in': "
                f"'{type(value).__qualname__}' and '{cls.__class__.__qualname__}'"
            )
        return False

    def __iter__(cls):
        return iter([cls._member_map_[name] for name in cls._member_names_])

    def __reversed__(cls):
        return iter([cls._member_map_[name] for name in reversed(cls._member_names_)])

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    def __getitem__(cls, name):
        return cls._member_map_[name]

    @property
    def __members__(cls):
        from types import MappingProxyType

        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        kind = 'flag' if _trait('enumNew') and getattr(cls, '_is_flag_', False) else 'enum'
        return f'<{kind} {cls.__name__!r}>'

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', {}):
            if _trait('enumNew'):
                raise AttributeError(f'cannot reassign member {name!r}')
            raise AttributeError('Cannot reassign members.')
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        if name in cls.__dict__.get('_member_map_', {}):
            if _trait('enumNew'):
                raise AttributeError(f'{cls.__name__!r} cannot delete member {name!r}.')
            raise AttributeError(f'{cls.__name__}: cannot delete Enum member.')
        super().__delattr__(name)

    def __dir__(cls):
        return ['__class__', '__doc__', '__members__', '__module__'] + cls._member_names_


EnumType = EnumMeta


@_helper
def _prefer_enum(cls, namespace, first):
    # How members are shown is a matter of the enumeration, not of the type that is mixed in.
    for name in ('__repr__', '__str__', '__format__'):
        for base in cls.__mro__:
            if name in base.__dict__:
                if not isinstance(base, EnumMeta) and base.__module__ == 'builtins':
                    type.__setattr__(cls, name, getattr(first, name))
                break


@_helper
def _check_extends(name, bases):
    for chain in bases:
        for base in chain.__mro__:
            if isinstance(base, EnumMeta) and base._member_names_:
                if _trait('enumNew'):
                    raise TypeError(f'<enum {name!r}> cannot extend {base!r}')
                if _trait('enumNamesExtended'):
                    raise TypeError(f'{name}: cannot extend enumeration {base.__name__!r}')
                raise TypeError('Cannot extend enumerations')


@_helper
def _add_member(cls, name, value, new, use_args, data_type):
    args = value if isinstance(value, tuple) else (value,)
    if data_type is tuple:
        args = (args,)
    if use_args:
        obj = new(cls, *args)
        if not hasattr(obj, '_value_'):
            obj._value_ = value if data_type is object else data_type(*args)
    else:
        obj = new(cls)
        obj._value_ = value
    value = obj._value_
    obj._name_ = name
    obj.__objclass__ = cls
    obj.__init__(*args)
    obj._sort_order_ = len(cls._member_names_)
    for other in cls._member_map_.values():
        if other._value_ == obj._value_:
            obj = other
            break
    else:
        if not getattr(cls, '_is_flag_', False) or not _trait('enumNew') or _is_single_bit(value):
            cls._member_names_.append(name)
    type.__setattr__(cls, name, obj)
    cls._member_map_[name] = obj
    try:
        cls._value2member_map_.setdefault(value, obj)
    except TypeError:
        pass


def _is_single_bit(value):
    return isinstance(value, int) and value > 0 and value & (value - 1) == 0


@_helper
def _among(cls, value):
    return any([m._value_ == value for m in cls._member_map_.values()])


@_helper
def _member_of(cls, value):
    if type(value) is cls:
        return value
    try:
        found = cls._value2member_map_.get(value)
    except TypeError:
        found = None
    if found is not None:
        return found
    for found in cls._member_map_.values():
        if found._value_ == value:
            return found
    if not cls._member_map_ and _trait('enumNew') and not getattr(cls, '_is_flag_', False):
        raise TypeError(f'{cls!r} has no members; specify `names=()` if you meant to create a new, empty, enum')
    error = None
    try:
        found = cls._missing_(value)
    except Exception as exc:
        error = exc
        found = None
    if isinstance(found, cls):
        return found
    refusal = ValueError(f'{value!r} is not a valid {_shown_name(cls)}')
    if error is not None and type(error) is ValueError and getattr(cls, '_is_flag_', False):
        raise error
    if error is None and found is not None:
        error = TypeError(
            f'error in {cls.__name__}._missing_: returned {found!r} instead of None or a valid member'
        )
    if error is not None:
        error.__context__ = refusal
        raise error
    raise refusal


@_helper
def _shown_name(cls):
    return cls.__qualname__ if _trait('enumUsesQualname') else cls.__name__


@_helper
def _functional(cls, name, names, module, mixin, start):
    if cls._member_names_ and mixin is None and not _trait('enumNew'):
        raise TypeError('Cannot extend enumerations')
    metacls = type(cls)
    bases = (cls,) if mixin is None else (mixin, cls)
    namespace = metacls.__prepare__(name, bases)
    if isinstance(names, str):
        names = names.replace(',', ' ').split()
    if isinstance(names, (list, tuple)) and names and isinstance(names[0], str):
        values = []
        pairs = []
        for i, key in enumerate(names):
            value = cls._generate_next_value_(key, start, i, values[:])
            values.append(value)
            pairs.append((key, value))
        names = pairs
    for item in names:
        key, value = (item, names[item]) if isinstance(item, str) else item
        namespace[key] = value
    namespace['__module__'] = module
    return metacls.__new__(metacls, name, bases, namespace)
