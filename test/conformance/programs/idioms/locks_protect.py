# min: 3.7
"""A lock around a read and a write with an await between them."""
import asyncio


async def deposit(account, lock):
    async with lock:
        balance = account["balance"]
        await asyncio.sleep(0)
        account["balance"] = balance + 10


async def main():
    account, lock = {"balance": 0}, asyncio.Lock()
    await asyncio.gather(*(deposit(account, lock) for _ in range(10)))
    print(account, lock.locked())


asyncio.run(main())
