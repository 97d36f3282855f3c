# The same seed gives the same numbers: ints, strings, bytes; every way to draw.
import random

for seed in (0, 1, -7, 12345678901234567890, 'text', b'bytes', 2.5):
    random.seed(seed)
    print(random.random(), random.getrandbits(8), random.getrandbits(70), random.randint(1, 6))
random.seed(42)
print([random.randrange(100) for _ in range(8)], random.randrange(0, 100, 7), random.randrange(10, 0, -3))
print([random.choice('abcdef') for _ in range(8)], random.choices([1, 2, 3], k=5))
print(random.choices('xyz', weights=[1, 5, 1], k=8), random.choices('xyz', cum_weights=[1, 2, 9], k=4))
deck = list(range(12))
random.shuffle(deck)
print(deck, random.sample(range(1000), 5), random.sample('abcdefgh', 8))
print(random.sample(range(10 ** 6), 30)[:5], random.uniform(1, 2), random.triangular(0, 10, 3))
own = random.Random(7)
print(own.random(), own.randint(1, 10 ** 30), random.random())
state = own.getstate()
first = own.random()
own.setstate(state)
print(first == own.random(), len(state), len(state[1]))
for bad in (lambda: random.choice([]), lambda: random.randrange(5, 5), lambda: random.randint(3, 1),
            lambda: random.randrange(0), lambda: random.sample([1], 2), lambda: random.randrange(1, 5, 0)):
    try:
        bad()
    except (ValueError, IndexError) as error:
        print(type(error).__name__, error)


class Loaded(random.Random):
    def random(self):
        return 0.5


print(Loaded(1).uniform(0, 4))
