# min: 3.11
# stderr: all
# Exception groups as trees.
import traceback


def make(text):
    try:
        raise ValueError(text)
    except ValueError as error:
        return error


def raise_group():
    nested = ExceptionGroup("inner", [make("a\nb"), TypeError("c")])
    raise ExceptionGroup("outer", [make("first"), nested, KeyError("last")])


try:
    raise_group()
except ExceptionGroup:
    traceback.print_exc()

try:
    try:
        raise OSError("before")
    except OSError:
        raise_group()
except ExceptionGroup:
    traceback.print_exc()

try:
    raise RuntimeError("after") from ExceptionGroup("cause", [make("x")])
except RuntimeError:
    traceback.print_exc()

many = ExceptionGroup("many", [ValueError(i) for i in range(18)])
traceback.print_exception(many)
deep = ValueError("bottom")
for level in range(12):
    deep = ExceptionGroup("level %d" % level, [deep])
traceback.print_exception(deep)
noted = ExceptionGroup("noted", [make("n")])
noted.add_note("a note\nof two lines")
noted.exceptions[0].add_note("on a leaf")
raise noted
