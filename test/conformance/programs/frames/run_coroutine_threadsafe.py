# min: 3.7
# stderr: frames
# order: names, because threads and sockets decide the turns
import asyncio
import threading


async def f():
    1 / 0


async def main():
    loop = asyncio.get_event_loop()

    def work():
        asyncio.run_coroutine_threadsafe(f(), loop).result()

    t = threading.Thread(target=work)
    t.start()
    while t.is_alive():
        await asyncio.sleep(0.01)


asyncio.run(main())
