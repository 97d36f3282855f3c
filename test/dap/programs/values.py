"""Values of all sorts."""


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __repr__(self):
        return "Point(%r, %r)" % (self.x, self.y)


class Plain:
    kind = "plain"


class Grumpy:
    def __repr__(self):
        raise ValueError("no")


def closure():
    captured = 5

    def inner(argument):
        nonlocal captured
        captured += argument
        return captured  #@inner

    return inner(10)


def show():
    number = 42
    fraction = 1.5
    text = "it's"
    nothing = None
    yes = True
    items = [1, [2, 3], (4,)]
    table = {"a": 1, 2: "b", "nested": {"deep": [Point(1, 2)]}}
    some = {3}
    point = Point(3, "four")
    plain = Plain()
    grumpy = Grumpy()
    long = list(range(1000))
    error = ValueError("wrong", 7)
    me = [1]
    me.append(me)
    later = 99  #@stop
    return later  #@afterStop


closure()
show()
