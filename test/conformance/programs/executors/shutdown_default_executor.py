# asyncio.run() waits for the threads of the default executor (3.9).
# min: 3.9
# order: none, because workers answer when they like
import asyncio
import time


def slow():
    time.sleep(0.1)
    print("slow ends")


async def main():
    loop = asyncio.get_running_loop()
    loop.run_in_executor(None, slow)
    await asyncio.sleep(0)
    print("main ends")


asyncio.run(main())
print("after run")


async def closing():
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, print, "work")
    await loop.shutdown_default_executor()
    try:
        await loop.run_in_executor(None, print, "never")
    except RuntimeError as exc:
        print(exc)


asyncio.run(closing())
