"""Enumerations whose members are sets of bits."""

from _enumMeta import _is_single_bit
from _enumTypes import Enum, ReprEnum, StrEnum
from _loopscope import _is_shared, _trait


class FlagBoundary(StrEnum):
    __module__ = 'enum'
    STRICT = 'strict'
    CONFORM = 'conform'
    EJECT = 'eject'
    KEEP = 'keep'


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class EnumCheck(StrEnum):
    __module__ = 'enum'
    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    __module__ = 'enum'

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        from _enumTypes import unique

        for check in self.checks:
            if check is UNIQUE:
                unique(enumeration)
            elif check is CONTINUOUS:
                values = sorted([m.value for m in enumeration])
                missing = [n for n in range(values[0], values[-1]) if n not in values]
                if missing:
                    raise ValueError(
                        f'invalid enum {enumeration.__name__!r}: missing values '
                        + ', '.join([str(n) for n in missing])
                    )
        return enumeration


def _bits(value):
    out = []
    bit = 1
    while bit <= value:
        if value & bit:
            out.append(bit)
        bit <<= 1
    return out


def show_flag_values(value):
    return _bits(int(value))


def _all_bits(cls):
    total = 0
    for m in cls._member_map_.values():
        total |= m._value_
    return total


def _parts(cls, value):
    # The named members in a value, and the bits that no member has.
    found = [m for m in cls._member_map_.values() if _is_single_bit(m._value_) and m._value_ & value]
    rest = value
    for m in found:
        rest &= ~m._value_
    return found, rest


def _old_parts(cls, value):
    # Before 3.11: largest first, and what is a sum of others only if it stands alone.
    negative = value < 0
    members = []
    rest = value
    for m in sorted(cls._member_map_.values(), key=lambda m: m._value_, reverse=True):
        if m._value_ and m._value_ & value == m._value_ and m not in members:
            members.append(m)
            rest &= ~m._value_
    if not members and value in cls._value2member_map_:
        members.append(cls._value2member_map_[value])
    if len(members) > 1 and members[0]._value_ == value:
        members.pop(0)
    return members, rest


def _pseudo_member(cls, value):
    known = cls._value2member_map_.get(value)
    if known is not None:
        return known
    new = cls._new_member_
    made = new(cls) if cls._member_type_ is object else new(cls, value)
    made._value_ = value
    made.__objclass__ = cls
    found, rest = _parts(cls, value)
    if _trait('enumNew') and found and not rest:
        made._name_ = '|'.join([m._name_ for m in found])
    elif _trait('enumNew') and found:
        made._name_ = '|'.join([m._name_ for m in found] + [str(rest)])
    else:
        made._name_ = None
    if not _is_shared(cls):
        made = cls._value2member_map_.setdefault(value, made)
    return made


class Flag(Enum):
    __module__ = 'enum'
    _is_flag_ = True
    _boundary_ = STRICT

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        return 2 ** max(last_values).bit_length()

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        known = _all_bits(cls)
        boundary = cls._boundary_
        if value < 0 and (boundary is not KEEP or value >= ~known):
            if boundary is STRICT and ~value & ~known:
                _refuse(cls, value, known)
            inside = known & value if boundary is not KEEP else value & known
            if boundary is KEEP and not _trait('enumNew'):
                return _pseudo_member(cls, value)
            return cls._value2member_map_.get(inside) or _pseudo_member(cls, inside)
        if value & ~known:
            if boundary is STRICT:
                _refuse(cls, value, known)
            if boundary is CONFORM:
                value &= known
            elif boundary is EJECT:
                return value
        return _pseudo_member(cls, value)

    def _combined(self, value):
        return type(self)(value)

    def _other(self, other):
        return other._value_ if isinstance(other, type(self)) else None

    def __contains__(self, other):
        if not isinstance(other, type(self)):
            raise TypeError(
                f"unsupported operand type(s) for 'in': '{type(other).__qualname__}' and "
                f"'{type(self).__qualname__}'"
            )
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return iter(_parts(type(self), self._value_)[0])

    def __len__(self):
        return len(_bits(self._value_))

    def __bool__(self):
        return bool(self._value_)

    def __or__(self, other):
        value = self._other(other)
        return NotImplemented if value is None else type(self)(self._value_ | value)

    def __and__(self, other):
        value = self._other(other)
        return NotImplemented if value is None else type(self)(self._value_ & value)

    def __xor__(self, other):
        value = self._other(other)
        return NotImplemented if value is None else type(self)(self._value_ ^ value)

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def __invert__(self):
        cls = type(self)
        if cls._boundary_ is KEEP and not _trait('enumNew'):
            return cls(~self._value_)
        return cls(_all_bits(cls) & ~self._value_)

    def __repr__(self):
        name = _flag_name(self)
        cls = type(self).__name__
        return f'<{cls}: {self._value_!r}>' if name is None else f'<{cls}.{name}: {self._value_!r}>'

    def __str__(self):
        name = _flag_name(self)
        cls = type(self).__name__
        return f'{cls}({self._value_!r})' if name is None else f'{cls}.{name}'

    def __hash__(self):
        return hash(self._value_)


def _flag_name(self):
    if _trait('enumNew'):
        return self._name_
    if self._name_ is not None:
        return self._name_
    members, rest = _old_parts(type(self), self._value_)
    if not members and not rest:
        return '0'
    shown = [(m._value_, m._name_ or str(m._value_)) for m in members]
    if rest > 0 and type(self)._boundary_ is KEEP:
        shown += [(bit, str(bit)) for bit in _bits(rest)]
    return '|'.join([name for _, name in sorted(shown, reverse=True)])


def _refuse(cls, value, known):
    if not _trait('enumNew'):
        raise ValueError(f'{value!r} is not a valid {cls.__qualname__ if _trait("enumUsesQualname") else cls.__name__}')
    width = max(value.bit_length(), known.bit_length())
    raise ValueError(
        f'{cls!r} invalid value {value!r}\n    given {_binary(value, width)}\n'
        f'  allowed {_binary(known, width)}'
    )


def _binary(value, width):
    digits = format(value if value >= 0 else value + (1 << (width + 1)), 'b').rjust(width, '0')
    return f'0b{0 if value >= 0 else 1} {digits[-width:]}'


class IntFlag(int, ReprEnum, Flag):
    __module__ = 'enum'
    _boundary_ = KEEP

    def _other(self, other):
        if isinstance(other, Flag):
            return other._value_
        return other if isinstance(other, int) else None

    __or__, __and__, __xor__ = Flag.__or__, Flag.__and__, Flag.__xor__
    __ror__, __rand__, __rxor__ = Flag.__or__, Flag.__and__, Flag.__xor__
    __invert__ = Flag.__invert__
    __contains__ = Flag.__contains__
    __repr__ = Flag.__repr__
    __hash__ = Flag.__hash__
    __bool__ = Flag.__bool__
    if not _trait('enumNew'):
        __str__ = Flag.__str__

    def __format__(self, spec):
        return format(self._value_, spec)
