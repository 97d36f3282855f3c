# Appendix B30: a child that goes on with the coroutine: sleep(0.01) works up to 3.7 and raises from
# 3.8; on 3.14 the child's task cannot even be resumed, so the child gets a way out there.
# max: 3.13
import asyncio
import os


async def main():
    pid = os.fork()
    if pid == 0:
        try:
            await asyncio.sleep(0)
            print("child: sleep(0) works")
            await asyncio.sleep(0.01)
            print("child: sleep(0.01) works")
        except RuntimeError as error:
            print("child:", error)
        os._exit(0)
    os.waitpid(pid, 0)
    await asyncio.sleep(0.01)
    print("parent: works")


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
asyncio.set_event_loop(None)
loop.close()
