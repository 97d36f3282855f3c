# min: 3.11
"""A Runner runs several coroutines on one loop; Ctrl-C cancels the one that runs."""
import asyncio
import contextvars
import os
import signal

var = contextvars.ContextVar('var', default='unset')


async def set_var(value):
    var.set(value)
    return id(asyncio.get_running_loop())


async def get_var():
    return var.get(), id(asyncio.get_running_loop())


async def interrupted():
    asyncio.get_running_loop().call_later(0.01, os.kill, os.getpid(), signal.SIGINT)
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print('cancelled', asyncio.current_task().cancelling())
        await asyncio.sleep(0)
        raise


async def stubborn():
    os.kill(os.getpid(), signal.SIGINT)
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        asyncio.current_task().uncancel()
    return 'went on'


async def forever():
    try:
        await asyncio.sleep(100)
    finally:
        print('forever ends')


async def leave_one():
    asyncio.create_task(forever(), name='left over')
    await asyncio.sleep(0)


with asyncio.Runner() as runner:
    first = runner.run(set_var('one'))
    print(runner.run(get_var()) == ('one', first), var.get(), runner.get_loop().is_running())
    context = contextvars.copy_context()
    runner.run(set_var('two'), context=context)
    print(context[var], runner.run(get_var())[0])
    before = signal.getsignal(signal.SIGINT)
    try:
        runner.run(interrupted())
    except KeyboardInterrupt as exc:
        print('KeyboardInterrupt', exc.args, signal.getsignal(signal.SIGINT) is before)
    print(runner.run(stubborn()))
    runner.run(leave_one())
for attempt in (lambda: runner.get_loop(), lambda: asyncio.Runner(debug=True).run(5)):
    try:
        attempt()
    except Exception as exc:
        print(type(exc).__name__, exc)
