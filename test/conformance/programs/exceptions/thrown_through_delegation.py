# What is thrown through a generator that waits for another one meets what each of them handles, from 3.9 on.
def chain(error):
    out = []
    while error is not None:
        out.append(repr(error.args[0]) if error.args else type(error).__name__)
        error = error.__context__
    return " <- ".join(out)


def inner(handles):
    try:
        if handles:
            try:
                raise KeyError("in inner")
            except KeyError:
                yield 1
        else:
            yield 1
    except ValueError as error:
        print("   inner sees", chain(error))
        raise
    yield 2


def outer(handles, inner_handles):
    try:
        if handles:
            try:
                raise KeyError("in outer")
            except KeyError:
                yield from inner(inner_handles)
        else:
            yield from inner(inner_handles)
    except ValueError as error:
        print("   outer sees", chain(error))
        raise


def outermost(handles, *more):
    if handles:
        try:
            raise KeyError("in outermost")
        except KeyError:
            yield from outer(*more)
    else:
        yield from outer(*more)


def attempt(*flags, caller=False):
    print(flags, caller)
    g = outermost(*flags)
    next(g)
    try:
        if caller:
            try:
                raise KeyError("in caller")
            except KeyError:
                g.throw(ValueError("thrown"))
        else:
            g.throw(ValueError("thrown"))
    except ValueError as error:
        print("   caller sees", chain(error))


class Wait:
    def __await__(self):
        yield


async def coroutine(handles, depth):
    try:
        if handles:
            try:
                raise KeyError("in coroutine %d" % depth)
            except KeyError:
                await (coroutine(handles, depth - 1) if depth else Wait())
        else:
            await (coroutine(handles, depth - 1) if depth else Wait())
    except ValueError as error:
        print("   coroutine", depth, "sees", chain(error))
        raise
    finally:
        pass


for caller in (False, True):
    for n in range(8):
        attempt(bool(n & 1), bool(n & 2), bool(n & 4), caller=caller)
for handles in (False, True):
    c = coroutine(handles, 2)
    c.send(None)
    try:
        c.throw(ValueError("thrown"))
    except ValueError as error:
        print("end", chain(error))
    c = coroutine(handles, 2)
    c.send(None)
    c.close()
