# List comprehensions: filters, nesting, order of evaluation, closures inside.
print([n * n for n in range(6) if n % 2])
print([(a, b) for a in "ab" for b in range(2)])
print([[row * col for col in range(3)] for row in range(3)])
print([x for row in [[1, 2], [], [3]] for x in row if x != 2])
print([a + b for a, b in [(1, 2), (3, 4)]])
seen = []


def note(value):
    seen.append(value)
    return value


print([note(n) for n in range(4) if note(n * 10) > 0], seen)


def scaled(factor):
    return [factor * n for n in range(3)]


print(scaled(5))
print([n if n > 1 else -n for n in range(4)])
print([f(3) for f in [lambda v: v + 1, lambda v: v * 2]])
