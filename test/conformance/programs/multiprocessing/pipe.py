# max: 3.13
"""Connections carry values both ways; what arrives is a copy."""
import multiprocessing as mp


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


def echo(connection):
    while True:
        value = connection.recv()
        if value is None:
            break
        connection.send((type(value).__name__, value))
    connection.close()


VALUES = [1, 2 ** 100, -1.5, "text \u20ac", b"\x00\xff", True, (1, (2,)), [1, [2]], {"a": {"b": 1}}, {1, 2},
          frozenset([3]), ..., int, echo, print, range(0), float("inf")]
if __name__ == "__main__":
    here, there = mp.Pipe()
    process = mp.Process(target=echo, args=(there,))
    process.start()
    for value in VALUES[:-2] + VALUES[-1:]:
        here.send(value)
        name, back = here.recv()
        print(name, back == value)
    here.send(Point(1, [2]))
    name, point = here.recv()
    print(name, isinstance(point, Point), point.x, point.y)
    shared = [1]
    here.send([shared, shared])
    one, two = here.recv()[1]
    print(one is two)
    loop = []
    loop.append(loop)
    here.send(loop)
    back = here.recv()[1]
    print(back[0] is back)
    here.send(ValueError("as a value", 5))
    name, error = here.recv()
    print(name, repr(error.args))
    here.send(None)
    process.join()
    there.close()
    try:
        here.recv()
    except EOFError:
        print("EOFError")
