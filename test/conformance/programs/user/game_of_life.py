# Life on a torus, a text plot, a maze from a seeded generator, and a bank of random draws.
# min: 3.6
import random
from itertools import product

GLIDER = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
SIZE = 6


def neighbours(cell):
    x, y = cell
    for dx, dy in product((-1, 0, 1), repeat=2):
        if dx or dy:
            yield (x + dx) % SIZE, (y + dy) % SIZE


def step(cells):
    counts = {}
    for cell in cells:
        for other in neighbours(cell):
            counts[other] = counts.get(other, 0) + 1
    return {cell for cell, count in counts.items() if count == 3 or count == 2 and cell in cells}


def show(cells):
    return "\n".join("".join(".#"[(x, y) in cells] for x in range(SIZE)) for y in range(SIZE))


cells = GLIDER
for generation in range(4):
    cells = step(cells)
print(show(cells), len(cells), sep="\n")
print(cells == {(x + 1, y + 1) for x, y in GLIDER})

rng = random.Random(42)
print([rng.randrange(100) for each in range(5)], rng.random(), rng.uniform(1, 2))
deck = list(range(10))
rng.shuffle(deck)
print(deck, rng.choice("abcdef"), rng.sample(range(50), 4), rng.choices("xy", k=6))
print(round(rng.gauss(0, 1), 6), rng.getrandbits(40), rng.randint(1, 6))
state = rng.getstate()
first = [rng.random() for each in range(3)]
rng.setstate(state)
print(first == [rng.random() for each in range(3)])

random.seed("text")
width, height = 7, 3
maze = [["#"] * (2 * width + 1) for row in range(2 * height + 1)]
stack, seen = [(0, 0)], {(0, 0)}
maze[1][1] = " "
while stack:
    x, y = stack[-1]
    options = [(x + dx, y + dy) for dx, dy in ((1, 0), (0, 1), (-1, 0), (0, -1))]
    options = [(a, b) for a, b in options if 0 <= a < width and 0 <= b < height and (a, b) not in seen]
    if not options:
        stack.pop()
        continue
    a, b = random.choice(options)
    maze[y + b + 1][x + a + 1] = maze[2 * b + 1][2 * a + 1] = " "
    seen.add((a, b))
    stack.append((a, b))
print("\n".join("".join(row) for row in maze))
