"""asyncio, as far as the engine has it."""

from _loopscope import _later, _refuse, _trait
from _asyncio import *
from _asyncio import _get_running_loop as _running, _set_running_loop as _set_running

if _trait('hasRunningSlotApi'):
    _get_running_loop = _running
    _set_running_loop = _set_running
if _trait('queueHasShutdown'):
    EventLoop = SelectorEventLoop
if not _trait('hasAllTasks'):
    del all_tasks

# Few programs use more than a few of these, so they are loaded when they are asked for.
_later('asyncio', 'base_events', 'base_futures', 'constants', 'coroutines', 'events', 'futures', 'locks', 'log',
       'protocols', 'queues', 'selector_events', 'streams', 'subprocess', 'tasks', 'transports', 'unix_events')
_later('asyncio.futures', 'isfuture', 'wrap_future')
_later('asyncio.locks', 'BoundedSemaphore', 'Condition', 'Event', 'Lock', 'Semaphore')
_later('asyncio._server', 'AbstractServer')
_later('asyncio.protocols', 'BaseProtocol', 'DatagramProtocol', 'Protocol', 'SubprocessProtocol')
_later('asyncio.queues', 'LifoQueue', 'PriorityQueue', 'Queue', 'QueueEmpty', 'QueueFull')
_later('asyncio._stream_errors', 'IncompleteReadError', 'LimitOverrunError')
_later('asyncio.streams', 'StreamReader', 'StreamReaderProtocol',
       'StreamWriter', 'open_connection', 'open_unix_connection', 'start_server', 'start_unix_server')
_later('asyncio.subprocess', 'create_subprocess_exec', 'create_subprocess_shell')
_later('asyncio.tasks', 'as_completed', 'ensure_future', 'gather', 'run_coroutine_threadsafe', 'shield', 'sleep',
       'wait', 'wait_for')
_later('asyncio.transports', 'BaseTransport', 'DatagramTransport', 'ReadTransport', 'SubprocessTransport',
       'Transport', 'WriteTransport')
if _trait('hasCreateTask'):
    _later('asyncio.tasks', 'create_task')
if _trait('serverHasServing'):
    _later('asyncio._server', 'Server')
    _later('asyncio.protocols', 'BufferedProtocol')
if _trait('hasAsyncioRun'):
    _later('asyncio', 'runners')
    _later('asyncio.runners', 'run')
if _trait('hasStartTls'):
    _later('asyncio', 'format_helpers')
    _later('asyncio._stream_errors', 'SendfileNotAvailableError')
if _trait('runHasRunner'):
    _later('asyncio.runners', 'Runner')
if _trait('cancelledIsBaseException'):
    _later('asyncio', 'exceptions', 'staggered', 'trsock')
if not _trait('loopParameter'):
    _later('asyncio', 'mixins')
if _trait('hasTaskGroup'):
    _later('asyncio', 'taskgroups', 'timeouts')
    _later('asyncio.exceptions', 'BrokenBarrierError')
    _later('asyncio.locks', 'Barrier')
    _later('asyncio.taskgroups', 'TaskGroup')
    _later('asyncio.timeouts', 'Timeout', 'timeout', 'timeout_at')
if _trait('hasToThread'):
    _later('asyncio', 'threads')
    _later('asyncio.threads', 'to_thread')
if _trait('hasEagerTasks'):
    _later('asyncio.tasks', 'create_eager_task_factory', 'eager_task_factory')
if _trait('queueHasShutdown'):
    _later('asyncio.queues', 'QueueShutDown')
if _trait('hasCoroutineDecorator'):
    _later('asyncio._coroutines', 'coroutine')
if _trait('hasChildWatchers'):
    _later('asyncio._child_watchers', 'AbstractChildWatcher', 'FastChildWatcher', 'MultiLoopChildWatcher',
           'PidfdChildWatcher', 'SafeChildWatcher', 'ThreadedChildWatcher', 'get_child_watcher', 'set_child_watcher')
if _trait('hasCreateTask'):
    from _asyncio import _enter_task, _leave_task, _register_task, _unregister_task
