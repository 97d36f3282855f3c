# min: 3.7
# stderr: frames
import asyncio


async def main():
    q = asyncio.Queue(maxsize=1)
    q.put_nowait(1)
    try:
        q.put_nowait(1)
    except asyncio.QueueFull:
        q.get_nowait()
        q.get_nowait()


asyncio.run(main())
