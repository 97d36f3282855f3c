# super() without arguments in __init__ and in methods, two levels deep.


class Base:
    def __init__(self):
        self.log = ["Base"]

    def add(self, text):
        self.log.append("base:" + text)


class Middle(Base):
    def __init__(self):
        super().__init__()
        self.log.append("Middle")

    def add(self, text):
        super().add(text.upper())


class Leaf(Middle):
    def __init__(self):
        super().__init__()
        self.log.append("Leaf")

    def add(self, text):
        super().add(text + "!")
        self.log.append("leaf:" + text)


leaf = Leaf()
leaf.add("hi")
print(leaf.log)
