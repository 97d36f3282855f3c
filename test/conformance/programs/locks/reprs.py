# The reprs of locks, with state and waiters.
import asyncio


def show(thing):
    text = repr(thing)
    print(text[:text.index(" object")], text[text.index("["):])


async def main():
    lock, event, condition = asyncio.Lock(), asyncio.Event(), asyncio.Condition()
    semaphore, bounded = asyncio.Semaphore(2), asyncio.BoundedSemaphore(1)
    for thing in (lock, event, condition, semaphore, bounded):
        show(thing)
    await lock.acquire()
    await condition.acquire()
    await semaphore.acquire()
    await bounded.acquire()
    tasks = [asyncio.ensure_future(f()) for f in (lock.acquire, event.wait, condition.acquire, bounded.acquire)]
    await asyncio.sleep(0)
    for thing in (lock, event, condition, semaphore, bounded):
        show(thing)
    event.set()
    show(event)
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
