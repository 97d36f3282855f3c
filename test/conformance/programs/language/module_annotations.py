# Annotations of a module's variables, as its __annotations__ has them.
import sys

count: int = 5
name: 'str'
if count > 3:
    taken: float = 1.0
else:
    skipped: bool
(not_kept): int = 2
print(__annotations__)


def reads():
    return sorted(__annotations__)


print(reads(), sys.modules[__name__].__annotations__ is __annotations__)
__annotations__['own'] = list
late: tuple
print(reads(), globals()['__annotations__']['own'])
