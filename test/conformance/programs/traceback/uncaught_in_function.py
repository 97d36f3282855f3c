# The whole call chain is in the traceback; the exception's class is a user's own.


class AppError(Exception):
    pass


def inner(n):
    raise AppError("inner failed on %d" % n)


def outer():
    return inner(3) + 1


try:
    outer()
except AppError as error:
    print("first time caught:", error)
outer()
