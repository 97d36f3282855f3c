# Abstract containers: who is one, and what they add.
from collections import abc


print(isinstance({}, abc.Mapping), isinstance([], abc.Sequence), isinstance('', abc.Sequence), isinstance(set(), abc.Set), isinstance(1, abc.Hashable), isinstance([], abc.Hashable), isinstance(iter([]), abc.Iterator), isinstance((x for x in ()), abc.Generator), issubclass(dict, abc.MutableMapping), isinstance(print, abc.Callable), isinstance({}.keys(), abc.KeysView), issubclass(int, abc.Iterable))
class MyMap(abc.MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
mm = MyMap(); mm['a'] = 1; mm.update(b=2); print(dict(mm), mm.pop('a'), mm.setdefault('c', 3), list(mm.items()), mm == {'b': 2, 'c': 3}, 'c' in mm.keys())
class MySeq(abc.Sequence):
    def __getitem__(self, i): return [1, 2, 3][i]
    def __len__(self): return 3
s = MySeq(); print(list(s), 2 in s, list(reversed(s)), s.index(3), s.count(1))
async def co(): pass
k = co(); print(isinstance(k, abc.Coroutine), isinstance(k, abc.Awaitable)); k.close()
