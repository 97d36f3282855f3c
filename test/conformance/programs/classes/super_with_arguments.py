# super(Class, self) finds the methods that every object has in the base classes, too.
class Base:
    def __init__(self, name='base'):
        self.name = name

    def __eq__(self, other):
        return isinstance(other, Base) and self.name == other.name

    def __hash__(self):
        return hash(self.name)

    def __repr__(self):
        return 'Base(%r)' % self.name


class Derived(Base):
    def __init__(self, name):
        super(Derived, self).__init__(name)
        self.extra = 1

    def __eq__(self, other):
        return super(Derived, self).__eq__(other)

    def __hash__(self):
        above = super(Derived, self)
        return above.__hash__()

    def __repr__(self):
        return 'Derived ' + super(Derived, self).__repr__()

    def __setattr__(self, name, value):
        print('set', name)
        super(Derived, self).__setattr__(name, value)


for _ in range(2):
    one = Derived('one')
    print(one, sorted(vars(one)), one == Base('one'), hash(one) == hash('one'))
