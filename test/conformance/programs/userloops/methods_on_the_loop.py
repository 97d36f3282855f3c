import asyncio


async def main():
    loop = asyncio.get_event_loop()
    now = loop.time
    calls = []
    loop.time = lambda: now() + 1000
    loop.call_soon = lambda *args, **kw: calls.append('soon') or type(loop).call_soon(loop, *args, **kw)
    loop.call_at = lambda *args, **kw: calls.append('at') or type(loop).call_at(loop, *args, **kw)
    task = loop.create_task(asyncio.sleep(0.01, 'slept'))
    print(calls)
    print(await task)
    print(calls)
    del loop.call_soon, loop.time, loop.call_at
    await asyncio.sleep(0)
    print(len(calls))


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
