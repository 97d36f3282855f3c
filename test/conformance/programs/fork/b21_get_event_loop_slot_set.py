# Appendix B21: get_event_loop() in a child forked inside a coroutine, policy slot set.
# stderr: messages
import asyncio
import os


async def main():
    pid = os.fork()
    if pid == 0:
        try:
            found = asyncio.get_event_loop()
            print("child:", "inherited" if found is loop else "new", found.is_running())
        except RuntimeError as error:
            print("child:", error)
        os._exit(0)
    os.waitpid(pid, 0)
    print("parent:", asyncio.get_event_loop() is loop)


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
asyncio.set_event_loop(None)
