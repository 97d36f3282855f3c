# min: 3.7
"""A finished asynchronous generator that the program still has is asked to close with the others: a turn more."""
import asyncio


async def numbers():
    yield 1


kept = []


async def main():
    gen = numbers()
    kept.append(gen)
    async for n in gen:
        print(n)


asyncio.run(main())
