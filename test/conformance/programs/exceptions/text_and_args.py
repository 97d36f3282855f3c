# str, repr and args of built-in exceptions; repr lost its trailing comma in 3.7.
for error in [
    ValueError(),
    ValueError("one"),
    ValueError("one", 2),
    KeyError("key"),
    OSError(2, "No such file or directory"),
    StopIteration(7),
    SystemExit(3),
]:
    print(type(error).__name__, "|", str(error), "|", repr(error), "|", error.args)
error = OSError(11, "try again")
print(error.errno, error.strerror, type(error).__name__)
print(StopIteration(7).value, SystemExit(3).code)
