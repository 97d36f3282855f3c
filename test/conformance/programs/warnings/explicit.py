# stderr: all
# warn_explicit, formatwarning, categories of one's own, wrong arguments.
import warnings


class OwnWarning(UserWarning):
    pass


class Child(OwnWarning):
    pass


registry = {}
for i in range(2):
    warnings.warn_explicit("explicit", OwnWarning, "some.py", 12, registry=registry)
warnings.warn_explicit(Child("instance"), None, "other.py", 3)
print(repr(warnings.formatwarning("text", OwnWarning, "f.py", 7)))
print(repr(warnings.formatwarning("text", OwnWarning, "f.py", 7, "  source  ")))
warnings.simplefilter("error", OwnWarning)
try:
    warnings.warn("child", Child)
except Child as error:
    print("caught", error)
for args in (("m", int), ("m", "text")):
    try:
        warnings.warn(*args)
    except TypeError as error:
        print("TypeError", "Warning subclass" in str(error))
try:
    warnings.simplefilter("never")
except (AssertionError, ValueError) as error:
    print(error)
warnings.filterwarnings("ignore", module="some")
warnings.warn_explicit("by module", UserWarning, "some.py", 1, module="some.part")
warnings.warn_explicit("other module", UserWarning, "some.py", 1, module="other")
warnings.filterwarnings("ignore", lineno=99)
warnings.warn_explicit("by line", UserWarning, "x.py", 99)
warnings.warn_explicit("next line", UserWarning, "x.py", 100)
warnings.showwarning("direct", UserWarning, "y.py", 5, line="the line")
raise OwnWarning("uncaught")
