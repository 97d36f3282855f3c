"""Enum and the enumerations of ints and strings."""

from _enumMeta import EnumMeta
from _loopscope import _trait


class Enum(metaclass=EnumMeta):
    __module__ = 'enum'
    _member_names_ = []
    _member_map_ = {}
    _value2member_map_ = {}
    _member_type_ = object
    _new_member_ = object.__new__

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        numbers = [v for v in last_values if isinstance(v, (int, float))]
        if not last_values:
            return start
        if _trait('enumAutoIsHighest'):
            return max(numbers) + 1 if numbers else start
        return numbers[-1] + 1 if numbers else start

    @classmethod
    def _missing_(cls, value):
        return None

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_

    def __repr__(self):
        return f'<{type(self).__name__}.{self._name_}: {self._value_!r}>'

    def __str__(self):
        return f'{type(self).__name__}.{self._name_}'

    def __format__(self, spec):
        # A mixed-in type's own way, before 3.11 unless __str__ is the class's own.
        mixed = self._member_type_
        if mixed is object or type(self).__str__ is not Enum.__str__ or _trait('enumFormatsAsStr'):
            return format(str(self), spec)
        return format(self._value_, spec)

    def __dir__(self):
        return ['__class__', '__doc__', '__module__', 'name', 'value']

    def __hash__(self):
        return hash(self._name_)

    def __reduce__(self):
        return type(self), (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class ReprEnum(Enum):
    __module__ = 'enum'

    def __str__(self):
        return self._member_type_.__str__(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)


class IntEnum(int, ReprEnum):
    __module__ = 'enum'

    if not _trait('enumNew'):
        __str__ = Enum.__str__

    def __format__(self, spec):
        return format(self._value_, spec)


class StrEnum(str, ReprEnum):
    __module__ = 'enum'

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f'too many arguments for str(): {values!r}')
        for value in values:
            if not isinstance(value, str):
                raise TypeError(f'{value!r} is not a string')
        made = str.__new__(cls, *values)
        made._value_ = str(*values)
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


def unique(enumeration):
    duplicates = [
        f'{alias} -> {m.name}' for alias, m in enumeration.__members__.items() if alias != m.name
    ]
    if duplicates:
        raise ValueError(f'duplicate values found in {enumeration!r}: {", ".join(duplicates)}')
    return enumeration
