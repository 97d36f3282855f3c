# A task's done(), result(), exception() and cancelled(), before and after; who gets the exception.
import asyncio


async def fail():
    raise LookupError("lost")


async def give():
    await asyncio.sleep(0)
    return "given"


async def main():
    task = asyncio.ensure_future(give())
    print(task.done(), task.cancelled())
    for question in [task.result, task.exception]:
        try:
            question()
        except asyncio.InvalidStateError:
            print("not ready")
    print(await task, task.done(), task.result(), task.exception())
    task = asyncio.ensure_future(fail())
    try:
        await task
    except LookupError as error:
        print("awaited:", error, task.exception() is error)
    try:
        task.result()
    except LookupError as error:
        print("again:", error)
    try:
        await task
    except LookupError as error:
        print("a second await raises again:", error)


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
asyncio.set_event_loop(None)
loop.close()
