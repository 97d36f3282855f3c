# asyncio.run does not exist before 3.7: AttributeError with CPython's text.
# max: 3.6
import asyncio


async def main():
    print("never printed")


asyncio.run(main())
