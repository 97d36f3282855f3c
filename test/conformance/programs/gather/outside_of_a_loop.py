# gather() without a running loop takes the loop of the slot, or of its arguments.
import asyncio

loop = asyncio.new_event_loop()


async def child(n):
    return n * 2


outer = asyncio.gather(loop.create_task(child(1)), loop.create_task(child(2)))
print(outer._loop is loop, outer.done())
print(loop.run_until_complete(outer))
asyncio.set_event_loop(loop)
print(loop.run_until_complete(asyncio.gather(child(3))))
asyncio.set_event_loop(None)
try:
    loop.run_until_complete(asyncio.gather())
except RuntimeError as exc:
    print(exc)
loop.close()
