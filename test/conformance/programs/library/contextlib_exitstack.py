# ExitStack: the order of exits, exceptions on the way, pop_all, callbacks.
from contextlib import ExitStack, contextmanager


@contextmanager
def step(name, error=None):
    print('in', name)
    try:
        yield name
    finally:
        print('out', name)
        if error is not None:
            raise error


with ExitStack() as stack:
    names = [stack.enter_context(step(n)) for n in 'abc']
    stack.callback(print, 'callback', 1, sep='=')
    print(names)

with ExitStack() as outer:
    outer.push(lambda *details: print('pushed', details[0].__name__) or True)
    outer.enter_context(step('x', KeyError('later')))
    raise ValueError('first')
print('swallowed')

try:
    with ExitStack() as stack:
        stack.enter_context(step('p', KeyError('p')))
        stack.enter_context(step('q', IndexError('q')))
        raise ValueError('body')
except KeyError as error:
    print(repr(error), repr(error.__context__), repr(error.__context__.__context__))

with ExitStack() as stack:
    stack.enter_context(step('kept'))
    kept = stack.pop_all()
print('left')
kept.close()

try:
    with ExitStack() as stack:
        stack.enter_context(3)
except (AttributeError, TypeError) as error:
    print(type(error).__name__)
