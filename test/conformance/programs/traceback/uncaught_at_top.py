# An uncaught exception: exit code 1, the last line of stderr names it.
print("before")
values = {"a": 1}
values["b"]
print("never printed")
