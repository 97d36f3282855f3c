# Reprs of tasks shorten results as reprlib does, and show what Python code says of them.
# min: 3.7
import asyncio
import collections
import re
import reprlib


class P:
    def __init__(self, x):
        self.x = x

    def __repr__(self):
        return 'P(x=%r)' % self.x

class E(Exception):
    def __repr__(self):
        return '<E with a very very long representation that goes on>'

async def r(v):
    return v

async def f(e):
    raise e

async def main():
    loop = asyncio.get_event_loop()
    for v in [1, 10**50, 'x', 'y'*100, "it's" * 20, b'z'*50, [1,2,3], list(range(20)), ['a'*40], (1,), {}, {'b': 1, 'a': 2}, {i: i for i in range(9)}, {3,1,2}, set(), frozenset([2,1]), P(1), P('long'*20), [P(1), P(2)], collections.deque([1,2]), None, 1.5, object, {'k': [[[[[[[1]]]]]]]}, True, 'ünï'*12]:
        t = loop.create_task(r(v))
        await t
        print(re.sub(r"name='Task-\d+' | at \S+|, defined", '', repr(t)))
        print(reprlib.repr(v))
    for e in [ValueError('x'*100), E('x'), KeyError(P(1)), ValueError(P(2), [1]*30)]:
        t = loop.create_task(f(e))
        try:
            await t
        except Exception:
            pass
        print(re.sub(r"name='Task-\d+' | at \S+|, defined", '', repr(t)))
    fut = loop.create_future()
    fut.set_result(P(5))
    print(fut, [fut], {'f': fut}, '%s %r' % (fut, fut), f'{fut}')
    def boom(*a):
        raise ValueError

    h = loop.call_soon(boom, P(1), 'a'*50, [P(2)]*10)
    print(re.sub(r' at \S+>', '>', repr(h)))
    await asyncio.sleep(0)
class L:
    @reprlib.recursive_repr()
    def __repr__(self):
        return '<L %r>' % self.x

l = L()
l.x = [l]
print(l)
a = reprlib.Repr()
a.maxlist = 2
a.maxstring = 10; print(a.repr(list(range(5))), a.repr('abcdefghijklmnop'))
asyncio.get_event_loop_policy().new_event_loop().run_until_complete(main())
