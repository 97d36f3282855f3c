"""Handlers run last registered first, with their arguments; what one registers runs, too."""
import atexit


def say(*args, **kwargs):
    print(args, kwargs)


def again():
    print("again")
    atexit.register(say, "registered at exit")


atexit.register(say, 1, two=2)
atexit.register(again)


@atexit.register
def decorated():
    print("decorated")


print("registered", decorated is not None)
