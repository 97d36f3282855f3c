"""Game of life, matrices and puzzles."""
import itertools
from collections import Counter, deque, OrderedDict
from functools import lru_cache, wraps, partial, total_ordering, reduce
import heapq, bisect, random, string, textwrap, math


def step(cells):
    counts = Counter((x + dx, y + dy) for x, y in cells for dx, dy in itertools.product((-1, 0, 1), repeat=2) if dx or dy)
    return {c for c, n in counts.items() if n == 3 or (n == 2 and c in cells)}


cells = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for _ in range(4):
    cells = step(cells)
print(sorted(cells))
print('\n'.join(''.join('#' if (x, y) in cells else '.' for x in range(5)) for y in range(5)))


@total_ordering
class Matrix:
    __slots__ = ('rows',)

    def __init__(self, rows):
        self.rows = [list(r) for r in rows]

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    def __matmul__(self, other):
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*other.rows)] for r in self.rows])

    def __pow__(self, n):
        return reduce(lambda a, b: a @ b, [self] * n, Matrix.identity(len(self.rows)))

    def __getitem__(self, at):
        i, j = at
        if isinstance(i, slice):
            return Matrix([r[j] if isinstance(j, slice) else [r[j]] for r in self.rows[i]])
        return self.rows[i][j]

    def __setitem__(self, at, v):
        self.rows[at[0]][at[1]] = v

    def __eq__(self, o):
        return isinstance(o, Matrix) and self.rows == o.rows

    def __lt__(self, o):
        return self.det() < o.det()

    def det(self):
        if len(self.rows) == 1:
            return self.rows[0][0]
        return sum((-1) ** j * v * Matrix([r[:j] + r[j + 1:] for r in self.rows[1:]]).det() for j, v in enumerate(self.rows[0]))

    def __repr__(self):
        return 'Matrix(%r)' % self.rows

    def __iter__(self):
        yield from self.rows


fib = Matrix([[1, 1], [1, 0]])
print(fib ** 10, (fib ** 90)[0, 1], fib[:, 0], fib[0:1, ::-1], fib >= fib ** 2, fib != fib, fib.det())
try:
    hash(fib)
except TypeError as e:
    print(e)
try:
    fib.x = 3
except AttributeError as e:
    print(str(e)[:36])


def memo(f=None, *, size=None):
    if f is None:
        return partial(memo, size=size)
    cache = OrderedDict()

    @wraps(f)
    def inner(*args):
        if args in cache:
            cache.move_to_end(args)
            inner.hits += 1
            return cache[args]
        cache[args] = f(*args)
        if size and len(cache) > size:
            cache.popitem(last=False)
        return cache[args]

    inner.hits = 0
    inner.cache = cache
    return inner


@memo(size=3)
def ways(n):
    """ways doc"""
    return 1 if n < 2 else ways(n - 1) + ways(n - 2)


print(ways(20), ways.hits, list(ways.cache), ways.__name__, ways.__doc__, ways.__wrapped__(1))


@lru_cache(maxsize=None)
def edit(a, b):
    if not a or not b:
        return len(a) + len(b)
    return min(edit(a[1:], b) + 1, edit(a, b[1:]) + 1, edit(a[1:], b[1:]) + (a[0] != b[0]))


print(edit('kitten', 'sitting'), edit.cache_info())


def queens(n, row=0, cols=(), d1=(), d2=()):
    if row == n:
        yield cols
        return
    for c in range(n):
        if c not in cols and row + c not in d1 and row - c not in d2:
            yield from queens(n, row + 1, cols + (c,), d1 + (row + c,), d2 + (row - c,))


print(sum(1 for _ in queens(6)), next(queens(8)))


def dijkstra(graph, start):
    best, heap = {}, [(0, start)]
    while heap:
        d, u = heapq.heappop(heap)
        if u in best:
            continue
        best[u] = d
        for v, w in graph.get(u, {}).items():
            heapq.heappush(heap, (d + w, v))
    return best


print(dijkstra({'a': {'b': 7, 'c': 3}, 'c': {'b': 1, 'd': 2}, 'b': {'d': 8}}, 'a'))
rng = random.Random(7)
data = [rng.randint(0, 99) for _ in range(10)]
rng.shuffle(data)
print(data, sorted(data, key=lambda v: (-v % 7, v)), rng.choice('abc'), rng.sample(range(50), 4), round(rng.gauss(0, 1), 6))
print([''.join(g) for k, g in itertools.groupby('aaabbc')], list(itertools.zip_longest('ab', 'xyz', fillvalue='-')))
print(textwrap.fill('the quick brown fox jumps over the lazy dog ' * 2, 30, initial_indent='* ', subsequent_indent='  '))
print(string.Template('$a and ${b} $$').substitute(a=1, b='x'), string.capwords('ab cd'), bisect.bisect([1, 3, 5], 3))
primes = list(itertools.takewhile(lambda p: p < 40, filter(lambda n: all(n % d for d in range(2, int(n ** .5) + 1)), itertools.count(2))))
print(primes, math.gcd(84, 36), divmod(-7, 3), -7 // 2, 7 % -3, round(2.5), round(-1.5), 10 ** 20 // 3, 2 ** 100 >> 90)
it = iter(range(10))
print(list(zip(it, it, it)), *itertools.islice(itertools.cycle('xy'), 3), sep='|')
q = deque(range(5), maxlen=4)
q.rotate(1)
q.appendleft(9)
print(q, {**{'a': 1}, 'b': 2}, [*range(3), *'ab'], {*'aab'} == {'a', 'b'})
a, *b, (c, d) = 1, 2, 3, (4, 5)
print(a, b, c, d, f'{math.pi:.3f} {1234567:,} {255:#x} {0.5:%} {"x":^5}| {b!r:>10}')
