# put_nowait(), get_nowait() and task_done() at their limits; reprs.
import asyncio


async def main():
    queue = asyncio.Queue(maxsize=2)
    print(str(queue), queue.empty(), queue.full(), queue.maxsize)
    queue.put_nowait("a")
    queue.put_nowait(None)
    print(str(queue), queue.empty(), queue.full(), queue.qsize())
    for f in (lambda: queue.put_nowait(3), queue.get_nowait, queue.get_nowait, queue.get_nowait):
        try:
            print(f())
        except (asyncio.QueueFull, asyncio.QueueEmpty) as exc:
            print(repr(exc))
    queue.task_done()
    print(str(queue))
    queue.task_done()
    try:
        queue.task_done()
    except ValueError as exc:
        print(exc)
    await queue.join()
    task = asyncio.ensure_future(queue.get())
    await asyncio.sleep(0)
    print(str(queue), repr(queue)[:9], " at 0x" in repr(queue))
    task.cancel()
    await asyncio.wait([task])
    print(str(queue))


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
