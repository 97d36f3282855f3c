"""What as_completed() of asyncio.tasks does: as a generator up to 3.12, and as an iterator of two kinds."""

from _loopscope import _later, _trait
from _asyncio import TimeoutError, get_event_loop
from asyncio.queues import Queue

_later('asyncio._ensuring', '_loop_given', 'ensure_future', 'is_single')


def as_completed(fs, loop, timeout):
    if is_single(fs):
        raise TypeError(f'{_trait("asCompletedText")}, not {type(fs).__name__}')
    if loop is not None:
        _loop_given(loop, None)
    done = Queue(loop=loop) if _trait('loopParameter') else Queue()
    loop = get_event_loop() if loop is None else loop
    todo = {ensure_future(f, loop=loop) for f in set(fs)}
    timer = None

    def _on_timeout():
        for f in todo:
            f.remove_done_callback(_on_completion)
            done.put_nowait(None)
        todo.clear()

    def _on_completion(f):
        if not todo:
            # It was too late.
            return
        todo.remove(f)
        done.put_nowait(f)
        if not todo and timer is not None:
            timer.cancel()

    async def _wait_for_one():
        f = await done.get()
        if f is None:
            raise TimeoutError
        return f.result()

    for f in todo:
        f.add_done_callback(_on_completion)
    if todo and timeout is not None:
        timer = loop.call_later(timeout, _on_timeout)
    for _ in range(len(todo)):
        yield _wait_for_one()


class _AsCompletedIterator:
    """Gives coroutines for the next results to a plain loop, and the next done future to an async one."""

    def __init__(self, aws, timeout):
        self._done = Queue()
        self._timeout_handle = None
        loop = get_event_loop()
        self._todo = {ensure_future(aw, loop=loop) for aw in set(aws)}
        for f in self._todo:
            f.add_done_callback(self._handle_completion)
        if self._todo and timeout is not None:
            self._timeout_handle = loop.call_later(timeout, self._handle_timeout)
        self._todo_left = len(self._todo)

    def __aiter__(self):
        return self

    def __iter__(self):
        return self

    async def __anext__(self):
        if self._todo_left == 0:
            raise StopAsyncIteration
        self._todo_left -= 1
        return await self._wait_for_one()

    def __next__(self):
        if self._todo_left == 0:
            raise StopIteration
        self._todo_left -= 1
        return self._wait_for_one(True)

    def _handle_timeout(self):
        for f in self._todo:
            f.remove_done_callback(self._handle_completion)
            self._done.put_nowait(None)
        self._todo.clear()

    def _handle_completion(self, f):
        if not self._todo:
            # It was too late.
            return
        self._todo.remove(f)
        self._done.put_nowait(f)
        if not self._todo and self._timeout_handle is not None:
            self._timeout_handle.cancel()

    async def _wait_for_one(self, resolve=False):
        f = await self._done.get()
        if f is None:
            raise TimeoutError
        return f.result() if resolve else f


_AsCompletedIterator.__module__ = 'asyncio.tasks'
AsCompletedIterator = _AsCompletedIterator
