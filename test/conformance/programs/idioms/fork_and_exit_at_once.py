# min: 3.7
# order: none, because two processes run
"""A child that touches no loop and leaves with os._exit()."""
import asyncio
import os


async def main():
    read_end, write_end = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.write(write_end, b"child was here")
        os._exit(7)
    os.close(write_end)
    loop = asyncio.get_running_loop()
    status = await loop.run_in_executor(None, os.waitpid, pid, 0)
    print(os.read(read_end, 100).decode(), os.WEXITSTATUS(status[1]) if hasattr(os, "WEXITSTATUS") else status[1] >> 8)
    os.close(read_end)


asyncio.run(main())
