# The loop reports through call_exception_handler: what the context holds.
import asyncio


def handler(loop, context):
    print(sorted(context), context["message"].split(" at ")[0], repr(context["exception"])[:11])


def bad():
    raise ValueError("x")


async def lost():
    raise LookupError("y")


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.set_exception_handler(handler)
loop.call_soon(bad)
loop.create_task(lost())
loop.call_later(0.02, loop.stop)
loop.run_forever()
loop.close()
asyncio.set_event_loop(None)
