# Section 4.4: asyncio.create_task and ensure_future in a child forked inside a coroutine.
# min: 3.7
# max: 3.13
import asyncio
import os


async def value():
    return "worked"


async def attempt(name, make):
    coroutine = value()
    try:
        print("child:", name, await make(coroutine))
    except RuntimeError as error:
        text = str(error)
        print("child:", name, text[text.find("attached") :] if "attached" in text else text)
        coroutine.close()


async def main():
    pid = os.fork()
    if pid == 0:
        await attempt("create_task", asyncio.create_task)
        await attempt("ensure_future", asyncio.ensure_future)
        os._exit(0)
    os.waitpid(pid, 0)
    print("parent:", await asyncio.create_task(value()))


asyncio.run(main())
