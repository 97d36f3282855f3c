# deque: both ends, maxlen, rotation, searching, errors.
from collections import deque

d = deque([1, 2, 3], maxlen=4)
d.append(4)
d.append(5)
d.appendleft(0)
print(d, d.maxlen, len(d), d[0], d[-1])
d.rotate(1)
print(list(d), d.pop(), d.popleft(), d)
d.extend('ab')
d.extendleft([9])
print(d, d.count('a'), d.index(3), 3 in d)
d.insert(1, 'x') if len(d) < 4 else d.remove('a')
print(d, list(reversed(d)), d == deque(d), d.copy() is d)
d.reverse()
print(d, sorted(deque([3, 1, 2])), deque('ab') + deque('c'), deque([1]) * 2)
for bad in (lambda: deque().pop(), lambda: deque([1]).remove(2), lambda: d[9], lambda: deque([], -1)):
    try:
        bad()
    except (IndexError, ValueError) as error:
        print(type(error).__name__, error)
q = deque([1, 2])
try:
    for item in q:
        q.append(item)
except RuntimeError as error:
    print(error)
q[0] = 7
del q[1]
print(q, bool(deque()), deque(range(3)) < deque([5]))
