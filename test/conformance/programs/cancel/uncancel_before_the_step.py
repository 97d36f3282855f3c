# min: 3.11
# A cancellation that is taken back before it was delivered: since 3.13 it is forgotten.
import asyncio


async def work():
    try:
        await asyncio.sleep(0)
        print("undisturbed")
    except asyncio.CancelledError:
        print("cancelled inside")


async def main():
    unstarted = asyncio.create_task(work())
    unstarted.cancel()
    print(unstarted.uncancel(), unstarted.cancelling())
    await asyncio.wait([unstarted])
    print(unstarted.cancelled())

    twice = asyncio.create_task(work())
    await asyncio.sleep(0)
    twice.cancel()
    twice.cancel()
    print(twice.uncancel())
    await asyncio.wait([twice])
    print(twice.cancelled(), twice.cancelling())


asyncio.run(main())
