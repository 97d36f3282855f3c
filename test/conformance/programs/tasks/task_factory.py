# set_task_factory(): what it is called with; names and contexts.
import asyncio


class Named(asyncio.Task):
    pass


def factory(loop, coro, **kwargs):
    print("factory", coro.__name__, sorted(k for k in kwargs if k != "name"))
    return Named(coro, loop=loop, **{k: v for k, v in kwargs.items() if k == "context"})


async def child():
    return 1


async def main():
    loop = asyncio.get_event_loop()
    loop.set_task_factory(factory)
    print(loop.get_task_factory() is factory)
    task = loop.create_task(child())
    print(type(task).__name__, await task)
    print(await asyncio.gather(child(), task))
    if hasattr(task, "get_name"):
        print((loop.create_task(child(), name="given")).get_name())
    loop.set_task_factory(None)
    print(type(loop.create_task(child())).__name__)
    try:
        loop.set_task_factory(5)
    except TypeError as exc:
        print(exc)
    await asyncio.sleep(0)


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
