# json.dumps: types, separators, indentation, sorting, default, errors.
import json
from enum import IntEnum


class Level(IntEnum):
    LOW = 1


data = {'name': 'Zoë "q"\n', 'n': [1, 2.5, -0.0, 1e20, True, None], 'nested': {'b': [], 'a': {}}, 3: 'int key', 'level': Level.LOW}
print(json.dumps(data))
print(json.dumps(data, indent=2, sort_keys=False))
print(json.dumps({'b': 1, 'a': [1, {'c': 2}]}, sort_keys=True, separators=(',', ':')), json.dumps('é\u20ac\U0001f600', ensure_ascii=False))
print(json.dumps('é\u20ac\U0001f600\x01\x7f'), json.dumps([float('nan'), float('inf')]), json.dumps((1, (2,))), json.dumps({1.5: 1, None: 2, True: 3}))
print(json.dumps([1, [2, {'x': 3}]], indent='--'), json.dumps([], indent=1), json.dumps({'k': ()}, indent=1))


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)


print(json.dumps({'s': {3, 1}}, cls=Encoder), json.dumps(object, default=lambda o: o.__name__))
loop = []
loop.append(loop)
for bad in (lambda: json.dumps({1, 2}), lambda: json.dumps(loop), lambda: json.dumps({(1, 2): 3}), lambda: json.dumps(float('nan'), allow_nan=False)):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(json.dumps({(1, 2): 3, 'a': 1}, skipkeys=True))
