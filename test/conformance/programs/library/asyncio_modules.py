# order: none, because nothing runs
"""Which modules asyncio has, and which names they have, is another thing in each version."""
import asyncio
import importlib

PLACES = {
    'events': 'AbstractEventLoop AbstractServer BaseDefaultEventLoopPolicy Future Handle _get_running_loop '
              '_set_running_loop get_event_loop get_running_loop get_child_watcher new_event_loop',
    'tasks': 'Task _enter_task _leave_task _swap_current_task all_tasks current_task create_task '
             'eager_task_factory ensure_future gather run_coroutine_threadsafe FIRST_COMPLETED timeout',
    'futures': 'Future isfuture wrap_future Task', 'coroutines': 'coroutine iscoroutine',
    'base_events': 'BaseEventLoop Server MAXIMUM_SELECT_TIMEOUT _MIN_SCHEDULED_TIMER_HANDLES',
    'unix_events': 'SelectorEventLoop EventLoop DefaultEventLoopPolicy ThreadedChildWatcher PidfdChildWatcher',
    'selector_events': 'BaseSelectorEventLoop', 'locks': 'Lock Barrier Semaphore', 'queues': 'Queue QueueShutDown',
    'streams': 'StreamReader IncompleteReadError open_unix_connection', 'protocols': 'Protocol BufferedProtocol',
    'runners': 'run Runner', 'exceptions': 'CancelledError BrokenBarrierError', 'timeouts': 'timeout Timeout',
    'taskgroups': 'TaskGroup', 'threads': 'to_thread', 'mixins': '_LoopBoundMixin', 'transports': 'Transport',
    'constants': 'DEBUG_STACK_DEPTH THREAD_JOIN_TIMEOUT', 'log': 'logger', 'nothing': '',
}
for name, wanted in PLACES.items():
    print(name, hasattr(asyncio, name))
    try:
        module = importlib.import_module('asyncio.' + name)
    except ImportError as exc:
        print(type(exc).__name__, exc)
        continue
    print(*[n for n in wanted.split() if hasattr(module, n)])
for name in ('timeout', 'TaskGroup', 'run', 'Runner', 'to_thread', 'Barrier', 'EventLoop', 'QueueShutDown', 'coroutine',
             'SafeChildWatcher', 'ThreadedChildWatcher', 'PidfdChildWatcher', '_enter_task', 'eager_task_factory'):
    print(name, hasattr(asyncio, name))
