# min: 3.7
"""asyncio's own handler (3.12+) stands where asyncio was imported among the others."""
import os

os.register_at_fork(after_in_child=lambda: look("registered before the import"))
import asyncio
os.register_at_fork(after_in_child=lambda: look("registered after it"))


def look(when):
    print(when, asyncio._get_running_loop() is not None, flush=True)


async def main():
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)


asyncio.run(main())
