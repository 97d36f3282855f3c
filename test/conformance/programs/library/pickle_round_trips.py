# pickle: what goes in comes out again; the bytes are not compared.
# min: 3.7
import collections
import datetime
import io
import pickle
from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: float = 0.5


class Counter:
    def __init__(self):
        self.count = 3
        self.lock = object

    def __getstate__(self):
        return {'count': self.count}

    def __setstate__(self, state):
        self.count = state['count'] + 1


class Made:
    def __init__(self, a, b):
        self.pair = a, b

    def __reduce__(self):
        return Made, self.pair


def function():
    return 1


Pair = collections.namedtuple('Pair', 'a b')
values = [None, True, -5, 2 ** 80, 1.5, 'é', b'\x00\xff', (1, (2,)), [1, [2]], {'a': {1, 2}}, frozenset([3]),
          Point(1), Pair(1, 2), function, Point, len, datetime.timedelta(2, 3), collections.OrderedDict(a=1),
          bytearray(b'ab'), range(3)]
for protocol in (None, 2, pickle.HIGHEST_PROTOCOL):
    print([pickle.loads(pickle.dumps(value, protocol)) == value for value in values].count(True))
print(repr(pickle.loads(pickle.dumps(ValueError('a', 1)))), pickle.loads(pickle.dumps(Made(1, 2))).pair)
print(pickle.loads(pickle.dumps(Counter())).count)
shared = [1]
both = pickle.loads(pickle.dumps([shared, shared]))
print(both[0] is both[1])
loop = []
loop.append(loop)
again = pickle.loads(pickle.dumps(loop))
print(again[0] is again)
file = io.BytesIO()
pickle.dump({'a': 1}, file)
pickle.Pickler(file).dump([2])
file.seek(0)
print(pickle.load(file), pickle.Unpickler(file).load())
for wrong in (lambda: pickle.load(file), lambda: pickle.loads(b''), lambda: pickle.loads(b'xyz'),
              lambda: pickle.dumps(1, 99), lambda: pickle.dumps(x for x in ())):
    try:
        wrong()
    except (EOFError, ValueError, TypeError, pickle.PickleError) as exc:
        print(type(exc).__name__, exc)
try:
    pickle.dumps(lambda: 1)
except (AttributeError, pickle.PicklingError) as exc:
    print(isinstance(exc, (AttributeError, pickle.PickleError)))
print(pickle.DEFAULT_PROTOCOL, pickle.HIGHEST_PROTOCOL, type(pickle.dumps(1)).__name__)
