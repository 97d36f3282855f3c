# Who makes room for all items of an iterable first asks for their number: __len__, then __length_hint__.
import operator
class H:
    def __init__(self, n): self.n = n
    def __iter__(self): return iter(range(3))
    def __length_hint__(self):
        print("hint asked")
        return self.n
print(list(H(5)))
print(operator.length_hint(H(4)), operator.length_hint([1,2]), operator.length_hint(iter([1,2,3])), operator.length_hint(object(), 9))
for bad in (-1, "x", NotImplemented):
    try:
        print(list(H(bad)))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print(operator.length_hint(H(bad), 2))
    except Exception as e:
        print(type(e).__name__, e)
print(tuple(H(2)), [*H(1)])
x = []; x.extend(H(1)); print(x)
class H:
    def __iter__(self):
        print("iter", end=" ")
        return iter([1,2,3])
    def __len__(self):
        print("len", end=" ")
        return 3
h = H()
x = []
def t(name, f):
    print(name, end=": ")
    f(); print()
def star():
    a, *b = h
def sl(): x[1:1] = h
def iadd():
    global x
    x += h
for name, f in [("extend", lambda: x.extend(h)), ("iadd", iadd), ("slice", sl), ("star", star), ("bytes", lambda: bytes(h)), ("sum", lambda: sum(h)), ("call", lambda: print(*h, end="")), ("join", lambda: "".join(map(str, h))), ("tuple", lambda: tuple(h)), ("sorted", lambda: sorted(h)), ("set", lambda: set(h)), ("bytes.extend", lambda: bytearray().extend(h)), ("join2", lambda: b"".join(map(bytes, h))), ("map", lambda: list(map(str, h))), ("tupdisp", lambda: (*h, 1)), ("%", lambda: [*h, *h])]:
    t(name, f)
