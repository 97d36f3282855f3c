# A main task that swallows the cancellation of SIGINT; a second SIGINT does not ask.
# min: 3.11
import asyncio
import os
import signal


async def swallows():
    try:
        os.kill(os.getpid(), signal.SIGINT)
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('swallowed')
        asyncio.current_task().uncancel()
        return 'result'


print(asyncio.run(swallows()))


async def twice():
    try:
        os.kill(os.getpid(), signal.SIGINT)
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('first')
        os.kill(os.getpid(), signal.SIGINT)
        print('not reached')


try:
    asyncio.run(twice())
except KeyboardInterrupt:
    print('second')
with asyncio.Runner() as runner:
    print(runner.run(asyncio.sleep(0, 'fine')))
    print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)
