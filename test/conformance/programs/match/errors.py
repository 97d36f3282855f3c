# Class and mapping patterns that cannot be right, and match as a name.
# min: 3.10
class P:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
class Q(P): pass
class N: pass
class Bad: __match_args__ = ['x']
class Bad2: __match_args__ = (1,)
def m(v):


def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def e1():
    match P(1,2):
        case P(1,2,3): pass
def e2():
    match Bad():
        case Bad(1): pass
def e3():
    match Bad2():
        case Bad2(1): pass
def e4():
    match P(1,2):
        case P(1, x=1): pass
def e5():
    match 1:
        case int(1, 2): pass
def e6():
    nt = 5
    class ns: z = 5
    match 1:
        case ns.z(): pass
def e7():
    class K: a='x'; b='x'
    match {'x': 1}:
        case {K.a: 1, K.b: 2}: pass
def e8():
    match N():
        case N(1): pass
def ok():
    class E: A = 1; B = 2
    match 2:
        case E.A: return 'A'
        case E.B: return 'B'
for f in (e1,e2,e3,e4,e5,e6,e7,e8,ok): err(f)
match 1, 2:
    case x, y: print(x, y)
match = 5
print(match)
case = 6
type = 7
print(case, type)
