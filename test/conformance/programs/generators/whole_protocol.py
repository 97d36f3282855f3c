# send, throw, close, yield from over generators and over iterators of one's own.
# min: 3.7
def gen():
    try:
        x = yield 1
        print('got', x)
        try: yield 2
        except ValueError as e: print('caught', e); yield 'after'
        yield 3
    finally: print('fin')
    return 'ret'
g = gen(); print(next(g), g.send('s'), g.throw(ValueError('v')), next(g))
try: next(g)
except StopIteration as e: print(e.value)
g = gen(); next(g); g.close(); print(list(g), g.gi_frame)
def sub():
    try:
        r = yield 'a'
        print('sub', r)
        yield 'b'
    except KeyError: yield 'ke'
    return 'subret'
def outer():
    v = yield from sub()
    print('v', v)
    v = yield from [1, 2]
    print(v)
    return (yield from iter(()))
o = outer(); print(next(o), o.send(5), o.throw(KeyError), list(o))
class It:
    def __init__(s): s.n = 0
    def __iter__(s): return s
    def __next__(s):
        s.n += 1
        if s.n > 3: raise StopIteration('itval')
        return s.n
    def send(s, v): print('send', v); return next(s)
    def throw(s, *a): print('throw', a[0].__name__ if isinstance(a[0], type) else type(a[0]).__name__); raise StopIteration('thrown')
    def close(s): print('closed')
def o2():
    v = yield from It()
    print('v', v)
x = o2(); print(next(x), x.send(9), next(x))
try: next(x)
except StopIteration: print('done')
x = o2(); next(x)
try: x.throw(ValueError)
except StopIteration: print('done2')
x = o2(); next(x); x.close()
def bad():
    yield 1
    raise StopIteration('x')
try: list(bad())
except RuntimeError as e: print(e, repr(e.__cause__))
def ign():
    try: yield 1
    except GeneratorExit: yield 2
i = ign(); next(i)
try: i.close()
except RuntimeError as e: print(e)
def self_():
    try: next(me)
    except ValueError as e: print(e)
    yield
me = self_(); next(me)
g = gen()
try: g.send(1)
except TypeError as e: print(e)
print(g.gi_running, g.gi_code.co_name, g.gi_yieldfrom, g)if 0 else None
e = (i for i in range(3)); print(next(e), sum(e), type(e))
def nested(n):
    if n: yield n; yield from nested(n - 1)
print(list(nested(5)))
def both():
    a = yield
    while True:
        a = yield a * 2 if a else None
b = both(); next(b); print(b.send(2), b.send(0), b.send(4))
def gt():
    try: yield
    finally:
        return 9
q = gt(); next(q)
try: q.throw(ValueError)
except StopIteration as e: print('si', e.value)
print(*(i for i in range(3)), [*gen.__name__], {**{'a': 1}, 'b': 2})
def lam(): return (lambda: (yield 5))()
print(list(lam()))
