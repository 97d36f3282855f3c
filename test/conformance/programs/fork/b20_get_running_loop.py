# Appendix B20: get_running_loop() in a child forked inside a coroutine.
# min: 3.7
import asyncio
import os


async def main():
    loop = asyncio.get_running_loop()
    pid = os.fork()
    if pid == 0:
        try:
            print("child:", asyncio.get_running_loop() is loop)
        except RuntimeError as error:
            print("child:", error)
        os._exit(0)
    os.waitpid(pid, 0)
    print("parent:", asyncio.get_running_loop() is loop)


asyncio.run(main())
