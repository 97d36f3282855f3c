# A hand-made queue of futures between a producer and two consumers.
import asyncio


class Channel:
    def __init__(self):
        self.items = []
        self.waiters = []

    def put(self, item):
        if self.waiters:
            self.waiters.pop(0).set_result(item)
        else:
            self.items.append(item)

    async def get(self):
        if self.items:
            return self.items.pop(0)
        future = loop.create_future()
        self.waiters.append(future)
        return await future


async def producer(channel):
    for number in range(6):
        channel.put(number)
        if number % 2:
            await asyncio.sleep(0)
    for consumer in range(2):
        channel.put(None)


async def consumer(name, channel):
    while True:
        item = await channel.get()
        if item is None:
            break
        trail.append(name + str(item))


async def main():
    channel = Channel()
    jobs = [consumer("a", channel), consumer("b", channel), producer(channel)]
    for task in [asyncio.ensure_future(job) for job in jobs]:
        await task


trail = []
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
print(trail)
asyncio.set_event_loop(None)
loop.close()
