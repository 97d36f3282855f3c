# asyncio.run: result, exception, slots during and after, and what it refuses.
# min: 3.7
import asyncio


async def main(value):
    loop = asyncio.get_running_loop()
    print("inside:", loop is asyncio.get_event_loop(), loop.is_running())
    seen.append(loop)
    await asyncio.sleep(0.01)
    return value


async def nested():
    coroutine = main(0)
    try:
        asyncio.run(coroutine)
    except RuntimeError as error:
        print(error)
    coroutine.close()


async def fail():
    raise KeyError("gone")


seen = []
print(asyncio.run(main("one")), asyncio.run(main("two")))
print(seen[0] is seen[1], seen[0].is_closed())
asyncio.run(nested())
try:
    asyncio.run(fail())
except KeyError as error:
    print("raised", error)
try:
    asyncio.run(42)
except (ValueError, TypeError) as error:
    print(type(error).__name__, error)
print(asyncio._get_running_loop())
