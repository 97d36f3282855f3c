"""asyncio, as far as the engine has it."""

from _loopscope import _refuse, _trait
from _asyncio import *
from _asyncio import _get_running_loop as _running, _set_running_loop as _set_running
from asyncio import base_events, events, futures, tasks
from asyncio.futures import isfuture, wrap_future
from asyncio.tasks import ensure_future, run_coroutine_threadsafe, sleep

if _trait('hasRunningSlotApi'):
    _get_running_loop = _running
    _set_running_loop = _set_running
if _trait('hasCreateTask'):
    from asyncio.tasks import create_task
if _trait('hasAsyncioRun'):
    from asyncio import runners
    from asyncio.runners import run
if not _trait('hasAllTasks'):
    del all_tasks
if _trait('hasCoroutineDecorator'):
    def coroutine(func):
        _refuse('generator-based coroutines')
