# Modules that import each other see what is there so far.
# min: 3.7
import ring.first

print(ring.first.done, ring.second.saw)
try:
    import ring.needs
except ImportError as exc:
    print(str(exc).split(' (')[0])
import ring.lazy

print(ring.lazy.anything)
from ring.lazy import other

print(other)
try:
    ring.first.missing
except AttributeError as exc:
    print(exc)
