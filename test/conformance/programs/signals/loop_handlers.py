# loop.add_signal_handler: the callback runs as any other, in a turn of the loop.
import asyncio
import os
import signal


async def main():
    loop = asyncio.get_event_loop()
    done = asyncio.Event()
    log = []

    def handler(*args):
        log.append(args)
        if len(log) == 3:
            done.set()

    loop.add_signal_handler(signal.SIGUSR1, handler, 'one')
    loop.add_signal_handler(signal.SIGUSR2, handler, 'two', 2)
    os.kill(os.getpid(), signal.SIGUSR1)
    print(log)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(log)
    os.kill(os.getpid(), signal.SIGUSR2)
    os.kill(os.getpid(), signal.SIGUSR1)
    await done.wait()
    print(log)
    loop.call_later(0.05, os.kill, os.getpid(), signal.SIGUSR1)
    done.clear()
    log.clear()
    await asyncio.sleep(0.1)
    print(log)
    print(loop.remove_signal_handler(signal.SIGUSR1), loop.remove_signal_handler(signal.SIGUSR1))
    print(signal.getsignal(signal.SIGUSR1) == signal.SIG_DFL)
    for wrong in ('x', 0, signal.SIGKILL):
        try:
            loop.add_signal_handler(wrong, handler)
        except (TypeError, ValueError, RuntimeError) as exc:
            print(type(exc).__name__)
    try:
        loop.add_signal_handler(signal.SIGUSR1, main)
    except TypeError as exc:
        print(exc)


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
print(signal.getsignal(signal.SIGUSR2) == signal.SIG_DFL)
