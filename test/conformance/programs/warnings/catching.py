# stderr: all
# catch_warnings: recording, nesting, putting back.
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("first")
    warnings.warn("second", DeprecationWarning)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.warn("third")
    warnings.warn("fourth")
for w in caught:
    print(w.category.__name__, w.message, w.lineno, w.filename == __file__, type(w.message) is w.category)
print(str(caught[0]).startswith("{message : UserWarning("))
before = len(warnings.filters)
try:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        warnings.warn("as an error")
except UserWarning as error:
    print("error:", error)
print(before == len(warnings.filters))
warnings.warn("shown again")


def show(message, category, filename, lineno, file=None, line=None):
    print("show", message, category.__name__, lineno)


old = warnings.showwarning
warnings.showwarning = show
warnings.warn("to show")
warnings.showwarning = old
warnings.formatwarning = lambda *args, **kwargs: "formatted %s\n" % args[0]
warnings.warn("by formatwarning")
context = warnings.catch_warnings()
with context:
    try:
        with context:
            pass
    except RuntimeError as error:
        print("Cannot enter" in str(error))
