"""None is a value like any other where containers give one away."""
from collections import deque

ends = deque([None, 1, None])
print(ends.popleft(), ends.pop(), ends.popleft(), len(ends))
for wrong in (ends.pop, ends.popleft, set().pop):
    try:
        wrong()
    except (IndexError, KeyError) as error:
        print(type(error).__name__, error)
print({None}.pop())


def outer(value):
    return lambda: value


print(outer(None).__closure__[0].cell_contents)
