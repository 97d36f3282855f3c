# min: 3.6
"""An LRU cache on a subclass of OrderedDict: before 3.11 popitem() asks the subclass for the value."""
from collections import OrderedDict


class LRU(OrderedDict):
    def __init__(self, size, *args, **kwargs):
        self.size = size
        super().__init__(*args, **kwargs)

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        if len(self) > self.size:
            oldest = next(iter(self))
            print("evicts", oldest)
            del self[oldest]


class Loud(OrderedDict):
    def __getitem__(self, key):
        print("get", key)
        return super().__getitem__(key)

    def __delitem__(self, key):
        print("del", key)
        super().__delitem__(key)


class Shown:
    def __repr__(self):
        return "shown"


cache = LRU(2)
cache["a"] = 1
cache["b"] = 2
print(cache["a"], list(cache))
cache["c"] = Shown()
print(cache, cache.keys(), cache.values(), cache.items())
try:
    print(cache.popitem(last=False), list(cache))
except KeyError as e:
    print("KeyError", e)
loud = Loud(x=1, y=2)
print(loud.popitem(), loud.popitem(last=False), loud)
plain = OrderedDict(p=1, q=2)
plain.move_to_end("p")
print(plain.popitem(), plain.keys(), dict(plain).keys())
