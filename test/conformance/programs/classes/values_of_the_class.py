class A:
    n = 0
    LIMIT = 5
    label = None

    def bump(self):
        self.n += 1
        return self.n, self.LIMIT, self.label


class B(A):
    pass


a, b = A(), B()
for i in range(6):
    print(a.bump(), b.bump())
    if i == 1:
        A.LIMIT = 6
    if i == 2:
        B.label = 'b'
    if i == 3:
        del a.n
        A.n = 10
    if i == 4:
        A.LIMIT = property(lambda self: 'computed')
        A.n = property(lambda self: 77, lambda self, v: None)
