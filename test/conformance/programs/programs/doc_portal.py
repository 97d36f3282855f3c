# min: 3.9
# order: none, because threads hand over at their own pace
"""A loop in a thread serves synchronous callers; blocking work goes to threads, and is cancelled in time."""
import asyncio
import concurrent.futures
import contextvars
import functools
import threading
import time

user = contextvars.ContextVar('user')


class Portal:
    def __enter__(self):
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self._serve, name='portal')
        self.thread.start()
        return self

    def _serve(self):
        asyncio.set_event_loop(self.loop)
        try:
            self.loop.run_forever()
        finally:
            pending = asyncio.all_tasks(self.loop)
            for task in pending:
                task.cancel()
            self.loop.run_until_complete(asyncio.gather(*pending, return_exceptions=True))
            self.loop.run_until_complete(self.loop.shutdown_asyncgens())
            self.loop.run_until_complete(self.loop.shutdown_default_executor())
            self.loop.close()

    def call(self, func, *args, timeout=None):
        return asyncio.run_coroutine_threadsafe(func(*args), self.loop).result(timeout)

    def __exit__(self, *exc):
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()


def blocking(n):
    time.sleep(0.01)
    return n, threading.current_thread() is not threading.main_thread(), user.get('nobody')


async def fetch(n):
    if n < 0:
        raise ValueError(n)
    user.set(f'user{n}')
    loop = asyncio.get_running_loop()
    in_thread = await asyncio.to_thread(blocking, n)
    in_executor = await loop.run_in_executor(None, functools.partial(blocking, n=n))
    return in_thread, in_executor


async def hang():
    try:
        await asyncio.sleep(60)
    except asyncio.CancelledError:
        print('hang cancelled')
        raise


with Portal() as portal:
    print(portal.call(fetch, 1))
    try:
        portal.call(fetch, -1)
    except ValueError as exc:
        print('ValueError', exc)
    try:
        portal.call(hang, timeout=0.05)
    except concurrent.futures.TimeoutError as exc:
        print('timeout', type(exc).__name__)
    future = asyncio.run_coroutine_threadsafe(hang(), portal.loop)
    portal.call(asyncio.sleep, 0.01)
    answers = future.cancel(), future.cancelled()
    portal.call(asyncio.sleep, 0.01)
    print(answers)
print(portal.loop.is_closed(), portal.thread.is_alive())
