# Appendix B 30: sleep(0) works in a child that goes on with its coroutine, but on 3.14: there no step of
# the child's task follows, and a timer of the inherited loop ends it.
# stderr: none
import asyncio
import os


async def main():
    pid = os.fork()
    if pid == 0:
        loop.call_later(0.05, os._exit, 7)
        await asyncio.sleep(0)
        os._exit(0)
    print("child exits with", os.waitpid(pid, 0)[1] >> 8)


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
