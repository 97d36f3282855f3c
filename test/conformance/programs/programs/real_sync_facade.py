# min: 3.7
# order: none, because threads decide it
"""A synchronous facade over an asyncio client that lives in a thread of its own: calls, timeouts, iteration, close."""
import asyncio
import atexit
import concurrent.futures
import threading


class AsyncStore:
    def __init__(self):
        self.data = {}
        self.lock = asyncio.Lock()

    async def put(self, key, value):
        async with self.lock:
            await asyncio.sleep(0)
            self.data[key] = value

    async def get(self, key):
        await asyncio.sleep(0)
        return self.data[key]

    async def items(self):
        for pair in sorted(self.data.items()):
            await asyncio.sleep(0)
            yield pair

    async def slow(self):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            self.data['cancelled'] = True
            raise


class LoopThread(threading.Thread):
    def __init__(self):
        super().__init__(name='loop-thread', daemon=True)
        self.loop = None
        self.ready = threading.Event()

    def run(self):
        self.loop = asyncio.new_event_loop()
        asyncio.set_event_loop(self.loop)
        self.loop.call_soon(self.ready.set)
        try:
            self.loop.run_forever()
        finally:
            self.loop.run_until_complete(self.loop.shutdown_asyncgens())
            self.loop.close()

    def stop(self):
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.join()


class Store:
    """The facade."""

    def __init__(self, timeout=0.2):
        self._thread = LoopThread()
        self._thread.start()
        self._thread.ready.wait()
        self._timeout = timeout

        async def create():
            return AsyncStore()
        self._store = self._call(create())

    def _call(self, coroutine):
        future = asyncio.run_coroutine_threadsafe(coroutine, self._thread.loop)
        try:
            return future.result(self._timeout)
        except concurrent.futures.TimeoutError:
            future.cancel()
            raise

    def __getitem__(self, key):
        return self._call(self._store.get(key))

    def __setitem__(self, key, value):
        self._call(self._store.put(key, value))

    def __iter__(self):
        agen = self._store.items()
        try:
            while True:
                try:
                    yield self._call(agen.__anext__())
                except StopAsyncIteration:
                    return
        finally:
            self._call(agen.aclose())

    def slow(self):
        return self._call(self._store.slow())

    def close(self):
        self._thread.stop()

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


with Store() as store:
    for word in 'delta alpha charlie bravo'.split():
        store[word] = len(word)
    print(store['alpha'])
    try:
        store['nothing']
    except KeyError as e:
        print('KeyError', e)
    for key, value in store:
        print(key, value)
        if key == 'charlie':
            break
    try:
        store.slow()
    except concurrent.futures.TimeoutError as e:
        print('timeout', type(e).__name__)
    print(store['cancelled'])
    workers = [threading.Thread(target=store.__setitem__, args=(f't{i}', i)) for i in range(5)]
    for w in workers:
        w.start()
    for w in workers:
        w.join()
    print([k for k, _ in store])
print(store._thread.is_alive(), store._thread.loop.is_closed())
try:
    store['alpha']
except RuntimeError as e:
    print(e)
