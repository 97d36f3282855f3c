# sys._getframe and what frames know.
import sys


def inner():
    frame = sys._getframe()
    print(frame.f_code.co_name, frame.f_back.f_code.co_name, frame.f_back.f_lineno)
    return sys._getframe(1).f_code.co_name


def outer():
    return inner()


print(outer())
print(sys._getframe().f_back, sys._getframe(0).f_globals["__name__"])
try:
    sys._getframe(50)
except ValueError as error:
    print(error)


def caller():
    return sys._getframe(1).f_globals["__name__"], sys._getframe().f_code.co_firstlineno


print(caller())
print(sorted(n for n in sys._getframe().f_globals if not n.startswith("_")))
