# What methods of loops, futures, tasks and handles say of wrong arguments.
import asyncio
import socket

loop = asyncio.new_event_loop()


def check(label, function, *args, **kwargs):
    try:
        result = function(*args, **kwargs)
    except Exception as error:
        print(label, "->", type(error).__name__, error)
    else:
        if asyncio.iscoroutine(result):
            result.close()
        print(label, "=", type(result).__name__)
        if hasattr(result, "cancel") and result is not future:
            result.cancel()


def nop(*args):
    pass


async def nothing():
    pass


future = loop.create_future()
for name in ("call_soon", "call_soon_threadsafe"):
    method = getattr(loop, name)
    check(name, method)
    check(name, method, nop, other=1)
    check(name, method, nop, 1, other=1)
    check(name + " context", method, nop, context=None)
for name in ("call_later", "call_at"):
    method = getattr(loop, name)
    check(name, method)
    check(name, method, 1)
    check(name, method, 1, nop, other=1)
    check(name + " context", method, 1, nop, context=None)
for name in (
    "run_forever", "stop", "is_running", "is_closed", "get_debug", "time", "get_exception_handler",
    "get_task_factory", "create_future",
):
    check(name, getattr(loop, name), 1)
    check(name, getattr(loop, name), x=1)
for name in ("set_debug", "set_exception_handler", "set_task_factory", "remove_reader", "remove_writer"):
    check(name, getattr(loop, name))
    check(name, getattr(loop, name), None, 2)
    check(name, getattr(loop, name), x=1)
check("set_debug", loop.set_debug, enabled=False)
check("set_exception_handler", loop.set_exception_handler, handler=None)
check("set_task_factory", loop.set_task_factory, factory=None)
for name in ("create_task", "run_until_complete", "run_in_executor", "add_reader", "add_writer"):
    check(name, getattr(loop, name))
left, right = socket.socketpair()
check("add_reader", loop.add_reader, left)
check("add_reader", loop.add_reader, left, nop, x=1)
check("add_reader", loop.add_reader, -1, nop)
check("remove_reader", loop.remove_reader, fd=left)
left.close()
right.close()

for name in ("result", "cancelled", "done"):
    check(name, getattr(future, name), 1)
    check(name, getattr(future, name), x=1)
for name in ("set_result", "set_exception", "remove_done_callback"):
    check(name, getattr(future, name))
    check(name, getattr(future, name), 1, 2)
check("exception", future.exception, 1)
check("add_done_callback", future.add_done_callback, nop, context=None)
check("set_result", future.set_result, 1)

task = loop.create_task(nothing())
check("get_stack", task.get_stack, 1, 2)
for name in ("get_name", "get_coro"):
    if hasattr(task, name):
        check(name, getattr(task, name), 1)
        check(name, getattr(task, name), x=1)
if hasattr(task, "set_name"):
    check("set_name", task.set_name)
    check("set_name", task.set_name, 1, 2)
    check("set_name", task.set_name, name=1)
loop.run_until_complete(task)

handle = loop.call_soon(nop)
check("cancel", handle.cancel, 1)
check("cancel", handle.cancel, x=1)
check("Handle", asyncio.Handle)
check("Handle", asyncio.Handle, nop)
check("TimerHandle", asyncio.TimerHandle, 1, x=1)
handle.cancel()
for name in ("iscoroutine", "iscoroutinefunction", "new_event_loop", "set_event_loop", "set_event_loop_policy"):
    function = getattr(asyncio, name)
    check(name, function, 1, 2)
    check(name, function, x=1)
for name in ("iscoroutine", "iscoroutinefunction", "set_event_loop", "set_event_loop_policy"):
    check(name, getattr(asyncio, name))
for name in ("Lock", "Event"):
    check(name, getattr(asyncio, name), 1, 2, 3, x=1)
for delay in ("1", None, []):
    try:
        loop.run_until_complete(asyncio.sleep(delay))
    except TypeError as error:
        print("sleep", error)
loop.close()
