# order: none, because the tracer makes the handles run in a context of its own
# An exception is raised out of a future again and again: its traceback begins anew (since 3.10); handlers run in the context of what failed (since 3.12).
import asyncio, traceback, contextvars
name = contextvars.ContextVar('name', default='foo')
def handler(loop, ctx):
    print('handler', name.get(), ctx['message'][:30])
async def bad():
    name.set('bar')
    raise TypeError(42)
async def main():
    loop = asyncio.get_running_loop()
    t = asyncio.ensure_future(bad())
    for _ in range(3):
        try:
            await t
        except TypeError as e:
            print(''.join(traceback.format_tb(e.__traceback__)).count('await t'))
    f = loop.create_future(); f.set_exception(KeyError('k'))
    for _ in range(3):
        try:
            f.result()
        except KeyError as e:
            print(len(traceback.extract_tb(e.__traceback__)))
    loop.set_exception_handler(handler)
    def cb():
        name.set('baz')
        1/0
    loop.call_soon(cb)
    asyncio.ensure_future(bad())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    def failing(loop, ctx):
        name.get()
        raise ValueError('in handler')
    loop.set_exception_handler(failing)
    loop.call_soon(cb)
    await asyncio.sleep(0)
asyncio.run(main())
