# Appendix B2: asyncio.run() leaves the main thread without a loop.
# min: 3.7
import asyncio


async def main():
    pass


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
asyncio.run(main())
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)
print(loop.is_closed())
loop.close()
