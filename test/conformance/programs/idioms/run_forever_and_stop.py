"""run_forever(), stopped by a task that is kept."""
import asyncio

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)


async def count():
    for number in range(3):
        print(number)
        await asyncio.sleep(0.01)
    loop.stop()


task = loop.create_task(count())
loop.run_forever()
print(task.done() or "still pending")
loop.run_until_complete(task)
loop.close()
