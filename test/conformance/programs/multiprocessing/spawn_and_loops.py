# min: 3.7
# max: 3.13
"""A process spawned from a coroutine knows nothing of the loop (semantics 4.6)."""
import asyncio
import multiprocessing as mp


async def answer():
    return "a new loop works"


def child(connection):
    connection.send(asyncio._get_running_loop())
    connection.send(asyncio.run(answer()))


async def main():
    ctx = mp.get_context("spawn")
    here, there = ctx.Pipe()
    process = ctx.Process(target=child, args=(there,))
    process.start()
    process.join()
    print(here.recv(), here.recv())


if __name__ == "__main__":
    asyncio.run(main())
