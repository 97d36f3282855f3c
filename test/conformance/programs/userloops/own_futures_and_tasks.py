import asyncio


class Future(asyncio.Future):
    def set_result(self, value):
        print('set_result', value)
        super().set_result(value)

    def add_done_callback(self, fn, **kw):
        print('add_done_callback')
        super().add_done_callback(fn, **kw)

    def cancel(self, *args, **kw):
        print('cancel')
        return super().cancel(*args, **kw)


class Loop(asyncio.SelectorEventLoop):
    def create_future(self):
        print('create_future')
        return Future(loop=self)

    def create_task(self, coro, **kw):
        print('create_task', coro.__name__)
        return super().create_task(coro, **kw)

    def run_in_executor(self, executor, func, *args):
        print('run_in_executor')
        fut = super().create_future()
        self.call_later(0.01, fut.set_result, func(*args))
        return fut

    def default_exception_handler(self, context):
        print('default handler:', context['message'])

    def close(self):
        print('close')
        super().close()


async def main():
    loop = asyncio.get_event_loop()
    await asyncio.sleep(0.01)
    print(await loop.run_in_executor(None, len, 'abc'))
    task = asyncio.ensure_future(asyncio.sleep(5))
    await asyncio.sleep(0)
    task.cancel()
    print(await asyncio.gather(task, return_exceptions=True) != [])
    loop.call_soon(lambda: [][0])
    await asyncio.sleep(0)


loop = Loop()
loop.run_until_complete(main())
loop.close()
