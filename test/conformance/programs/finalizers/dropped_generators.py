# finally and with of a generator run when its last reference goes.
from contextlib import contextmanager


@contextmanager
def entered(name):
    print('enter', name)
    try:
        yield
    finally:
        print('exit', name)


def numbers(name):
    with entered(name):
        try:
            yield 1
            yield 2
        finally:
            print('finally', name)


def ends():
    it = numbers('local')
    print('got', next(it))
    print('in ends')


def returns_early():
    for n in numbers('loop'):
        return n


ends()
print(returns_early())
it = numbers('deleted')
next(it)
del it
it = numbers('none')
next(it)
it = None
unstarted = numbers('unstarted')
del unstarted
left = numbers('left')
next(left)
print('end')
