# collections.deque.
import asyncio

loop = asyncio.new_event_loop()
deque = type(loop._ready)
loop.close()


def t(f, *a):
    try:
        r = f(*a)
        print(type(r).__name__, repr(r))
    except BaseException as e:
        print(type(e).__name__, e)


class A:
    def __eq__(self, o): return True
    def __repr__(self): return 'A()'


d = deque([1, 2, 3], maxlen=3)
t(lambda: d); d.append(4); t(lambda: d); d.appendleft(0); t(lambda: d); t(lambda: d.maxlen); t(lambda: len(d)); t(lambda: d[0]); t(lambda: d[-1]); t(lambda: d[5]); t(lambda: d['a'])
t(lambda: d.pop()); t(lambda: d.popleft()); t(lambda: list(d)); t(lambda: d.extend([7, 8, 9])); t(lambda: d); t(lambda: d.extendleft('ab')); t(lambda: d); t(lambda: d.rotate(1)); t(lambda: d); t(lambda: d.rotate(-2)); t(lambda: d)
t(lambda: d.index('a')); t(lambda: d.index('q')); t(lambda: d.count('a')); t(lambda: d.remove('zz')); t(lambda: d.remove('a')); t(lambda: d); t(lambda: d.reverse()); t(lambda: d); t(lambda: d.insert(1, 'i')); t(lambda: d); t(lambda: d.insert(1, 'i')); t(lambda: d.copy()); t(lambda: list(reversed(d)))
t(lambda: deque().pop()); t(lambda: deque().popleft()); t(lambda: bool(deque())); t(lambda: deque('ab') + deque('c')); t(lambda: deque('ab') * 2); t(lambda: deque('ab') + [1]); t(lambda: deque('ab') == deque('ab')); t(lambda: deque('ab') < deque('b')); t(lambda: deque([1, deque([2])])); t(lambda: 'a' in deque('ab')); t(lambda: deque(5)); t(lambda: deque([], -1)); t(lambda: deque([], 'a')); t(lambda: hash(deque())); t(lambda: A() in deque([1])); t(lambda: deque([A()])); t(lambda: deque(x for x in range(3)))
e = deque('abc'); e[1] = 'B'; t(lambda: e); del e[0]; t(lambda: e); e += 'xy'; t(lambda: e); t(lambda: e.clear()); t(lambda: e)


def mut():
    for x in e: e.append(x)


e.append(1); t(mut); f = deque([1]); f.append(f); t(lambda: f)


class Sub(deque):
    def __init__(self, n): super().__init__(range(n)); self.n = n


t(lambda: Sub(3)); t(lambda: Sub(3).n)
