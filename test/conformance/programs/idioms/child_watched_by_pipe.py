# min: 3.7
# order: none, because two processes run
"""The loop watches a pipe whose other end a child holds."""
import asyncio
import os


read_end, write_end = os.pipe()
pid = os.fork()
if pid == 0:
    os.close(read_end)
    for word in (b"one ", b"two ", b"three"):
        os.write(write_end, word)
    os._exit(0)
os.close(write_end)


async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    parts = []

    def readable():
        data = os.read(read_end, 1024)
        if data:
            parts.append(data)
        else:
            loop.remove_reader(read_end)
            done.set_result(b"".join(parts).decode())

    loop.add_reader(read_end, readable)
    print(await done)
    os.close(read_end)


asyncio.run(main())
os.waitpid(pid, 0)
