# A chained exception: the last line is the outermost one.


def load():
    try:
        return int("seven")
    except ValueError as error:
        raise RuntimeError("cannot load") from error


print("loading")
load()
