"""A loop with callbacks in Python and in C, and tasks that wait for each other."""
import asyncio


def plain(name):
    text = "plain " + name  #@plain
    print(text)  #@plainPrint


async def inner(n):
    await asyncio.sleep(0.1)  #@innerSleep
    value = n * 2  #@innerAfter
    return value


async def outer(n):
    result = await inner(n)  #@outerAwait
    print("outer", result)  #@outerPrint
    return result  #@outerReturn


async def main():
    loop = asyncio.get_event_loop()  #@mainStart
    loop.call_soon(plain, "one")  #@soon
    loop.call_soon(print, "native")
    task = asyncio.ensure_future(outer(21))
    value = await task  #@mainAwait
    print("main", value)  #@mainPrint


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())  #@run
loop.close()
