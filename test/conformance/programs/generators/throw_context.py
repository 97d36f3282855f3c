# What is thrown into a generator or coroutine gets no context from the one who throws.
import contextlib


def taking(name):
    try:
        yield
    except ValueError as e:
        print(name, repr(e.__context__))
        yield


def handling(name):
    try:
        raise LookupError('inner')
    except LookupError:
        try:
            yield
        except ValueError as e:
            print(name, repr(e.__context__))
    yield


def delegating():
    yield from handling('delegated')


def unstarted():
    yield


def throw(gen, exc):
    try:
        raise RuntimeError('handled')
    except RuntimeError:
        gen.throw(exc)


def chain(exc):
    return [] if exc is None else [exc.args[0], *chain(exc.__context__)]


old = ValueError('old')
old.__context__ = KeyError('before')
for gen, exc in ((taking('kept'), old), (taking('none'), ValueError('new')), (taking('class'), ValueError),
                 (handling('own'), ValueError('new')), (delegating(), ValueError('new'))):
    next(gen)
    throw(gen, exc)
try:
    throw(unstarted(), ValueError('new'))
except ValueError as e:
    print('unstarted', repr(e.__context__))


@contextlib.contextmanager
def failing(exc):
    try:
        yield
    finally:
        raise exc


try:
    with contextlib.ExitStack() as stack:
        for number in (4, 3, 2):
            stack.enter_context(failing(Exception(number)))
        raise Exception(1)
except Exception as e:
    print(chain(e))
