# min: 3.7
# order: none, because two processes run
"""Workers are forked before any loop exists; each runs its own."""
import asyncio
import os


async def work(number):
    await asyncio.sleep(0.01)
    return number * 3


def child(number, write_end):
    answer = asyncio.run(work(number))
    os.write(write_end, bytes([answer]))
    os._exit(0)


answers = []
for number in (1, 2):
    read_end, write_end = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(read_end)
        child(number, write_end)
    os.close(write_end)
    answers.append(os.read(read_end, 1)[0])
    os.close(read_end)
    os.waitpid(pid, 0)


async def main():
    await asyncio.sleep(0.001)
    print(answers)


asyncio.run(main())
