# profiles: 3.13.0
"""The bug of 3.13.0: a refused run_forever() empties the running slot of the loop that goes on."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        loop.run_forever()
    except RuntimeError as error:
        print(error)
    print("running:", loop.is_running(), asyncio._get_running_loop())
    loop.call_soon(print, "the loop goes on")
    await asyncio.sleep(0)


asyncio.run(main())
