# stderr: all
# Exceptions whose text cannot be had, or is empty, or has lines.
import traceback


class Bad(Exception):
    def __str__(self):
        raise ValueError("no text")


class Empty(Exception):
    pass


class Outer:
    class Inner(Exception):
        pass


for error in (Bad("x"), Empty(), Outer.Inner("x"), ValueError("a\nb"), KeyError("k"), OSError(2, "no", "f"),
              KeyError(), ValueError(None), StopIteration(3), UnicodeError("u")):
    traceback.print_exception(type(error), error, None)
raise Bad
