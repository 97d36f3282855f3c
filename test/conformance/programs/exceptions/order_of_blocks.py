# try, except, else, finally: which run, in which order, with which result.


def run(action):
    trail = []
    try:
        trail.append("try")
        action()
        trail.append("rest")
    except ValueError:
        trail.append("except")
    else:
        trail.append("else")
    finally:
        trail.append("finally")
    return trail


def fine():
    pass


def value_error():
    raise ValueError


def type_error():
    raise TypeError("passes through")


print(run(fine))
print(run(value_error))
try:
    run(type_error)
except TypeError as error:
    print("outside:", error)
