# Generators and iterators everywhere: send, throw, delegation, windows, zip_longest, a class of its own.
# min: 3.6
import itertools
from collections import deque


def running_mean():
    total, count, mean = 0, 0, None
    while True:
        try:
            value = yield mean
        except ValueError:
            total, count, mean = 0, 0, None
            continue
        total += value
        count += 1
        mean = total / count


def windows(source, size):
    window = deque(maxlen=size)
    for item in source:
        window.append(item)
        if len(window) == size:
            yield tuple(window)


def flatten(nested):
    for item in nested:
        if isinstance(item, (list, tuple)):
            yield from flatten(item)
        else:
            yield item


def with_result(n):
    for i in range(n):
        got = yield i
        if got:
            print("got", got)
    return n * 10


def outer():
    result = yield from with_result(2)
    print("result", result)
    yield "last"


class Countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        return iter(range(self.start, 0, -1))

    def __len__(self):
        return self.start

    def __contains__(self, item):
        return 0 < item <= self.start

    def __reversed__(self):
        return iter(range(1, self.start + 1))


mean = running_mean()
next(mean)
print([mean.send(value) for value in (10, 20, 60)], mean.throw(ValueError), mean.send(4))
mean.close()
print(list(windows(range(5), 3)), list(flatten([1, [2, (3, [4])], 5])))
chain = outer()
print(next(chain), chain.send("hello"), next(chain), next(chain, "end"))
count = Countdown(3)
print(list(count), list(reversed(count)), 2 in count, 9 in count, len(count), bool(Countdown(0)))
print(list(itertools.zip_longest("ab", [1, 2, 3], fillvalue="-")), *zip(*["xy", "zw"]))
evens, odds = itertools.tee(range(6))
print(list(itertools.filterfalse(lambda n: n % 2, evens)), list(itertools.compress(odds, [1, 0, 1])))
print(list(itertools.takewhile(lambda n: n < 3, itertools.count())), list(itertools.starmap(pow, [(2, 3), (3, 2)])))
print(sum(1 for each in itertools.product("ab", repeat=3)), list(itertools.chain("ab", [1])), max(map(len, ["a", "bcd"])))
first, *middle, last = (n * n for n in range(6))
print(first, middle, last, any(n > 20 for n in middle), all(middle), sorted("bca", reverse=True))
print(list(map(lambda a, b: a + b, [1, 2], [3, 4])), dict(enumerate("ab", 1)), list(iter([3, 0, 5].pop, 0)))
