# A task that was cancelled raises the CancelledError that ended it once (3.11+), or one whose context that is (3.9, 3.10).
import asyncio


async def sleeper():
    await asyncio.sleep(10)


async def stubborn():
    cancel(asyncio.ensure_future(sleeper()), "other")
    cancel(tasks["stubborn"], "self")
    return 1


async def early():
    await asyncio.sleep(0)


def cancel(task, message):
    try:
        task.cancel(message)
    except TypeError:
        task.cancel()


tasks = {}


def show(what, error):
    context = error.__context__
    print(what, type(error).__name__, error.args, context if context is None else context.args)


async def look(name):
    task = tasks[name]
    print(name, task.cancelled(), getattr(task, "_cancel_message", None))
    for ask in (task.result, task.exception) * 2:
        try:
            print(name, ask())
        except asyncio.CancelledError as error:
            show(name, error)
    try:
        print(name, await task)
    except asyncio.CancelledError as error:
        show(name, error)


async def main():
    tasks["waiting"] = asyncio.ensure_future(sleeper())
    await asyncio.sleep(0)
    cancel(tasks["waiting"], "while it waits")
    tasks["early"] = asyncio.ensure_future(early())
    cancel(tasks["early"], "before it starts")
    tasks["stubborn"] = asyncio.ensure_future(stubborn())
    tasks["future"] = asyncio.get_event_loop().create_future()
    cancel(tasks["future"], "future")
    for turn in range(3):
        await asyncio.sleep(0)
    for name in sorted(tasks):
        await look(name)


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
