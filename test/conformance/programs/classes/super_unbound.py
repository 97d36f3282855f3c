# super() of one argument: unbound, bound as an attribute; super().__class__; the class cell.
class Base:
    tag = 'base'

    def who(self):
        return 'base of ' + type(self).__name__


class Child(Base):
    tag = 'child'

    def who(self):
        return 'child'

    def up(self):
        return self._Child__sup.who(), self.__sup.tag

    def kind(self):
        return super().__class__


class Meta(type):
    def __new__(meta, name, bases, namespace):
        print(name, '__classcell__' in namespace)
        return super().__new__(meta, name, bases, namespace)


class Celled(metaclass=Meta):
    def mine(self):
        return __class__


Child._Child__sup = super(Child)
child = Child()
print(child.up(), child.kind(), Celled().mine())
unbound = super(Child)
print(unbound, unbound.__self__, unbound.__self_class__, unbound.__thisclass__)
print(unbound.__get__(child, Child).who(), Child._Child__sup, super(Child, child).__get__(1).tag)
for call in (lambda: unbound.who, lambda: super(5), lambda: unbound.__get__(5), lambda: super(Child, child).no):
    try:
        print(call())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
