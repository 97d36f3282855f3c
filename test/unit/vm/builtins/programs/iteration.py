# Generators, coroutines, iterators and the functions that take them.
def t(f, *a):
    try:
        r = f(*a)
        print(type(r).__name__, repr(r))
    except BaseException as e:
        print(type(e).__name__, e)


def g():
    try:
        x = yield 1
        print('got', x)
        y = yield 2
        print('got', y)
    except ValueError as e:
        print('caught', e)
        yield 'after'
    finally:
        print('finally')
    return 'done'


i = g(); t(next, i); t(i.send, 'a'); t(i.send, 'b'); t(next, i); t(i.close)
i = g(); t(next, i); t(i.throw, ValueError('v')); t(next, i)
i = g(); t(next, i); t(i.throw, ValueError); t(i.close)
i = g(); t(i.send, 1); t(i.close); t(next, i); t(next, i, 'dflt')
i = g(); t(next, i); t(i.throw, KeyError('k'))
i = g(); t(next, i); t(i.throw, ValueError('text')); t(i.throw, 5); t(i.close)


def bad():
    try: yield 1
    except GeneratorExit: yield 2


i = bad(); t(next, i); t(i.close)


def outer():
    r = yield from g()
    print('r', r)
    return r


i = outer(); t(next, i); t(i.send, 1); t(i.send, 2)
i = outer(); t(next, i); t(i.throw, ValueError('z')); t(i.close)
t(lambda: list(map(i.send, [None]))); h = g(); t(lambda: h.__name__); t(lambda: h.__qualname__); t(lambda: h.gi_frame is None); t(lambda: h.gi_running); t(lambda: h.gi_code.co_name); t(lambda: type(h)); t(lambda: iter(h) is h); t(lambda: h.__next__()); t(lambda: h.gi_suspended); t(lambda: h.close()); t(lambda: h.gi_frame)


def running():
    yield next(me)


me = running(); t(next, me)


def stop():
    yield 1
    raise StopIteration(5)


t(list, stop())
t(lambda: list(x * 2 for x in range(3))); t(lambda: sum(x for x in range(5))); t(lambda: sorted(x for x in 'cab')); t(lambda: max((x for x in [1, 3, 2]), key=lambda v: -v)); t(lambda: dict((k, 1) for k in 'ab')); t(lambda: set(x for x in 'aab') == {'a', 'b'}); t(lambda: tuple(x for x in 'ab')); t(lambda: ''.join(c for c in 'abc')); t(lambda: any(x > 1 for x in [1, 2])); t(lambda: all(x > 1 for x in [1, 2])); t(lambda: list(zip((x for x in 'ab'), [1, 2]))); t(lambda: list(enumerate(x for x in 'ab'))); t(lambda: list(map(lambda a, b: a + b, (x for x in [1, 2]), [3, 4]))); t(lambda: list(filter(lambda x: x, (x for x in [0, 1])))); t(lambda: [1, 2].extend(x for x in 'a')); t(lambda: list(zip([1, 2], [3], strict=True))); t(lambda: list(zip([1], [3, 4], strict=True))); t(lambda: list(zip([1, 2], (x for x in [3]), strict=True))); t(lambda: list(zip())); t(lambda: min([])); t(lambda: max([], default=3)); t(lambda: max(1, 2, default=3)); t(lambda: min(1, 'a')); t(lambda: max('a', 'b', key=ord)); t(lambda: sorted({'b': 1, 'a': 2}))
t(lambda: list(map(lambda x: x + 1, [1, 2, 3]))); t(lambda: list(zip([1, 2], 'ab'))); t(lambda: list(enumerate('ab', 1))); t(lambda: list(filter(None, [0, 1, '', 'a']))); t(lambda: list(reversed([1, 2, 3]))); t(lambda: list(map(int, '123'))); t(lambda: next(iter([]))); t(lambda: next(iter([]), 5)); t(lambda: list(map(str.upper, ['a', 'b']))); t(lambda: list(filter(str.isdigit, 'a1b2'))); t(lambda: list(reversed('abc'))); t(lambda: list(reversed((1, 2)))); t(lambda: list(iter([1, 2, 3].pop, 1))); t(lambda: list(enumerate(enumerate('a')))); t(lambda: list(map(map, [int], [['1']]))[0].__next__()); t(lambda: type(map(int, [])).__name__); t(lambda: type(zip()).__name__); t(lambda: [*map(lambda x: x, (1, 2))]); t(lambda: dict(zip('ab', map(ord, 'ab'))))


class Seq:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
    def __len__(self): return 3


class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n


class Rev:
    def __reversed__(self): return iter('rev')


t(lambda: list(Seq())); t(lambda: 20 in Seq()); t(lambda: list(reversed(Seq()))); t(lambda: list(It())); t(lambda: 2 in It()); t(lambda: 9 in It()); t(lambda: sum(It())); t(lambda: max(It())); t(lambda: list(zip(It(), It()))); t(lambda: list(enumerate(It()))); t(lambda: list(map(lambda x: -x, It()))); t(lambda: list(filter(lambda x: x > 1, It()))); t(lambda: tuple(It())); t(lambda: sorted(It(), reverse=True)); t(lambda: list(reversed(Rev()))); t(lambda: next(It())); t(lambda: next(It(), 0)); t(lambda: [x for x in Seq()]); a, b, c = It(); t(lambda: (a, b, c)); t(lambda: dict.fromkeys(It())); t(lambda: ','.join(str(x) for x in It())); t(lambda: list(iter(Seq()))); t(lambda: set(It()) == {1, 2, 3}); t(lambda: any(It())); t(lambda: [0].extend(It())); t(lambda: bytes(It()))


def stopper(x): raise StopIteration


t(lambda: list(map(stopper, [1, 2]))); t(lambda: list(filter(stopper, [1, 2]))); t(lambda: next(map(stopper, [1])))


async def co(): return 5


c = co(); t(c.send, None); c = co(); t(lambda: c.cr_running); t(c.send, None); t(c.send, None); t(c.close)


async def w():
    class A:
        def __await__(self):
            x = yield 'y'
            return x
    return await A()


c = w(); t(c.send, None); t(c.send, 7)
c = w(); t(c.send, None); t(c.throw, ValueError('in')); t(lambda: c.cr_frame)


async def cc():
    class A:
        def __await__(self): return co().__await__()
    return await A()


c = cc(); t(c.send, None); c = co(); t(lambda: c.__name__); t(lambda: c.cr_await); c.close(); t(c.send, None)
