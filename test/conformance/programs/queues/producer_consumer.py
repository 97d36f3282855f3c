# Queue: in which iterations items go over, with and without a bound.
import asyncio

trail = []
iteration = [0]


def tick():
    iteration[0] += 1
    loop.call_soon(tick)


def note(text):
    trail.append("%s@%d" % (text, iteration[0]))


async def producer(queue):
    for i in range(4):
        await queue.put(i)
        note("p%d" % i)


async def consumer(name, queue):
    while True:
        item = await queue.get()
        note("%s%d" % (name, item))
        queue.task_done()


async def main():
    for maxsize in (0, 1, 2):
        queue = asyncio.Queue(maxsize)
        workers = [asyncio.ensure_future(consumer(n, queue)) for n in "ab"]
        await asyncio.sleep(0)
        await producer(queue)
        await queue.join()
        note("joined")
        for worker in workers:
            worker.cancel()
        await asyncio.wait(workers)

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
