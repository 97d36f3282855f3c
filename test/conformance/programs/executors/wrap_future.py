# wrap_future(): a future of a pool for a loop; cancellation goes both ways.
import asyncio
import concurrent.futures


async def main():
    loop = asyncio.get_event_loop()
    inner = concurrent.futures.Future()
    outer = asyncio.wrap_future(inner)
    print(outer.done(), asyncio.wrap_future(outer) is outer)
    inner.set_running_or_notify_cancel()
    loop.call_soon(inner.set_result, 7)
    print(await outer)
    inner = concurrent.futures.Future()
    outer = asyncio.wrap_future(inner, loop=loop)
    outer.cancel()
    await asyncio.sleep(0)
    print(inner.cancelled())
    inner = concurrent.futures.Future()
    outer = asyncio.wrap_future(inner)
    inner.cancel()
    inner.set_running_or_notify_cancel()
    await asyncio.wait([outer])
    print(outer.cancelled())
    inner = concurrent.futures.Future()
    outer = asyncio.wrap_future(inner)
    inner.set_exception(KeyError("k"))
    try:
        await outer
    except KeyError as exc:
        print(exc)


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
