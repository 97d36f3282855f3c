# stderr: all
# The marks under operators, subscripts, calls and attributes.
import traceback


def attempt(action):
    try:
        action()
    except Exception:
        traceback.print_exc()


class Thing:
    value = None


def add():
    thing = Thing()
    total = 1 + thing.value  # a comment
    return total


def nested():
    data = {"a": [1, 2]}
    return data["a"][5] + (data  ["b"]) * 2


def method():
    Thing().missing(1)


def argument():
    print(len(5), "never")


def comparison():
    return 3 < "x" or None


def unpack():
    a, b = (1, 2, 3)


def assign_item():
    (1, 2)[0] = 3


def delete():
    x = []
    del x[0]


def import_it():
    import no_such_module
    from os import no_such_name


def loop():
    for i in 5:
        pass


def comprehension():
    return [1 // n for n in (1, 0)]


def keyword():
    return Thing(a=1)


def fstring():
    return f"{1 / 0:>5}"


def augmented():
    x = 1
    x += "a"


def power():
    return (  2 ** "x"  )


def negative():
    return -"x"


def check():
    assert 1 == 2, "unequal"


def call_of_call():
    (lambda: None)()()


for f in (add, nested, method, argument, comparison, unpack, assign_item, delete, import_it, loop,
          comprehension, keyword, fstring, augmented, power, negative, check, call_of_call):
    attempt(f)
