import asyncio
import socket


async def hold(lock):
    async with lock:
        await asyncio.Event().wait()  #@event


async def take(lock):
    async with lock:  #@lock
        pass


async def get(queue):
    await asyncio.wait_for(queue.get(), None)  #@queue


async def notice(condition):
    async with condition:
        await condition.wait()  #@condition


async def read():
    ours, theirs = socket.socketpair()
    reader, writer = await asyncio.open_connection(sock=ours)
    await reader.readline()  #@stream


async def main():
    lock = asyncio.Lock()
    waiting = [hold(lock), take(lock), get(asyncio.Queue()), notice(asyncio.Condition()), read()]
    tasks = [asyncio.create_task(coroutine) for coroutine in waiting]
    await asyncio.gather(*tasks)  #@gather


asyncio.run(main())
