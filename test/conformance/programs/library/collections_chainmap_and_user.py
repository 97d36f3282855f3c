# ChainMap, UserDict, UserList, UserString.
from collections import ChainMap, UserDict, UserList, UserString


m = ChainMap({'a': 1}, {'a': 2, 'b': 3}); print(m['a'], m['b'], len(m), sorted(m), m, m.parents, m.new_child({'c': 1}))
m['z'] = 1; print(m.maps, 'b' in m, m.get('q', 9))
class U(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k, v * 2)
u = U(a=1); u['b'] = 2; print(u, len(u), u.get('a'), list(u.items()))
ul = UserList([3, 1, 2]); ul.sort(); ul.append(9); print(ul, ul[1:], ul + [1])
us = UserString('abc'); print(us.upper(), us + 'd', us == 'abc', us[1])
