# Each thread has its own policy slot; loops of different threads run at the same time.
import asyncio
import threading

results = []
ready = [threading.Event(), threading.Event()]


async def meet(me, other):
    ready[me].set()
    ready[other].wait()  # both loops are inside a callback now
    results.append(asyncio.get_event_loop() is loops[me])
    await asyncio.sleep(0)
    results.append(asyncio.get_event_loop() is loops[me])


def run(me, other):
    asyncio.set_event_loop(loops[me])
    loops[me].run_until_complete(meet(me, other))


loops = [asyncio.new_event_loop(), asyncio.new_event_loop()]
threads = [threading.Thread(target=run, args=(0, 1)), threading.Thread(target=run, args=(1, 0))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(results)
for loop in loops:
    loop.close()
