# min: 3.7
import asyncio


class Loop(asyncio.SelectorEventLoop):
    def call_soon(self, callback, *args, context=None):
        print('call_soon', type(callback).__name__, getattr(callback, '__name__', ''), len(args), context is not None)
        return super().call_soon(callback, *args, context=context)


async def main():
    loop = asyncio.get_event_loop()
    await asyncio.sleep(0)
    fut = loop.create_future()
    fut.add_done_callback(lambda f: print('callback'))
    loop.call_later(0.01, fut.set_result, 3)
    await fut
    print(await asyncio.gather(asyncio.sleep(0, 1), asyncio.sleep(0.01, 2)))


loop = Loop()
loop.run_until_complete(main())
loop.close()
