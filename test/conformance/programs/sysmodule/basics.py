# The plain facts of sys.
import sys

v = sys.version_info
print(v[:2] == (v.major, v.minor), v.releaselevel, v >= (3, 5), len(v), isinstance(v, tuple))
print(sys.version.startswith("%d.%d." % v[:2]), sys.hexversion >> 24, sys.platform)
print(sys.implementation.name, sys.implementation.version == v, sys.byteorder)
print(sys.maxsize, sys.maxunicode, sys.float_info.max, sys.int_info.bits_per_digit)
print(sys.flags.optimize, sys.flags.interactive, len(sys.argv), sys.argv[0].endswith("basics.py"))
print(sys.getdefaultencoding(), sys.getrecursionlimit(), sys.getswitchinterval())
sys.setrecursionlimit(500)
print(sys.getrecursionlimit())
for bad in (0, "x"):
    try:
        sys.setrecursionlimit(bad)
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
print(sys.modules["sys"] is sys, sys.modules["__main__"].v is v, "socket" in sys.modules)
print(sys.exc_info(), sys.intern("a") == "a", sys.path[0] != "", sys.gettrace())
print(hasattr(sys, "exception") == (v >= (3, 11)), hasattr(sys, "unraisablehook") == (v >= (3, 8)))
try:
    raise KeyError(1)
except KeyError as error:
    print(sys.exc_info()[1] is error, sys.exc_info()[0], sys.exc_info()[2].tb_lineno)
print(sys.is_finalizing(), sys.hash_info.width, sys.getsizeof(0) > 0)
