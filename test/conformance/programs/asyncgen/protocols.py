# min: 3.8
# Objects with __aiter__, __anext__, __await__; what is refused where they are wanted.
import asyncio


class Down:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0)
        return self.n


class NoIterator:
    def __aiter__(self):
        return 5


class NoAwaitable:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 5


class Later:
    def __init__(self, v):
        self.v = v

    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return self.v


async def main():
    print([x async for x in Down(3)], [await Later(i) for i in range(3)])
    for wrong in (NoIterator(), NoAwaitable(), 3, [1]):
        try:
            async for x in wrong:
                pass
        except TypeError as exc:
            print(exc)


asyncio.run(main())
