# Appendix B22: a child forked inside a coroutine runs a new loop with a task: refused in 3.5.3 only.
# quirk: 3.14.0
import asyncio
import os


async def work():
    await asyncio.sleep(0.01)
    return "done"


async def main():
    pid = os.fork()
    if pid == 0:
        new = asyncio.new_event_loop()
        asyncio.set_event_loop(new)
        coroutine = work()
        try:
            print("child:", new.run_until_complete(coroutine))
        except RuntimeError as error:
            print("child:", error)
        os._exit(0)
    os.waitpid(pid, 0)
    print("parent:", await work())


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
asyncio.set_event_loop(None)
loop.close()
