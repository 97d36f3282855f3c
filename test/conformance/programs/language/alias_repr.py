# min: 3.10
# The repr of parameterised types and unions whose parts have a repr of their own.
from typing import Optional, TypeVar

T = TypeVar('T')


class Meta(type):
    def __repr__(cls):
        return f'<{cls.__name__}>'


class Own(metaclass=Meta):
    pass


print(list[T], dict[str, T], list[T] | None, tuple[T, ...])
print(list[list[T]], int | list[T], Optional[list[T]])
print(list[Own], Own | int)
