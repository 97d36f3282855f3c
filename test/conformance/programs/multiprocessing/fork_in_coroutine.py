# min: 3.7
# max: 3.13
# stderr: none
"""A process started from a coroutine: what its loop slots hold (semantics 4.6)."""
import asyncio
import multiprocessing as mp


async def answer():
    return "a new loop works"


def child(connection):
    connection.send(asyncio._get_running_loop())
    try:
        connection.send(asyncio.get_event_loop().is_running())
    except RuntimeError as error:
        connection.send(str(error))
    loop = asyncio.new_event_loop()
    connection.send(loop.run_until_complete(answer()))


async def main():
    here, there = mp.Pipe()
    process = mp.get_context("fork").Process(target=child, args=(there,))
    process.start()
    process.join()
    print(here.recv(), here.recv(), here.recv())
    loop = asyncio.get_event_loop()
    print(loop.is_running())


asyncio.run(main())
