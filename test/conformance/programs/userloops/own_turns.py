import asyncio
import heapq
from collections import deque


class Nested(asyncio.SelectorEventLoop):
    """Runs inside itself: its own run_forever and its own turns."""

    depth = 0

    def run_forever(self):
        before = asyncio._get_running_loop()
        asyncio._set_running_loop(self)
        self.depth += 1
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
            self._stopping = False
        finally:
            self.depth -= 1
            asyncio._set_running_loop(before)

    def _run_once(self):
        ready, scheduled = self._ready, self._scheduled
        while scheduled and scheduled[0]._cancelled:
            heapq.heappop(scheduled)
        if ready or self._stopping:
            timeout = 0
        else:
            timeout = max(0, scheduled[0]._when - self.time()) if scheduled else None
        self._process_events(self._selector.select(timeout))
        now = self.time() + self._clock_resolution
        while scheduled and scheduled[0]._when < now:
            handle = heapq.heappop(scheduled)
            ready.append(handle)
        for _ in range(len(ready)):
            if not ready:
                break
            handle = ready.popleft()
            if not handle._cancelled:
                handle._run()


async def main():
    loop = asyncio.get_event_loop()
    print('main', loop.depth)
    done = []
    loop.call_soon(done.append, 1)
    loop.call_later(0.01, done.append, 2)
    await asyncio.sleep(0.02)
    print(done, isinstance(loop._ready, deque))
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    return 'result'


loop = Nested()
loop.set_exception_handler(lambda loop, context: print(context['message'], type(context['exception']).__name__))
print(loop.run_until_complete(main()))
loop.close()
