# Reading a local before its assignment; the text changed in 3.11.
total = 5


def broken():
    print(total)
    total = 6


def conditional(flag):
    if flag:
        value = 1
    return value


def outer():
    def inner():
        return cell

    try:
        inner()
    except NameError as error:
        print(type(error).__name__, error)
    cell = 1


try:
    broken()
except UnboundLocalError as error:
    print(error)
print(conditional(True))
try:
    conditional(False)
except UnboundLocalError as error:
    print(error)
outer()
