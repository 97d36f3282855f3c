# Bare raise keeps the same object; an exception handled inside a handler does not replace it.


class Retry(Exception):
    pass


seen = []


def inner():
    raise Retry("again")


def middle():
    try:
        inner()
    except Retry as error:
        seen.append(error)
        try:
            raise ValueError("handled on the way")
        except ValueError:
            pass
        raise


try:
    middle()
except Retry as error:
    print(error, error is seen[0], error.__context__)

try:
    raise
except RuntimeError as error:
    print(error)
