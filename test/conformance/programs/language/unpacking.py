# Tuple unpacking in assignments, for loops and nested targets; chained assignment.
a, b = 1, 2
a, b = b, a
print(a, b)
(c, d), e = (3, 4), 5
print(c, d, e)
for index, (key, value) in enumerate([("x", 1), ("y", 2)]):
    print(index, key, value)
p = q = []
p.append(1)
print(q, p is q)
first, second = "hi"
print(first, second)
pair = 1, 2
[m, n] = pair
print(m, n, pair)


class Point:
    pass


point = Point()
cells = [0, 0, 0]
point.x, cells[1] = 7, 8
print(point.x, cells)
for wrong in [(1,), (1, 2, 3)]:
    try:
        a, b = wrong
    except ValueError as error:
        print(error)
