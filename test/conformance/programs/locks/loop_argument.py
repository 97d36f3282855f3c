# The loop argument of locks and queues: taken up to 3.9, refused by 3.10, unknown to 3.11.
# stderr: none
import asyncio

loop = asyncio.new_event_loop()
asyncio.set_event_loop(asyncio.new_event_loop())
for make in (asyncio.Lock, asyncio.Event, asyncio.Condition, asyncio.Semaphore, asyncio.Queue):
    try:
        print(make.__name__, make(loop=loop)._loop is loop)
    except TypeError as exc:
        print(exc)
try:
    asyncio.Condition(asyncio.Lock(), loop=loop)
except (TypeError, ValueError) as exc:
    print(type(exc).__name__, exc)
loop.close()
asyncio.get_event_loop_policy().get_event_loop().close()
