# 3.11: create_task() and Runner.run() take a context.
# min: 3.11
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="none")


async def child(value):
    seen = var.get()
    var.set(value)
    await asyncio.sleep(0)
    return seen, var.get()


async def main():
    context = contextvars.copy_context()
    print(await asyncio.create_task(child("a"), context=context))
    print(await asyncio.get_running_loop().create_task(child("b"), context=context))
    print(context[var], var.get())
    async with asyncio.TaskGroup() as group:
        task = group.create_task(child("c"), context=context)
    print(task.result(), context[var])
    if hasattr(task, "get_context"):
        print(task.get_context() is context)


asyncio.run(main())
with asyncio.Runner() as runner:
    print(runner.run(child("first")), runner.run(child("second")), var.get())
    own = contextvars.copy_context()
    print(runner.run(child("third"), context=own), own[var])
