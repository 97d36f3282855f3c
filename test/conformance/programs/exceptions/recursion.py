# Too deep recursion is RecursionError wherever it happens.
# min: 3.7
import sys
def f(n): return f(n+1)
try: f(0)
except RecursionError as e: print(e)
sys.setrecursionlimit(150)
n = 0
def g():
    global n; n += 1; g()
try: g()
except RecursionError as e: print(n < 150, n > 100)
async def co(n): return await co(n+1)
c = co(0)
try: c.send(None)
except RecursionError as e: print('co', type(e))
class A:
    def __getattr__(self, n): return getattr(self, n + 'x')
try: A().q
except RecursionError: print('attr')
def gen(n): yield from gen(n+1)
try: list(gen(0))
except RecursionError: print('gen')
l = []; l.append(l); print(l)
class L(list): pass
x = []
def deep(): return eval('1') if 0 else deep()
f2 = lambda: f2()
try: f2()
except RecursionError as e: print('lam')
sorted([1,2], key=lambda k: k)
