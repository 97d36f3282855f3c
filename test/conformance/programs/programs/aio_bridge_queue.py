# min: 3.7
# order: none, because sockets, threads or real time decide it
"""A queue with a face for threads and one for coroutines (like janus), with several threads."""
import asyncio
import collections
import threading
import time


class Bridge:
    def __init__(self, loop, maxsize=0):
        self._loop = loop
        self._items = collections.deque()
        self._maxsize = maxsize
        self._mutex = threading.Lock()
        self._not_empty = threading.Condition(self._mutex)
        self._not_full = threading.Condition(self._mutex)
        self._getters = collections.deque()
        self._putters = collections.deque()

    # for threads
    def put(self, item, timeout=None):
        with self._mutex:
            ok = self._not_full.wait_for(lambda: len(self._items) < self._maxsize or not self._maxsize, timeout)
            if not ok:
                raise TimeoutError('full')
            self._items.append(item)
            self._not_empty.notify()
            self._loop.call_soon_threadsafe(self._wake, self._getters)

    def get(self, timeout=None):
        with self._not_empty:
            if not self._not_empty.wait_for(lambda: self._items, timeout):
                raise TimeoutError('empty')
            item = self._items.popleft()
            self._not_full.notify()
        self._loop.call_soon_threadsafe(self._wake, self._putters)
        return item

    # for coroutines
    async def aput(self, item):
        while True:
            with self._mutex:
                if not self._maxsize or len(self._items) < self._maxsize:
                    self._items.append(item)
                    self._not_empty.notify()
                    self._wake(self._getters)
                    return
                waiter = self._loop.create_future()
                self._putters.append(waiter)
            await waiter

    async def aget(self):
        while True:
            with self._mutex:
                if self._items:
                    item = self._items.popleft()
                    self._not_full.notify()
                    self._wake(self._putters)
                    return item
                waiter = self._loop.create_future()
                self._getters.append(waiter)
            await waiter

    @staticmethod
    def _wake(waiters):
        while waiters:
            w = waiters.popleft()
            if not w.done():
                w.set_result(None)
                break


def thread_producer(bridge, name, n):
    for i in range(n):
        bridge.put((name, i))
        time.sleep(0.001)


def thread_consumer(inbox, results):
    while True:
        item = inbox.get()
        if item is None:
            break
        results.append(item * 2)


async def main():
    loop = asyncio.get_running_loop()
    bridge = Bridge(loop, 2)
    threads = [threading.Thread(target=thread_producer, args=(bridge, n, 5)) for n in 'abc']
    for t in threads:
        t.start()
    got = collections.defaultdict(list)
    for _ in range(15):
        name, i = await asyncio.wait_for(bridge.aget(), 5)
        got[name].append(i)
    for t in threads:
        t.join()
    print(dict(sorted(got.items())))

    back = Bridge(loop, 1)
    results = []
    t = threading.Thread(target=thread_consumer, args=(back, results), daemon=True)
    t.start()
    for i in range(6):
        await back.aput(i)
    await back.aput(None)
    await loop.run_in_executor(None, t.join)
    print(results, t.is_alive())
    try:
        bridge.get(timeout=0.01)
    except TimeoutError as e:
        print('timeout', e)


asyncio.run(main())
