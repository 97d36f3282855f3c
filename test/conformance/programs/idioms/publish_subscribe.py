# min: 3.7
"""A queue for each subscriber."""
import asyncio


class Topic:
    def __init__(self):
        self.queues = set()

    def publish(self, message):
        for queue in self.queues:
            queue.put_nowait(message)

    async def subscribe(self, wanted):
        queue = asyncio.Queue()
        self.queues.add(queue)
        try:
            return [await queue.get() for _ in range(wanted)]
        finally:
            self.queues.discard(queue)


async def main():
    topic = Topic()
    subscribers = [asyncio.create_task(topic.subscribe(n)) for n in (1, 2)]
    await asyncio.sleep(0.001)
    topic.publish("a")
    await asyncio.sleep(0.001)
    topic.publish("b")
    print(await asyncio.gather(*subscribers), len(topic.queues))


asyncio.run(main())
