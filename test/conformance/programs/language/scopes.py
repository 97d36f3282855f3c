# global, nonlocal, shadowing, and the scope of a comprehension variable.
x = "module"


def read():
    return x


def shadow():
    x = "local"
    return x


def write():
    global x
    x = "written"


def three_levels():
    x = "outer"

    def middle():
        def inner():
            nonlocal x
            x = "changed by inner"

        inner()

    middle()
    return x


print(read(), shadow(), x)
write()
print(read(), x)
print(three_levels(), x)
x = "kept"
squares = [x * x for x in range(4)]
print(squares, x)
for x in range(3):
    pass
print(x)


class Body:
    x = "class body"
    seen = x

    def method(self):
        return x


print(Body.seen, Body().method())
