"""A chain of callbacks without any coroutine."""
import asyncio

loop = asyncio.new_event_loop()


def tick(left):
    print("tick", left)
    if left:
        loop.call_later(0.01, tick, left - 1)
    else:
        loop.stop()


loop.call_soon(tick, 3)
loop.run_forever()
loop.close()
