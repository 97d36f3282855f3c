# min: 3.11
# stderr: none
# order: none, because sockets, threads or real time decide it
"""Ctrl-C under asyncio.Runner: the main task is cancelled, cleanups run, a second one interrupts."""
import asyncio
import contextvars
import os
import signal

var = contextvars.ContextVar('var', default='unset')


async def polite():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('cancelled, cleaning', asyncio.current_task().cancelling())
        await asyncio.sleep(0.01)
        raise
    finally:
        print('finally')


async def swallow():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return 'swallowed'


async def interrupt_later(delay, times=1):
    for _ in range(times):
        await asyncio.sleep(delay)
        os.kill(os.getpid(), signal.SIGINT)


async def outer(inner):
    task = asyncio.create_task(interrupt_later(0.01))
    return await inner()


with asyncio.Runner() as runner:
    loop = runner.get_loop()
    print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)

    async def handler_is():
        return signal.getsignal(signal.SIGINT) is signal.default_int_handler

    print(runner.run(handler_is()))
    try:
        runner.run(outer(polite))
    except KeyboardInterrupt as e:
        print('KeyboardInterrupt', repr(e.__context__))
    print(runner.run(outer(swallow)))

    async def set_var():
        var.set('in runner')

    async def get_var():
        return var.get()

    runner.run(set_var())
    print(runner.run(get_var()), var.get())
    try:
        runner.run(set_var)
    except (ValueError, TypeError) as e:
        print(type(e).__name__)

    async def busy():
        task = asyncio.create_task(interrupt_later(0, 1))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        n = 0
        while n < 5:
            n += 1
            await asyncio.sleep(0.001)
        return n

    try:
        print(runner.run(busy()))
    except KeyboardInterrupt:
        print('busy interrupted')
try:
    runner.run(get_var())
except RuntimeError as e:
    print(e)
print(loop.is_closed())


async def nested():
    with asyncio.Runner() as r:
        r.run(get_var())

try:
    asyncio.run(nested())
except RuntimeError as e:
    print(e)


async def bg():
    async def never():
        try:
            await asyncio.Event().wait()
        finally:
            print('never ends:', asyncio.current_task().get_name())
    asyncio.create_task(never(), name='background')
    await asyncio.sleep(0)
    return 'main done'

print(asyncio.run(bg()))


async def child_interrupt():
    async def raises():
        raise KeyboardInterrupt('by hand')
    t = asyncio.create_task(raises())
    try:
        await t
    except asyncio.CancelledError:
        print('main cancelled')
        raise

try:
    asyncio.run(child_interrupt())
except KeyboardInterrupt as e:
    print('got', e)
