"""Enumerations."""

from _enumFlags import (
    CONFORM, CONTINUOUS, EJECT, KEEP, STRICT, UNIQUE, EnumCheck, Flag, FlagBoundary, IntFlag,
    NAMED_FLAGS, show_flag_values, verify,
)  # fmt: skip
from _enumMeta import EnumMeta, EnumType, _EnumDict, auto, member, nonmember
from _enumTypes import Enum, IntEnum, ReprEnum, StrEnum, unique

EnumDict = _EnumDict
property = property

__all__ = [
    'EnumMeta', 'EnumType', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum', 'auto',
    'unique', 'property', 'verify', 'member', 'nonmember', 'FlagBoundary', 'STRICT', 'CONFORM',
    'EJECT', 'KEEP', 'EnumCheck', 'CONTINUOUS', 'NAMED_FLAGS', 'UNIQUE', 'show_flag_values',
]
