"""asyncio, as far as the engine has it."""

from _loopscope import _refuse, _trait
from _asyncio import *
from _asyncio import _get_running_loop as _running, _set_running_loop as _set_running
from asyncio import base_events, events, futures, locks, protocols, queues, selector_events, streams, tasks, transports
from asyncio.futures import isfuture, wrap_future
from asyncio.locks import BoundedSemaphore, Condition, Event, Lock, Semaphore
from asyncio._server import AbstractServer
from asyncio.protocols import BaseProtocol, DatagramProtocol, Protocol, SubprocessProtocol
from asyncio.queues import LifoQueue, PriorityQueue, Queue, QueueEmpty, QueueFull
from asyncio.streams import (IncompleteReadError, LimitOverrunError, StreamReader, StreamReaderProtocol, StreamWriter,
                             open_connection, open_unix_connection, start_server, start_unix_server)
from asyncio.tasks import (as_completed, ensure_future, gather, run_coroutine_threadsafe, shield, sleep, wait,
                           wait_for)
from asyncio.transports import (BaseTransport, DatagramTransport, ReadTransport, SubprocessTransport, Transport,
                                WriteTransport)

if _trait('hasRunningSlotApi'):
    _get_running_loop = _running
    _set_running_loop = _set_running
if _trait('hasCreateTask'):
    from asyncio.tasks import create_task
if _trait('serverHasServing'):
    from asyncio._server import Server
    from asyncio.protocols import BufferedProtocol
if _trait('hasAsyncioRun'):
    from asyncio import runners
    from asyncio.runners import run
if _trait('runHasRunner'):
    from asyncio.runners import Runner
if _trait('cancelledIsBaseException'):
    from asyncio import exceptions
    from asyncio.exceptions import SendfileNotAvailableError
from asyncio import base_futures, constants, coroutines, unix_events
if _trait('hasTaskGroup'):
    from asyncio import taskgroups, timeouts
    from asyncio.exceptions import BrokenBarrierError
    from asyncio.locks import Barrier
    from asyncio.taskgroups import TaskGroup
    from asyncio.timeouts import Timeout, timeout, timeout_at
if _trait('hasToThread'):
    from asyncio import threads
    from asyncio.threads import to_thread
if _trait('hasEagerTasks'):
    from asyncio.tasks import create_eager_task_factory, eager_task_factory
if _trait('queueHasShutdown'):
    EventLoop = SelectorEventLoop
    from asyncio.queues import QueueShutDown
if not _trait('hasAllTasks'):
    del all_tasks
if _trait('hasCoroutineDecorator'):
    from asyncio._coroutines import coroutine


async def create_subprocess_exec(program, *args, **options):
    _refuse('subprocesses')


async def create_subprocess_shell(cmd, **options):
    _refuse('subprocesses')
if _trait('hasChildWatchers'):
    def get_child_watcher():
        _refuse('child watchers')

    def set_child_watcher(watcher):
        _refuse('child watchers')
