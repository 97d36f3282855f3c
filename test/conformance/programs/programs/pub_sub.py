# Publish and subscribe: a broker with bounded queues, async iteration, unsubscribing while iterating.
# min: 3.7
import asyncio
from collections import defaultdict

END = object()


class Subscription:
    def __init__(self, broker, topic, size):
        self.broker, self.topic = broker, topic
        self.queue = asyncio.Queue(size)
        self.dropped = 0

    async def __aenter__(self):
        self.broker.topics[self.topic].append(self)
        return self

    async def __aexit__(self, kind, error, traceback):
        self.broker.topics[self.topic].remove(self)

    def __aiter__(self):
        return self

    async def __anext__(self):
        item = await self.queue.get()
        if item is END:
            raise StopAsyncIteration
        return item


class Broker:
    def __init__(self):
        self.topics = defaultdict(list)

    def publish(self, topic, item):
        for subscription in self.topics[topic]:
            try:
                subscription.queue.put_nowait(item)
            except asyncio.QueueFull:
                subscription.dropped += 1
        return len(self.topics[topic])


async def listen(broker, name, topic, size, limit=None):
    seen = []
    async with Subscription(broker, topic, size) as subscription:
        async for item in subscription:
            seen.append(item)
            if len(seen) == limit:
                break
    print(name, seen, "dropped", subscription.dropped)


async def main():
    broker = Broker()
    listeners = [
        asyncio.ensure_future(listen(broker, *args))
        for args in [("all", "a", 0), ("two", "a", 0, 2), ("small", "a", 2), ("other", "b", 1)]
    ]
    await asyncio.sleep(0)
    for burst in range(3):
        print("published to", broker.publish("a", burst * 2), broker.publish("a", burst * 2 + 1))
        if burst:
            await asyncio.sleep(0)
    print("b", broker.publish("b", "hello"), "c", broker.publish("c", "nobody"))
    await asyncio.sleep(0.01)
    for topic in "ab":
        broker.publish(topic, END)
    await asyncio.wait(listeners, timeout=1)
    print({topic: len(who) for topic, who in sorted(broker.topics.items())})


asyncio.run(main())
