# The report comes when the last reference goes, not when the task fails.
# stderr: messages
import asyncio


def handler(loop, context):
    print("reported:", context["message"], "|", context["exception"])


async def fail():
    raise ValueError("kept for a while")


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.set_exception_handler(handler)
task = asyncio.ensure_future(fail())
loop.run_until_complete(asyncio.sleep(0.01))
print("failed, still referenced:", task.done())
task = None
print("dropped")
loop.close()
asyncio.set_event_loop(None)
