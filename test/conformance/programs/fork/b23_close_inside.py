# Appendix B23: in a child forked inside a coroutine the inherited loop cannot be closed or run.
import asyncio
import os


async def main():
    pid = os.fork()
    if pid == 0:
        for action in [loop.close, loop.run_forever]:
            try:
                action()
                print("child: worked")
            except RuntimeError as error:
                print("child:", error)
        os._exit(0)
    os.waitpid(pid, 0)
    print("parent:", loop.is_running())


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
