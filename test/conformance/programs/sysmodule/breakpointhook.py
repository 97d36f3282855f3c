# min: 3.7
# stderr: all
# What breakpoint() calls: sys.breakpointhook, which asks the environment.
import os
import sys
import warnings


def ask(path):
    os.environ['PYTHONBREAKPOINT'] = path
    print(path, '->', breakpoint('a', 'b'))


print(sys.breakpointhook is sys.__breakpointhook__)
sys.breakpointhook = lambda *args, **kwargs: (args, kwargs)
print(breakpoint(1, x=2))
sys.breakpointhook = sys.__breakpointhook__
for path in '0', 'os.path.join', 'print', 'nowhere.at_all', 'os.nothing', '.':
    ask(path)
warnings.simplefilter('error')
try:
    ask('nothing')
except RuntimeWarning as exc:
    print(repr(exc))
del sys.breakpointhook
try:
    breakpoint()
except RuntimeError as exc:
    print(repr(exc))
