# min: 3.11
"""Phases of work that all parties begin together."""
import asyncio


async def party(name, barrier, log):
    for phase in range(2):
        log.append((phase, name))
        await barrier.wait()


async def main():
    barrier, log = asyncio.Barrier(3), []
    await asyncio.gather(*(party(name, barrier, log) for name in "abc"))
    print([phase for phase, _ in log], sorted(log))


asyncio.run(main())
