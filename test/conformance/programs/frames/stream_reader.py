# min: 3.7
# stderr: frames
import asyncio


async def main():
    r = asyncio.StreamReader()
    r.feed_data(b'ab')
    r.feed_eof()
    await r.readexactly(4)


asyncio.run(main())
