# Section 3.2: a task that cancels itself and then returns without another await.
import asyncio


async def suicidal():
    holder[0].cancel()
    return "value"


async def main():
    holder.append(loop.create_task(suicidal()))
    try:
        print("returned", await holder[0])
    except asyncio.CancelledError:
        print("awaiter got CancelledError")
    print(holder[0].done(), holder[0].cancelled())


holder = []
loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
