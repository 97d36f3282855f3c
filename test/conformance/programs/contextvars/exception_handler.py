# 3.12: a custom exception handler runs in the context of what failed.
# min: 3.7
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="none")


def handler(loop, context):
    print(context["message"].split(" <")[0].split(" fail")[0], var.get())


def fail():
    var.set("callback")
    raise ValueError


async def failing():
    var.set("task")
    raise ValueError


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    var.set("main")
    loop.call_soon(fail)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    loop.call_exception_handler({"message": "by hand"})


asyncio.run(main())
