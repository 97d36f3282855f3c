# Awaiting a future of another loop, and a task that awaits itself.
import asyncio


async def wait_for_it(future):
    try:
        await future
    except RuntimeError as error:
        text = str(error)
        print(text[:6], text[text.index("attached") :])


async def self_wait():
    try:
        await holder[0]
    except RuntimeError as error:
        print(str(error)[:27])


loop = asyncio.new_event_loop()
other = asyncio.new_event_loop()
loop.run_until_complete(wait_for_it(other.create_future()))
holder = [loop.create_task(self_wait())]
loop.run_until_complete(holder[0])
loop.close()
other.close()
