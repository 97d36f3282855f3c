import asyncio


class Loop(asyncio.SelectorEventLoop):
    pass


class Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        print('new_event_loop')
        return Loop()

    def get_event_loop(self):
        print('get_event_loop')
        return super().get_event_loop()

    def set_event_loop(self, loop):
        print('set_event_loop', type(loop).__name__)
        super().set_event_loop(loop)


async def main():
    return type(asyncio.get_event_loop()).__name__


asyncio.set_event_loop_policy(Policy())
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop)
print(loop.run_until_complete(main()))
loop.close()
asyncio.set_event_loop(None)
