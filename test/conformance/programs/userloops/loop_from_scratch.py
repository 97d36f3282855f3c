# min: 3.7
# order: none, because the loop is the program's own
"""An event loop written from scratch on AbstractEventLoop, as in tutorials; time is simulated."""
import asyncio
import collections
import heapq


class TinyLoop(asyncio.AbstractEventLoop):
    def __init__(self):
        self._now = 0.0
        self._ready = collections.deque()
        self._timers = []
        self._running = False
        self.errors = []

    def get_debug(self):
        return False

    def time(self):
        return self._now

    def is_running(self):
        return self._running

    def is_closed(self):
        return False

    def call_soon(self, callback, *args, context=None):
        handle = asyncio.Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    def call_later(self, delay, callback, *args, context=None):
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        handle = asyncio.TimerHandle(when, callback, args, self, context)
        heapq.heappush(self._timers, handle)
        return handle

    def _timer_handle_cancelled(self, handle):
        self.errors.append('timer cancelled')

    def create_future(self):
        return asyncio.Future(loop=self)

    def create_task(self, coro, **kwargs):
        return asyncio.Task(coro, loop=self, **kwargs)

    def call_exception_handler(self, context):
        self.errors.append((context['message'].split(' ')[0], repr(context['exception'])))

    def run_until_complete(self, future):
        future = asyncio.ensure_future(future, loop=self)
        future.add_done_callback(lambda f: self.stop())
        self.run_forever()
        return future.result()

    def run_forever(self):
        self._running = True
        asyncio._set_running_loop(self)
        try:
            while self._running:
                while self._timers and (not self._ready or self._timers[0].when() <= self._now):
                    handle = heapq.heappop(self._timers)
                    self._now = max(self._now, handle.when())
                    self._ready.append(handle)
                handle = self._ready.popleft()
                if not handle.cancelled():
                    handle._run()
        finally:
            asyncio._set_running_loop(None)

    def stop(self):
        self._running = False


async def worker(name, pause, queue):
    for n in range(3):
        await asyncio.sleep(pause)
        await queue.put((name, n, asyncio.get_running_loop().time()))
    return name


def fails():
    raise ValueError('in a callback')


async def main():
    loop = asyncio.get_running_loop()
    queue = asyncio.Queue()
    print(type(loop).__name__, type(asyncio.current_task()).__name__, loop.is_running())
    tasks = [asyncio.create_task(worker('slow', 30, queue)), asyncio.create_task(worker('fast', 20, queue))]
    for _ in range(6):
        print(await queue.get())
    print(await asyncio.gather(*tasks), len(asyncio.all_tasks()))
    try:
        await asyncio.wait_for(asyncio.sleep(1000), 5)
    except asyncio.TimeoutError:
        print('timeout at', loop.time())
    loop.call_soon(fails)
    task = asyncio.create_task(asyncio.sleep(99))
    await asyncio.sleep(1)
    task.cancel()
    print([type(r).__name__ for r in await asyncio.gather(task, return_exceptions=True)])
    async with asyncio.Lock():
        return loop.time()


loop = TinyLoop()
print(loop.run_until_complete(main()), 'timer cancelled' in loop.errors, loop.errors[-2])
for name, args in (('add_reader', (1, print)), ('remove_writer', (1,))):
    try:
        getattr(loop, name)(*args)
    except NotImplementedError as exc:
        print(name, repr(exc))
try:
    loop.sock_recv(None, 1).send(None)
except NotImplementedError as exc:
    print('sock_recv', repr(exc))
try:
    loop.getaddrinfo('localhost', 80).send(None)
except NotImplementedError as exc:
    print(repr(exc))
