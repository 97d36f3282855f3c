# min: 3.7
"""A semaphore keeps the number of those that work at once down."""
import asyncio


async def call(limit, state):
    async with limit:
        state["now"] += 1
        state["most"] = max(state["most"], state["now"])
        await asyncio.sleep(0.01)
        state["now"] -= 1


async def main():
    limit = asyncio.Semaphore(3)
    state = {"now": 0, "most": 0}
    await asyncio.gather(*(call(limit, state) for _ in range(8)))
    print(state)


asyncio.run(main())
