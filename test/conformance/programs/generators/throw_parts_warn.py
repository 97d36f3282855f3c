# min: 3.8
# stderr: all
# Since 3.12 the older form of throw() warns, for whatever can be thrown into.
import asyncio


def plain():
    while True:
        try:
            yield 'waits'
        except ValueError as error:
            yield error.args


async def agen():
    for caught in plain():
        yield caught


g = plain()
next(g)
print(g.throw(ValueError, 'v'))
next(g)
print(g.throw(ValueError, ValueError('w'), None))
next(g)
print(g.throw(ValueError('x')))
try:
    g.throw(KeyError('k'), 'separate')
except TypeError as error:
    print(error)


async def main():
    a = agen()
    await a.__anext__()
    try:
        await a.athrow(ValueError, ('y', 'z'))
    except ValueError as error:
        print(error.args)
    step = agen().asend(None)
    try:
        step.throw(ValueError, 'first')
    except ValueError as error:
        print(error.args)


asyncio.run(main())
