# Chains, handlers, finally, recursion and the texts of common errors.
# min: 3.8
import sys
def chain():
    try:
        try: 1/0
        except ZeroDivisionError as e: raise ValueError('v') from e
    except ValueError as e:
        print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
        try: raise KeyError('k') from None
        except KeyError as k: print(k.__cause__, repr(k.__context__), k.__suppress_context__)
chain()
class E(Exception):
    def __init__(s, a, b=2): super().__init__(a, b); s.a = a
    def __str__(s): return f'E<{s.a}>'
try: raise E(1)
except E as e: print(e, repr(e), e.args)
try: raise E
except TypeError as e: print(e)
try: raise 5
except TypeError as e: print(e)
try: raise ValueError from 5
except TypeError as e: print(e)
def f():
    try: return 'try'
    finally: print('finally')
print(f())
def g():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
        finally: print('f', i)
    else: print('else')
g()
def h():
    try: raise ValueError
    except ValueError: 
        try: raise
        except ValueError as e: return type(e)
    finally: print('hf')
print(h())
try:
    try: raise ValueError(1)
    finally: raise KeyError(2)
except KeyError as e: print(repr(e.__context__))
try: e
except NameError as x: print(x)
print(sys.exc_info())
try: raise ValueError('a')
except (TypeError, ValueError) as e: print(sys.exc_info()[0], sys.exc_info()[1] is e)
e = Exception('x'); 
try: raise e.with_traceback(None)
except Exception as e2: print(e2 is e, e2.__traceback__ is not None, e2.__traceback__.tb_lineno)
def rec(n): return rec(n + 1)
try: rec(0)
except RecursionError as e: print(type(e).__name__, str(e)[:32])
class R:
    def __repr__(s): return repr(s)
try: repr(R())
except RecursionError as e: print('RE')
class C:
    def __eq__(s, o): return s == o
try: C() == C()
except RecursionError: print('RE2')
def deep(n):
    if n: deep(n - 1)
    else: raise ValueError('deep')
try: deep(100)
except ValueError as e:
    tb = e.__traceback__; n = 0
    while tb: n += 1; tb = tb.tb_next
    print(n)
try: assert 0, 'msg'
except AssertionError as e: print(e.args)
try: assert False
except AssertionError as e: print(e.args)
try: int('x')
except ValueError as e: print(e)
try: {}['k']
except KeyError as e: print(e, e.args)
try: [].pop()
except IndexError as e: print(e)
try: None.x
except AttributeError as e: print(e)
try: undefined_name
except NameError as e: print(e)
try: [1,2,3][10]
except IndexError as e: print(e)
try: 'a' + 1
except TypeError as e: print(e)
try: (lambda x: x)()
except TypeError as e: print(e)
try: len(5)
except TypeError as e: print(e)
try: a, b = 1, 2, 3
except ValueError as e: print(e)
try: a, *b, c = [1]
except ValueError as e: print(e)
try: del zzz
except NameError as e: print(e)
d = {'a': 1}
try: del d['b']
except KeyError as e: print(e)
def dl():
    x = 1; del x
    try: x
    except UnboundLocalError as e: print(e)
dl()
class K: a = 1; b = 2; del a
print(hasattr(K, 'a'), K.b); del K.b; print(hasattr(K, 'b'))
l = [0,1,2,3,4,5]; del l[1:3], l[0]; print(l); del (l[0], [l[0]][0]); print(l)
del l[:]; print(l)
