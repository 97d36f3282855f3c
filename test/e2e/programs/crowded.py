"""Many tasks and timers, several threads, queues and a child: a tree that needs room."""
import asyncio
import os
import threading
import time


async def work(number):
    await asyncio.sleep(number / 10)
    return number


async def wait_for(future):
    await future


async def fail():
    raise ValueError("not today")


def background():
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    loops.append(loop)
    loop.call_later(60, print, "a minute is over")
    loop.run_forever()


async def main():
    loop = asyncio.get_running_loop()
    answer = loop.create_future()
    tasks = [asyncio.create_task(work(n), name="worker-%d" % n) for n in range(1, 31)]
    tasks += [asyncio.create_task(wait_for(answer), name="waiter-%d" % n) for n in range(5)]
    tasks.append(asyncio.create_task(fail(), name="failing"))
    for delay in (5, 10, 20):
        loop.call_later(delay, print, "later", delay)
    cancelled = loop.call_later(30, print, "never")
    cancelled.cancel()
    await asyncio.sleep(0.25)
    child = os.fork()
    if child == 0:
        time.sleep(1)
        os._exit(0)
    for name in ("first", "second", "third"):
        loop.call_soon(print, name)
    loops[0].call_soon(print, "stranded")
    print("crowded")  #@here
    answer.set_result(42)
    os.waitpid(child, 0)
    os._exit(0)


loops = []
for n in range(2):
    threading.Thread(target=background, name="Background-%d" % n).start()
time.sleep(0.1)
asyncio.run(main())
