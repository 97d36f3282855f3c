# Matrices with operators, fractions of big integers, slices, and a determinant by recursion.
# min: 3.6
import functools
import itertools
import math
import operator
import random


class Matrix:
    __slots__ = ("rows",)

    def __init__(self, rows):
        self.rows = [list(row) for row in rows]
        if len({len(row) for row in self.rows}) > 1:
            raise ValueError("ragged")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    def __matmul__(self, other):
        columns = list(zip(*other.rows))
        return Matrix(
            [sum(map(operator.mul, row, column)) for column in columns] for row in self.rows
        )

    def __pow__(self, n):
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                result @= base
            base @= base
            n >>= 1
        return result

    def __getitem__(self, key):
        i, j = key
        return self.rows[i][j]

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __repr__(self):
        return "Matrix({})".format(self.rows)

    def det(self):
        if not self.rows:
            return 1
        first, *rest = self.rows
        return sum(
            (-1) ** j * value * Matrix(row[:j] + row[j + 1 :] for row in rest).det()
            for j, value in enumerate(first)
        )


fib = Matrix([[1, 1], [1, 0]])
print((fib ** 90)[0, 1], (fib ** 300)[0, 1] % 10 ** 12)
print(fib @ fib, fib == Matrix([(1, 1), (1, 0)]), fib ** 0)
random.seed(7)
square = Matrix([[random.randint(-9, 9) for j in range(4)] for i in range(4)])
print(square, square.det(), Matrix(zip(*square.rows)).det() == square.det())
print(functools.reduce(math.gcd, [84, 126, 210]), math.isqrt(10 ** 40) if hasattr(math, "isqrt") else 10 ** 20)
print(list(itertools.accumulate(range(1, 8), operator.mul)))
for bad in (lambda: Matrix([[1], [2, 3]]), lambda: fib[2, 0], lambda: fib @ 3):
    try:
        print(bad())
    except (ValueError, IndexError, AttributeError) as error:
        print(type(error).__name__, error)
