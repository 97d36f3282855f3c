# min: 3.8
# order: none, because turns inside turns are made by hand
"""Nested runs on a loop class of one's own, as in notebooks: run_until_complete() inside a coroutine."""
import asyncio
import heapq
from asyncio import events, tasks


class NestedLoop(asyncio.SelectorEventLoop):
    def run_until_complete(self, future):
        if not self.is_running():
            return super().run_until_complete(future)
        task = asyncio.ensure_future(future, loop=self)
        current = asyncio.current_task(self)
        if current is not None:
            tasks._leave_task(self, current)
        try:
            while not task.done():
                self.turn()
        finally:
            if current is not None:
                tasks._enter_task(self, current)
        return task.result()

    def turn(self):
        now = self.time()
        while self._scheduled and self._scheduled[0]._when <= now:
            handle = heapq.heappop(self._scheduled)
            handle._scheduled = False
            if not handle._cancelled:
                self._ready.append(handle)
        for key, mask in self._selector.select(0 if self._ready else 0.01):
            pass
        for _ in range(len(self._ready)):
            handle = self._ready.popleft()
            if not handle._cancelled:
                handle._run()


def sync_api(loop, n):
    return loop.run_until_complete(work(n))


async def work(n):
    await asyncio.sleep(0.01)
    await asyncio.sleep(0)
    return n * 2


async def main():
    loop = asyncio.get_running_loop()
    print('outer', asyncio.current_task().get_coro().__name__)
    background = asyncio.create_task(work(50))
    print(sync_api(loop, 4))
    print(asyncio.current_task().get_coro().__name__, events._get_running_loop() is loop)
    print(await background, await work(3))
    return [sync_api(loop, n) for n in range(3)]


loop = NestedLoop()
print(loop.run_until_complete(main()))
loop.close()
