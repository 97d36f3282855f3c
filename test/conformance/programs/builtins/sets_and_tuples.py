# Sets and tuples: membership, algebra, equality; sorted before printing.
a = {1, 2, 3}
b = set([3, 4])
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b))
a.add(9)
a.discard(100)
a.remove(1)
print(sorted(a), len(a), 9 in a, {1, 2} == {2, 1}, {1} <= {1, 2}, a.issuperset({2}))
print(set(), {5}, sorted(set("hello")), frozenset([7]))
try:
    a.remove(55)
except KeyError as error:
    print("KeyError", error)
t = (1, "x", None)
print(t, t[1], t[-1], len(t), (5,), (), t + (2,), t * 2, "x" in t)
print(t == (1, "x", None), (1, 2) < (1, 3), t.index("x"), (1, 1, 2).count(1))
print(hash((1, 2)) == hash((1, 2)), {(1, 2): "point"}[(1, 2)])
try:
    t[0] = 5
except TypeError as error:
    print(error)
