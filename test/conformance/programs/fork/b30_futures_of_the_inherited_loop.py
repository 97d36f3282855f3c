# Section 4.4: futures and tasks made on the inherited loop itself still work in the child.
# max: 3.13
import asyncio
import os


async def value():
    return "task result"


async def main():
    pid = os.fork()
    if pid == 0:
        future = loop.create_future()
        loop.call_soon(future.set_result, "future result")
        print("child:", await future)
        print("child:", await loop.create_task(value()))
        os._exit(0)
    os.waitpid(pid, 0)
    print("parent:", await loop.create_task(value()))


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
asyncio.set_event_loop(None)
loop.close()
