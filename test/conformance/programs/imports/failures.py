# How imports fail, and what is left of a module whose body raised.
# min: 3.6
import sys


def attempt(statement):
    try:
        statement()
    except (ImportError, SyntaxError, ZeroDivisionError, ValueError, SystemError) as exc:
        text = str(exc).split(' (/')[0]
        print(type(exc).__name__, text, getattr(exc, 'name', None))


def nowhere():
    import nowhere_to_be_found


def inside_module():
    import loose.inside.deeper


def no_submodule():
    import shop.nothing


def no_name():
    from loose.inside import nothing


def raises():
    import broken.raises


def syntax():
    import broken.syntax


def too_far():
    import broken.too_far


for statement in (nowhere, inside_module, no_submodule, raises, raises, syntax, too_far):
    attempt(statement)
print('broken.raises' in sys.modules, 'broken' in sys.modules)
sys.modules['halted'] = None
try:
    import halted
except ImportError as exc:
    print(exc)
sys.modules['number'] = 5
import number
print(number)
