# From 3.10 on a lock is bound to the loop that first waits for it.
# min: 3.10
import asyncio


async def contend(lock):
    await lock.acquire()
    task = asyncio.ensure_future(lock.acquire())
    await asyncio.sleep(0)
    lock.release()
    await task
    lock.release()


async def main(thing, wait):
    task = asyncio.ensure_future(wait(thing))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("waited")
    except RuntimeError as exc:
        text = str(exc)
        print(text[:text.index(" object")], text[text.index("["):])


lock = asyncio.Lock()
asyncio.run(contend(lock))
asyncio.run(contend(asyncio.Lock()))
event = asyncio.Event()
asyncio.run(main(event, lambda e: e.wait()))
asyncio.run(main(event, lambda e: e.wait()))
try:
    asyncio.run(contend(lock))
except RuntimeError as exc:
    print("lock", str(exc)[-33:])
