# Appendix B20: the running slot in a child forked inside a coroutine: inherited in 3.5.3 only.
# min: 3.5.3
import asyncio
import os


async def main():
    pid = os.fork()
    if pid == 0:
        running = asyncio._get_running_loop()
        print("child:", running is loop, running is None, loop.is_running())
        os._exit(0)
    os.waitpid(pid, 0)
    print("parent:", asyncio._get_running_loop() is loop)


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
