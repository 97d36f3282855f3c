# min: 3.7
# order: none, because threads decide it
"""A loop per thread: workers that pass messages between loops, a router, futures that cross, loops that fail."""
import asyncio
import threading
from concurrent.futures import Future, wait


class Actor(threading.Thread):
    def __init__(self, name, directory):
        super().__init__(name=name)
        self.directory, self.started, self.inbox, self.seen = directory, Future(), None, []

    def run(self):
        try:
            asyncio.run(self.main())
        except Exception as e:
            self.seen.append(f'died of {type(e).__name__}')

    async def main(self):
        self.loop = asyncio.get_running_loop()
        self.inbox = asyncio.Queue()
        self.started.set_result(self)
        while True:
            message, reply = await self.inbox.get()
            if message == 'stop':
                reply.set_result(len(self.seen))
                return
            try:
                result = await self.handle(message)
            except ZeroDivisionError as e:
                reply.set_exception(e)
            else:
                reply.set_result(result)

    async def handle(self, message):
        self.seen.append(message)
        if message[0] == 'ask':
            other = self.directory[message[1]]
            return await asyncio.wrap_future(other.send(message[2]))
        if message[0] == 'div':
            await asyncio.sleep(0)
            return message[1] / message[2]
        if message[0] == 'die':
            raise SystemError('bug')
        return threading.current_thread().name, asyncio.get_running_loop() is self.loop

    def send(self, *message):
        reply = Future()
        self.loop.call_soon_threadsafe(self.inbox.put_nowait, (message[0] if len(message) == 1 else message, reply))
        return reply


directory = {}
for name in ('alpha', 'beta', 'gamma'):
    directory[name] = Actor(name, directory)
    directory[name].start()
wait([a.started for a in directory.values()], timeout=5)
a, b, c = directory.values()
print(a.send(('who',)).result(5))
print(a.send(('ask', 'beta', ('div', 9, 3))).result(5))
print(a.send(('ask', 'beta', ('ask', 'gamma', ('who',)))).result(5))
try:
    c.send(('ask', 'alpha', ('ask', 'beta', ('div', 1, 0)))).result(5)
except ZeroDivisionError as e:
    print('crossed three loops:', e)
print(len({x.loop for x in directory.values()}), all(x.loop.is_running() for x in directory.values()))
cross = asyncio.run_coroutine_threadsafe(a.handle(('ask', 'gamma', ('div', 8, 2))), a.loop)
print(cross.result(5))


async def outside():
    results = await asyncio.gather(*(asyncio.wrap_future(x.send(('who',))) for x in directory.values()))
    return [name for name, ok in results if ok]
print(asyncio.run(outside()))
c.send(('die',))
c.join()
print(c.seen[-1], c.loop.is_closed())
try:
    c.send(('who',))
except RuntimeError as e:
    print(e)
print([x.send('stop').result(5) for x in (a, b)])
for x in (a, b):
    x.join()
print([x.is_alive() for x in directory.values()], threading.active_count())
