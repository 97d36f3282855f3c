# Calls with the wrong arguments; from 3.10 the qualified name is in the text.


def function(a, b, c=3):
    pass


class Thing:
    def __init__(self, size):
        pass

    def method(self, x):
        pass


class Empty:
    pass


thing = Thing(1)
for action in [
    lambda: function(),
    lambda: function(1),
    lambda: function(1, 2, 3, 4),
    lambda: function(1, 2, d=4),
    lambda: function(1, 2, a=3),
    lambda: Thing(),
    lambda: Thing(1, 2),
    lambda: thing.method(),
    lambda: thing.method(1, 2, 3),
    lambda: Thing.method(),
    lambda: Empty(1),
    lambda: (lambda x: x)(),
    lambda: len(),
    lambda: len(5),
]:
    try:
        action()
    except TypeError as error:
        print(error)
