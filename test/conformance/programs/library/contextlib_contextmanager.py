# contextmanager: entering, leaving, exceptions, use as a decorator, generators that misbehave.
from contextlib import ContextDecorator, contextmanager


@contextmanager
def tag(name, swallow=False):
    print('<' + name)
    try:
        yield name.upper()
    except ValueError as error:
        print('saw', error)
        if not swallow:
            raise
    finally:
        print('>' + name)


with tag('a') as a, tag('b') as b:
    print(a, b)
with tag('c', swallow=True):
    raise ValueError('one')
try:
    with tag('d'):
        raise ValueError('two')
except ValueError as error:
    print('out', error, error.__context__)


@tag('deco')
def work(x):
    return x + 1


print(work(1), work(2), work.__name__)


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def never():
    if False:
        yield


for broken in (twice, never):
    try:
        with broken():
            print('body')
    except RuntimeError as error:
        print(error)
try:
    with tag('stop'):
        raise StopIteration('mine')
except StopIteration as error:
    print(repr(error))


class Loud(ContextDecorator):
    def __enter__(self):
        print('enter')

    def __exit__(self, *details):
        print('exit', details[0])


Loud()(lambda: print('inside'))()
