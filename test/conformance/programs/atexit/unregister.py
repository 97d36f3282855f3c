"""unregister() removes every registration of a function."""
import atexit


def one():
    print("one")


def two():
    print("two")


for function in (one, two, one):
    atexit.register(function)
atexit.unregister(one)
atexit.unregister(print)
print("end of the module")
