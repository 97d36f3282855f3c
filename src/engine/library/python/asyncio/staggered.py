# loopscope: if=cancelledIsBaseException
"""staggered_race(): what is tried next is started when the last attempt has failed or takes long."""

from contextlib import suppress
from _asyncio import TimeoutError, get_running_loop
from _loopscope import _later

_later('asyncio.locks', 'Event')
_later('asyncio.tasks', 'wait', 'wait_for')


async def staggered_race(coro_fns, delay, *, loop=None):
    loop = loop or get_running_loop()
    coming = enumerate(coro_fns)
    winner_result = None
    winner_index = None
    exceptions = []
    running_tasks = []

    async def run_one_coro(previous_failed):
        nonlocal winner_index, winner_result
        if previous_failed is not None:
            with suppress(TimeoutError):
                await wait_for(previous_failed.wait(), delay)
        try:
            index, coro_fn = next(coming)
        except StopIteration:
            return
        failed = Event()
        running_tasks.append(loop.create_task(run_one_coro(failed)))
        exceptions.append(None)
        try:
            result = await coro_fn()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            exceptions[index] = exc
            failed.set()
        else:
            winner_index = index
            winner_result = result
            for other, task in enumerate(running_tasks):
                if other != index:
                    task.cancel()

    running_tasks.append(loop.create_task(run_one_coro(None)))
    try:
        finished = 0
        while finished != len(running_tasks):
            done, _ = await wait(running_tasks)
            finished = len(done)
            for task in done:
                if not task.cancelled() and task.exception():
                    raise task.exception()
        return winner_result, winner_index, exceptions
    finally:
        for task in running_tasks:
            task.cancel()
