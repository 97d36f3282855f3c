# min: 3.7
# order: none, because sets of objects and load decide it
"""Publish and subscribe with wildcards, back-pressure policies, async iteration of a subscription and a dead subscriber."""
import asyncio
import fnmatch
import weakref
from enum import Enum
from typing import Any, NamedTuple


class Message(NamedTuple):
    topic: str
    body: Any
    number: int = 0


class Full(Enum):
    WAIT = 'wait'
    DROP_NEW = 'new'
    DROP_OLD = 'old'


class Subscription:
    _end = object()

    def __init__(self, broker, pattern, size, policy):
        self.broker, self.pattern, self.policy = broker, pattern, policy
        self.queue = asyncio.Queue(size)
        self.dropped = 0

    async def put(self, message):
        if self.policy is Full.WAIT:
            await self.queue.put(message)
        elif not self.queue.full():
            self.queue.put_nowait(message)
        else:
            self.dropped += 1
            if self.policy is Full.DROP_OLD:
                self.queue.get_nowait()
                self.queue.put_nowait(message)

    def __aiter__(self):
        return self

    async def __anext__(self):
        item = await self.queue.get()
        if item is self._end:
            raise StopAsyncIteration
        return item

    async def __aenter__(self):
        self.broker.subscriptions.add(self)
        return self

    async def __aexit__(self, *exc):
        self.broker.subscriptions.discard(self)


class Broker:
    def __init__(self):
        self.subscriptions = weakref.WeakSet()
        self.count = 0

    def subscribe(self, pattern, size=0, policy=Full.WAIT):
        return Subscription(self, pattern, size, policy)

    async def publish(self, topic, body):
        self.count += 1
        message = Message(topic, body, self.count)
        matching = [s for s in self.subscriptions if fnmatch.fnmatchcase(topic, s.pattern)]
        await asyncio.gather(*(s.put(message) for s in matching))
        return len(matching)

    async def close(self):
        for s in list(self.subscriptions):
            s.policy = Full.WAIT
            await s.put(Subscription._end)


async def reader(broker, pattern, out, delay=0, **kw):
    async with broker.subscribe(pattern, **kw) as sub:
        async for message in sub:
            out.append(f'{message.topic}={message.body}#{message.number}')
            if delay:
                await asyncio.sleep(delay)
            if message.body == 'poison':
                raise ValueError(message)
    return sub.dropped


async def main():
    broker = Broker()
    outs = [[] for _ in range(4)]
    tasks = [
        asyncio.ensure_future(reader(broker, 'temp.*', outs[0])),
        asyncio.ensure_future(reader(broker, '*.kitchen', outs[1], 0.3, size=1, policy=Full.DROP_OLD)),
        asyncio.ensure_future(reader(broker, 'temp.[!k]*', outs[2], 0.3, size=2, policy=Full.DROP_NEW)),
        asyncio.ensure_future(reader(broker, '*', outs[3], size=1)),
    ]
    await asyncio.sleep(0)
    for i in range(5):
        print(await broker.publish('temp.kitchen', 20 + i), await broker.publish('temp.hall', 15 - i), end=' ')
    print(await broker.publish('light.kitchen', 'on'))
    await asyncio.sleep(1)
    await broker.publish('light.hall', 'poison')
    await asyncio.sleep(0.1)
    print(len(broker.subscriptions), await broker.publish('light.hall', 'off'))
    await broker.close()
    for task, out in zip(tasks, outs):
        try:
            print(await task, out)
        except ValueError as e:
            print(repr(e), out[-2:])
    print(len(broker.subscriptions), Message('a', 1)._replace(body=2), Message._fields, Message('a', 1) < Message('b', 0))


asyncio.run(main())
