# min: 3.7
# order: none, because dropped asynchronous generators are found when their last reference goes
"""Paged iteration over a slow API: async iterators and generators, early close, comprehension, zip and chunk helpers."""
import asyncio
from typing import AsyncIterator, Dict, List, Optional


class Api:
    def __init__(self, total, size):
        self.total, self.size, self.calls = total, size, []

    async def page(self, cursor: Optional[int]) -> Dict:
        start = cursor or 0
        self.calls.append(start)
        await asyncio.sleep(0.001)
        items = list(range(start, min(start + self.size, self.total)))
        more = start + self.size < self.total
        return {'items': items, 'next': start + self.size if more else None}


class Pages:
    def __init__(self, api):
        self.api, self.cursor, self.started = api, None, False

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.started and self.cursor is None:
            raise StopAsyncIteration
        self.started = True
        page = await self.api.page(self.cursor)
        self.cursor = page['next']
        return page['items']


async def flatten(pages) -> AsyncIterator[int]:
    try:
        async for page in pages:
            for item in page:
                yield item
    finally:
        await asyncio.sleep(0)
        print('flatten closed')


async def take(source, n):
    if n <= 0:
        return
    async for item in source:
        yield item
        n -= 1
        if n == 0:
            break


async def azip(*sources):
    iterators = [s.__aiter__() for s in sources]
    while True:
        row = await asyncio.gather(*(i.__anext__() for i in iterators), return_exceptions=True)
        if any(isinstance(r, StopAsyncIteration) for r in row):
            return
        yield tuple(row)


async def chunks(source, size):
    chunk: List = []
    async for item in source:
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


async def echo():
    got = None
    while True:
        try:
            got = yield got
        except ValueError as e:
            got = f'handled {e}'
        except GeneratorExit:
            print('echo exits')
            raise


async def main():
    api = Api(10, 4)
    print([i async for i in flatten(Pages(api))], api.calls)
    source = flatten(Pages(api))
    print([i async for i in take(source, 3)])
    await source.aclose()
    print(api.calls)
    print({a: b async for a, b in azip(flatten(Pages(Api(3, 2))), flatten(Pages(Api(5, 5))))})
    await asyncio.sleep(0.01)
    print([c async for c in chunks(flatten(Pages(Api(5, 3))), 2)])
    e = echo()
    print(await e.asend(None), await e.asend('one'), await e.athrow(ValueError('two')), await e.__anext__())
    try:
        await e.asend(5)
        await e.athrow(KeyError, 'boom')
    except KeyError as error:
        print('out', error)
    try:
        await e.__anext__()
    except StopAsyncIteration:
        print('exhausted')
    late = echo()
    await late.__anext__()
    await late.aclose()
    try:
        await echo().asend('early')
    except TypeError as error:
        print(error)
    left_open = flatten(Pages(api))
    await left_open.__anext__()
    globals()['keep'] = left_open


asyncio.run(main())
print('after run', keep.ag_frame is None, keep.ag_running)
