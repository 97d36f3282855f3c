# min: 3.11
# stderr: frames
import asyncio


async def main():
    1 / 0


with asyncio.Runner() as r:
    r.run(main())
