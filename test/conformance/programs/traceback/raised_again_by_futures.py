# Tracebacks of exceptions that futures, tasks and gather() raise more than once.
import asyncio, traceback
async def bad():
    raise TypeError(42)
async def main():
    t = asyncio.ensure_future(bad())
    for _ in range(3):
        try:
            await t
        except TypeError as e:
            print([f.name for f in traceback.extract_tb(e.__traceback__)])
    t = asyncio.ensure_future(bad())
    await asyncio.wait([t])
    e = t.exception()
    print([f.name for f in traceback.extract_tb(e.__traceback__)])
    try: t.result()
    except TypeError as e: print([f.name for f in traceback.extract_tb(e.__traceback__)])
    e = t.exception()
    print([f.name for f in traceback.extract_tb(e.__traceback__)])
    def raiser(): raise KeyError(1)
    try: raiser()
    except KeyError as e: x = e
    f = asyncio.get_event_loop().create_future()
    f.set_exception(x)
    for _ in range(3):
        try: await f
        except KeyError as e: print([f.name for f in traceback.extract_tb(e.__traceback__)])
    class F(asyncio.Future): pass
    f = F(); f.set_exception(x)
    for _ in range(3):
        try: await f
        except KeyError as e: print([f.name for f in traceback.extract_tb(e.__traceback__)])
    g = asyncio.gather(bad())
    for _ in range(2):
        try: await g
        except TypeError as e: print([f.name for f in traceback.extract_tb(e.__traceback__)])
    async def slow(): await asyncio.sleep(10)
    t = asyncio.ensure_future(slow()); await asyncio.sleep(0); t.cancel()
    for _ in range(3):
        try: await t
        except asyncio.CancelledError as e: print([f.name for f in traceback.extract_tb(e.__traceback__)])
asyncio.run(main())
