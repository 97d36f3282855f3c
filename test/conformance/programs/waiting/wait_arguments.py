# What wait() says of nothing, of a coroutine, of a wrong word.
# stderr: none
import asyncio


async def main():
    task = asyncio.ensure_future(asyncio.sleep(0))
    for args, options in [(([],), {}), ((task,), {}), (([task],), {"return_when": "SOME"})]:
        try:
            await asyncio.wait(*args, **options)
        except (TypeError, ValueError) as exc:
            print(type(exc).__name__, exc)
    print([t is task for t in (await asyncio.wait([task, task]))[0]])
    coro = asyncio.sleep(0)
    try:
        await asyncio.wait([coro])
    except TypeError as exc:
        coro.close()
        print(exc)


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
