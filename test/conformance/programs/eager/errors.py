# An eager task fails or is cancelled before its first suspension, or interrupts.
# min: 3.12
import asyncio


async def failing():
    raise ValueError("early")


async def cancels_itself():
    asyncio.current_task().cancel()
    await asyncio.sleep(0)
    print("never")


async def interrupts():
    raise KeyboardInterrupt


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    task = asyncio.create_task(failing())
    print(task.done(), repr(task.exception()))
    task = asyncio.create_task(cancels_itself())
    print(task.done(), task.cancelling())
    await asyncio.gather(task, return_exceptions=True)
    print(task.cancelled())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(failing())
            print("after")
    except ExceptionGroup as exc:
        print(exc.exceptions)
    try:
        asyncio.create_task(interrupts())
    except KeyboardInterrupt:
        print("interrupted", asyncio.current_task().get_name())


asyncio.run(main())
