# Context managers: order of enter and exit, two in one with, and an exit that swallows.


class Room:
    def __init__(self, name, swallow=False):
        self.name = name
        self.swallow = swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, value, trace):
        print("exit", self.name, kind and kind.__name__, value)
        return self.swallow


with Room("a") as a, Room("b") as b:
    print("inside", a, b)

with Room("quiet", swallow=True):
    with Room("loud"):
        raise ValueError("noise")
print("after")


def leave():
    with Room("r"):
        return "returned"


print(leave())
for n in range(3):
    with Room("loop%d" % n):
        if n == 0:
            continue
        break
