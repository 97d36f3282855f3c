# Every kind of pattern, tried in order.
# min: 3.10
from collections import deque
class P:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
class Q(P): pass
class N: pass
class Bad: __match_args__ = ['x']
class Bad2: __match_args__ = (1,)
def m(v):
    match v:
        case 0 | 1: return 'zero-one'
        case -1: return 'minus'
        case 2.5: return 'float'
        case None: return 'none'
        case True: return 'true'
        case 'a' | 'b' as s: return 'str ' + s
        case b'x': return 'bytes'
        case []: return 'empty'
        case [x]: return f'one {x}'
        case [1, 2, *rest]: return f'12 {rest}'
        case [first, *_, last] if first == last: return 'same ends'
        case (a, b): return f'pair {a} {b}'
        case [*all_]: return f'all {all_}'
        case {'k': kk, **rest}: return f'k {kk} {rest}'
        case {'t': [x, {'u': y}]}: return f'nested {x} {y}'
        case {}: return 'mapping'
        case P(0, y=yy): return f'P0 {yy}'
        case P(x, y) if x > y: return f'P> {x} {y}'
        case Q(x=xx): return f'Q {xx}'
        case P(): return 'P'
        case int(i): return f'int {i}'
        case str(): return 'str'
        case float() | frozenset() as n: return f'num {n}'
        case _: return 'other'
for v in (0, 1, -1, 2.5, None, True, 'a', 'zz', b'x', b'y', [], [7], (1,2,3,4), [5,6,5], (3,4), [1,3,4], range(3), deque([9]), {'k':1,'z':2}, {'t':[1,{'u':2}]}, {}, {'q':1}, P(0,1), P(3,2), Q(1,2), P(1,2), 77, 3.5, N(), set(), {1:2}):
    print(type(v).__name__, m(v))
