# operator: functions, getters, in-place forms.
import operator as op

print(op.add(1, 2), op.sub(5, 3), op.mul('a', 3), op.truediv(7, 2), op.floordiv(7, 2), op.mod(7, 3), op.pow(2, 5), op.neg(3))
print(op.lt(1, 2), op.eq('a', 'b'), op.not_([]), op.truth('x'), op.is_(None, None), op.contains('abc', 'b'), op.index(7))
print(op.and_(6, 3), op.or_(6, 3), op.xor(6, 3), op.invert(5), op.lshift(1, 4), op.rshift(16, 2), op.abs(-3), op.concat([1], [2]))
print(op.countOf([1, 2, 1], 1), op.indexOf('abc', 'c'), op.getitem({'k': 5}, 'k'), op.length_hint([1, 2]))


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def scaled(self, n, plus=0):
        return self.x * n + plus


points = [Point(2, 1), Point(1, 5)]
print([p.x for p in sorted(points, key=op.attrgetter('x'))], op.attrgetter('x', 'y')(points[0]), op.attrgetter('x.real')(points[0]))
print(op.itemgetter(1)('abc'), op.itemgetter(2, 0)('abc'), op.methodcaller('scaled', 3, plus=1)(points[0]))
print(op.itemgetter(1), op.attrgetter('a.b', 'c'), op.methodcaller('m', 1, k=2))
values = [1]
print(op.iadd(values, [2]) is values, values, op.imul(3, 4), op.__add__(1, 1))
op.setitem(values, 0, 9)
op.delitem(values, 1)
print(values)
try:
    op.concat(1, 2)
except TypeError as error:
    print(error)
