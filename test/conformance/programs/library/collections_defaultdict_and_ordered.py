# defaultdict and OrderedDict.
from collections import OrderedDict, defaultdict


d = defaultdict(list); d['a'].append(1); print(d, d['b'], len(d), d.default_factory)
dd = defaultdict(lambda: 0); dd['x'] += 1; print(dict(dd))
try: defaultdict(None)['q']
except KeyError as e: print(repr(e))
o = OrderedDict([('a', 1), ('b', 2), ('c', 3)]); o.move_to_end('a'); print(o, list(reversed(o)), o.popitem(), o.popitem(last=False))
o.move_to_end('b') if 'b' in o else None
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1))
