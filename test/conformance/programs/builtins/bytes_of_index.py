# bytes(x) and bytearray(x) where x says by __index__ how many zeros it is.
class Size:
    def __init__(self, size):
        self.size = size

    def __index__(self):
        return self.size


class Items(Size):
    def __index__(self):
        raise TypeError('not a size')

    def __iter__(self):
        return iter([7, self.size])


for make in (lambda: bytes(Size(2)), lambda: bytearray(Size(1)), lambda: bytes(Size(0)), lambda: bytes(Items(9)),
             lambda: bytearray(Items(9)), lambda: bytes(Size(-2)), lambda: bytes(Size('x'))):
    try:
        print(make())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
