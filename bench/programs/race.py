"""call_soon from another thread than the loop's: what the order of the two threads decides."""
import asyncio
import threading

N = 3

loop = asyncio.new_event_loop()


def task(i):
    print(i)
    if i == N - 1:
        loop.stop()


def run():
    asyncio.set_event_loop(loop)
    loop.run_forever()


thread = threading.Thread(target=run)
thread.start()
for number in range(N):
    loop.call_soon(task, number)
thread.join()
