# An exception without arguments shows only its name; one with a line break shows both lines.


class Quiet(Exception):
    pass


def show(error):
    raise error


try:
    show(Quiet())
except Quiet as error:
    print([str(error)])
show(Quiet)
