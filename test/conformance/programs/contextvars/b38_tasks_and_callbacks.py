# Appendix B 38: a task copies the context when it is made, a callback when it is added.
# min: 3.7
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="default")


def show(where, *args):
    print(where, var.get())
    var.set(where)


async def child(name):
    print(name, "starts with", var.get())
    var.set(name)
    await asyncio.sleep(0)
    print(name, "has", var.get())


async def main():
    loop = asyncio.get_running_loop()
    var.set("main")
    task = asyncio.create_task(child("one"))
    loop.call_soon(show, "soon")
    loop.call_later(0, show, "later")
    future = loop.create_future()
    future.add_done_callback(lambda f: show("added before"))
    var.set("main again")
    future.add_done_callback(lambda f: show("added after"))
    future.set_result(None)
    await task
    print("main has", var.get())
    await child("awaited")
    print("main has", var.get())
    await asyncio.gather(child("two"), child("three"))
    print("main has", var.get())


var.set("outside")
asyncio.run(main())
print(var.get())
