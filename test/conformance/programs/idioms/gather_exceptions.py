# min: 3.7
"""gather() that collects errors instead of raising the first one."""
import asyncio


async def divide(n):
    await asyncio.sleep(0)
    return 12 // n


async def main():
    results = await asyncio.gather(*(divide(n) for n in (3, 0, 4)), return_exceptions=True)
    print([repr(r) if isinstance(r, int) else type(r).__name__ for r in results])


asyncio.run(main())
