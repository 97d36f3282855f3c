# weakref: references die with their targets; sets, dicts, callbacks, finalizers.
import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def hello(self):
        return 'hello ' + self.name


a, b = Node('a'), Node('b')
r = weakref.ref(a)
print(r() is a, r().name, r == weakref.ref(a), hash(r) == hash(a), r == weakref.ref(b))
group = weakref.WeakSet([a, b])
values = weakref.WeakValueDictionary(x=a, y=b)
keys = weakref.WeakKeyDictionary({a: 1, b: 2})
method = weakref.WeakMethod(a.hello)
told = weakref.ref(a, lambda ref: print('a is gone'))
print(len(group), a in group, sorted(n.name for n in group), values['x'].name, len(values), keys[b], sorted(keys.values()), method()())
done = weakref.finalize(b, print, 'finalizer of b')
print(done.alive, done.peek()[2])
del a
gc.collect()
print(r(), len(group), 'x' in values, len(keys), method(), list(values.keys()))
del b
gc.collect()
print(done.alive, len(group), len(values))
p = Node('p')
q = weakref.proxy(p)
print(q.name, q.hello())
del p
try:
    q.name
except ReferenceError as error:
    print(error)
for bad in (1, 'text', [], {}, (), None):
    try:
        weakref.ref(bad)
    except TypeError as error:
        print(error)
keep = Node('kept')
weakref.finalize(keep, print, 'at exit')
