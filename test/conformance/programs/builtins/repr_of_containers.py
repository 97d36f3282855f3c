# repr and str of nested containers; str of a container uses repr of its items.


class Named:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "<%s>" % self.name


class Told(Named):
    def __str__(self):
        return "told " + self.name


print([1, "a", None, 2.0, True, ("t",), {"k": [1]}], {}, [], ())
print([Named("n"), Told("t")], str(Told("t")), repr(Told("t")), Told("x"))
print({"q": 'say "x"', 'it\'s': 1})
print("%s %r" % (Told("a"), Told("b")), "{} {!r}".format(Told("c"), Told("d")))
loop = [1]
loop.append(loop)
print(loop)
print(str(None), str([None]), repr("a\u00e9\u4e2d"), "\x41", repr("\x00\x7f\u200b"))
print([0.1, 1e100, 1e16, 123456789.123, 1.5e-10])
