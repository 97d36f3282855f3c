# Inside an eager step the task is the current one, in a context of its own.
# min: 3.12
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="none")


async def inner():
    print("inner", asyncio.current_task().get_name(), var.get(), len(asyncio.all_tasks()))
    var.set("inner")
    await asyncio.sleep(0)
    print("inner again", asyncio.current_task().get_name(), var.get())


async def outer():
    var.set("outer")
    task = asyncio.create_task(inner(), name="inner")
    print("outer", asyncio.current_task().get_name(), var.get())
    await task


async def main():
    var.set("main")
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    task = asyncio.create_task(outer(), name="outer")
    print("main", asyncio.current_task().get_name(), var.get(), task.done())
    await task
    print("main", var.get())


asyncio.run(main())
