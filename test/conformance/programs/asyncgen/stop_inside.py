# min: 3.7
# StopIteration and StopAsyncIteration cannot leave an asynchronous generator; return ends it.
import asyncio


async def raises(exc):
    yield 1
    raise exc


async def returns():
    yield 1
    return


async def main():
    for exc in (StopAsyncIteration('x'), StopIteration('y'), ValueError('z')):
        try:
            async for v in raises(exc):
                print(v)
        except Exception as caught:
            print(repr(caught), repr(caught.__cause__))
    print([v async for v in returns()])


asyncio.run(main())
