# A queue of the user: _init, _put and _get are replaced.
import asyncio


class UniqueQueue(asyncio.Queue):
    def _init(self, maxsize):
        self._queue = {}

    def _put(self, item):
        self._queue[item] = None

    def _get(self):
        item = next(iter(self._queue))
        del self._queue[item]
        return item


async def main():
    queue = UniqueQueue()
    for item in "abacb":
        await queue.put(item)
    print(queue.qsize(), [await queue.get() for _ in range(3)], queue.empty())


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
