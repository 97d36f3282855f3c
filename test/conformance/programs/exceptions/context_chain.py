# Implicit context: an exception raised while another is handled remembers it, three deep.


def chain(error):
    names = []
    while error is not None:
        names.append("%s(%s)" % (type(error).__name__, error))
        error = error.__context__
    return " <- ".join(names)


def one():
    raise KeyError(1)


def two():
    try:
        one()
    except KeyError:
        raise IndexError(2)


def three():
    try:
        two()
    except IndexError:
        [][3]


try:
    three()
except IndexError as error:
    print(chain(error))
try:
    1 / 0
except ZeroDivisionError:
    pass
try:
    raise ValueError("clean")
except ValueError as error:
    print(chain(error))
