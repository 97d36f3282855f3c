# The context argument of call_soon, call_later and add_done_callback.
# min: 3.7
import asyncio
import contextvars

var = contextvars.ContextVar("var", default=0)


def add(n):
    var.set(var.get() + n)


async def main():
    loop = asyncio.get_running_loop()
    context = contextvars.copy_context()
    loop.call_soon(add, 1, context=context)
    loop.call_later(0, add, 10, context=context)
    future = loop.create_future()
    future.add_done_callback(lambda f: add(100), context=context)
    future.set_result(None)
    for _ in range(3):
        await asyncio.sleep(0)
    print(context[var], var.get())

    def enter_again():
        loop.call_soon(lambda: print("not run"), context=context)
        context.run(print, "entered")

    loop.call_soon(enter_again, context=contextvars.copy_context())
    await asyncio.sleep(0)
    print("end")


asyncio.run(main())
