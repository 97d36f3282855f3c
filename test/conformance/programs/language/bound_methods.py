# Methods are values: bound to their object when looked up, plain functions on the class.


class Box:
    def __init__(self, content):
        self.content = content

    def get(self, extra=""):
        return self.content + extra


box = Box("a")
get = box.get
box.content = "b"
print(get(), get("!"), Box.get(box, "?"))
print(get.__self__ is box, get.__name__, get == box.get)
box.get = lambda: "instance attribute wins"
print(box.get(), get())
print([method("-") for method in [Box("x").get, Box("y").get]])
