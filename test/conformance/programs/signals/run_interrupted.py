# asyncio.run and SIGINT: since 3.11 the main task is cancelled first.
# min: 3.7
import asyncio
import os
import signal
import threading
import time


def soon(number):
    time.sleep(0.05)
    os.kill(os.getpid(), number)


def send_soon():
    threading.Thread(target=soon, args=(signal.SIGINT,)).start()


async def main(label):
    print(label, signal.getsignal(signal.SIGINT) is signal.default_int_handler)
    try:
        send_soon()
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(label, 'cancelled')
        raise
    finally:
        print(label, 'finally')


try:
    asyncio.run(main('first'))
except KeyboardInterrupt:
    print('interrupted')
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)
signal.signal(signal.SIGINT, signal.SIG_IGN)


async def quiet():
    os.kill(os.getpid(), signal.SIGINT)
    await asyncio.sleep(0.01)
    return 'not disturbed'


print(asyncio.run(quiet()))
