# globals(), vars(module) and module.__dict__ are the variables themselves, not a copy.
import types

names = globals()
names['made'] = 7
print(made)
later = 3
print(names['later'], names is globals(), names is vars())
del names['made']
try:
    made
except NameError as e:
    print(e)
names.update(left=1, right=2)
print(left + right, names.pop('left'), 'left' in globals())

module = types.ModuleType('shop')
module.__dict__['price'] = 5
exec('def total(n): return n * price', module.__dict__)
module.price = 6
print(module.total(2), vars(module)['price'], module.__dict__ is vars(module))


def count():
    global counter
    counter = globals().get('counter', 0) + 1
    return names['counter']


print(count(), count(), counter)


def swap(**values):
    for key, value in values.items():
        globals()[key] = value


swap(right=9, other='new')
print(right, other, count.__globals__ is names)
print([key for key in names if not key.startswith('__')])
