# What finally does to a return, a break and an exception on its way out.


def kept():
    value = "before"
    try:
        return value
    finally:
        value = "changed too late"


def nested():
    trail = []
    try:
        try:
            return trail
        finally:
            trail.append("inner")
    finally:
        trail.append("outer")


def in_loop():
    trail = []
    for n in range(4):
        try:
            if n == 0:
                continue
            if n == 2:
                break
            trail.append("body%d" % n)
        finally:
            trail.append("finally%d" % n)
    return trail


def replaced():
    try:
        raise KeyError("first")
    finally:
        raise ValueError("second")


print(kept())
print(nested())
print(in_loop())
try:
    replaced()
except ValueError as error:
    print(error, "while handling", type(error.__context__).__name__)
