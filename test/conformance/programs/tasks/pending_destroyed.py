# A pending task whose step handle dies with the closed loop: reported when the variable goes.
# stderr: messages
# order: none, because real time decides how many turns ten milliseconds hold
import asyncio


async def forever():
    while True:
        await asyncio.sleep(0)


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
task = loop.create_task(forever())
loop.run_until_complete(asyncio.sleep(0.01))
loop.close()
print("closed", task.done())
del task
print("deleted")
asyncio.set_event_loop(None)
