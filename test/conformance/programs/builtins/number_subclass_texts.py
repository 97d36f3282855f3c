# min: 3.6
"""str() of an int or float whose class has a repr of its own: the number's before 3.8, then that repr."""
import enum


class I(int):
    def __repr__(self):
        return "I"


class F(float):
    def __repr__(self):
        return "F"


class S(int):
    def __str__(self):
        return "S"


class E(enum.IntEnum):
    ONE = 1


class D(dict):
    def __repr__(self):
        return "D"


print(I(5), F(1.5), S(1), str(E.ONE), D(a=1), [I(5), F(1.5), S(2)])
print("%s %s" % (I(5), F(2)), f"{I(5)} {F(2)}", str(I(5)), format(I(7)), repr(S(2)), "{!s} {!r}".format(I(3), I(3)))
