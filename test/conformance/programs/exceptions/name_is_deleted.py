# The name bound by except is deleted at the end of the clause, even on top of an older value.
error = "older value"
try:
    raise ValueError("x")
except ValueError as error:
    kept = error
try:
    print(error)
except NameError as missing:
    print("gone:", str(missing)[:27])
print(repr(kept)[:13])


def local():
    try:
        raise ValueError("y")
    except ValueError as caught:
        pass
    try:
        return caught
    except UnboundLocalError:
        return "unbound"


print(local())
