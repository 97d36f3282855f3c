# copy and deepcopy: containers, cycles, hooks, slots.
import copy
from collections import OrderedDict, defaultdict, deque, namedtuple

nested = [1, [2, 3], {'k': [4]}, (5, [6])]
shallow, deep = copy.copy(nested), copy.deepcopy(nested)
nested[1].append(9)
nested[3][1].append(7)
print(shallow, deep, shallow[1] is nested[1], deep[2]['k'] is nested[2]['k'])
cycle = [1]
cycle.append(cycle)
twin = copy.deepcopy(cycle)
print(twin[1] is twin, twin is cycle)


class Node:
    def __init__(self, value, parent=None):
        self.value, self.parent, self.children = value, parent, []


root = Node('root')
root.children.append(Node('leaf', root))
clone = copy.deepcopy(root)
print(clone.children[0].parent is clone, clone.children[0] is root.children[0], copy.copy(root).children is root.children)


class Hooked:
    def __copy__(self):
        return 'copied'

    def __deepcopy__(self, memo):
        return ['deep']


class Slots:
    __slots__ = ('a', 'b')


s = Slots()
s.a = [1]
t = copy.deepcopy(s)
print(copy.copy(Hooked()), copy.deepcopy([Hooked()]), t.a, t.a is s.a, hasattr(t, 'b'))
P = namedtuple('P', 'x y')
print(copy.deepcopy(P([1], 2)), copy.copy(P(1, 2)), copy.deepcopy(OrderedDict(a=[1])), copy.deepcopy(defaultdict(list, a=[1])), copy.deepcopy(deque([[1]])))
atom = ('a', 1)
print(copy.deepcopy(atom) is atom, copy.copy(print) is print, copy.deepcopy(Node) is Node, copy.deepcopy({1, 2}), copy.deepcopy(frozenset([1])))
shared = [0]
both = copy.deepcopy([shared, shared])
print(both[0] is both[1], copy.copy(ValueError('x', 1)).args)
