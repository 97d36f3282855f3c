# stderr: all
# In debug mode handles, futures and tasks know where they were made.
import asyncio
import re


def shown(thing):
    text = re.sub(r"when=[\d.]+", "when", repr(thing).replace(__file__, "FILE"))
    return re.sub(r"/\S*/(\w+\.py):\d+", r"\1", text)


def callback(x):
    pass


def failing():
    raise ValueError("in a callback")


async def child():
    await asyncio.sleep(0)


async def main():
    loop = asyncio.get_event_loop()
    task = loop.create_task(child())
    handle = loop.call_soon(callback, 1)
    timer = loop.call_later(5, callback, [2])
    print(shown(task), shown(handle), shown(timer), sep="\n")
    timer.cancel()
    handle.cancel()
    print(shown(timer), shown(handle), sep="\n")
    future = loop.create_future()
    print(shown(future), shown(asyncio.Future()), shown(asyncio.ensure_future(task)), sep="\n")
    for made in (task, handle, asyncio.Future()):
        last = made._source_traceback[-1]
        print(type(made._source_traceback).__name__, last.lineno, last.name, last.line)
    await task
    print(shown(task))
    loop.call_soon(failing)
    await asyncio.sleep(0)
    child()
    await asyncio.sleep(0)
    loop.set_debug(False)
    print(shown(loop.create_future()), loop.create_future()._source_traceback)
    print(shown(loop.call_soon(callback, 3)))


def handler(loop, context):
    print(sorted(context), len(context.get("source_traceback", ())) > 2)
    loop.default_exception_handler(context)


loop = asyncio.get_event_loop_policy().new_event_loop()
asyncio.set_event_loop(loop)
loop.set_exception_handler(handler)
print(loop.get_debug(), loop.create_future()._source_traceback)
loop.set_debug(True)
loop.run_until_complete(main())
loop.close()
