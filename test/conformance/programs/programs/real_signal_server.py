# min: 3.7
# order: none, because sockets decide it
"""A server that ends well: SIGTERM stops accepting, drains connections, SIGHUP reloads, a second SIGTERM hurries."""
import asyncio
import functools
import os
import signal
from typing import Set


class Server:
    def __init__(self):
        self.active: Set[asyncio.Task] = set()
        self.stopping = asyncio.Event()
        self.config = {'greeting': 'hello'}
        self.log = []

    async def handle(self, reader, writer):
        task = asyncio.current_task()
        self.active.add(task)
        try:
            while not reader.at_eof():
                line = await reader.readline()
                if not line:
                    break
                word = line.decode().strip()
                if word == 'slow':
                    await asyncio.sleep(0.3)
                writer.write(f"{self.config['greeting']} {word}\n".encode())
                await writer.drain()
        except asyncio.CancelledError:
            self.log.append('connection cancelled')
            raise
        finally:
            self.active.discard(task)
            writer.close()

    def reload(self):
        self.config['greeting'] = 'bonjour'
        self.log.append('reloaded')

    def stop(self, name):
        self.log.append(f'{name} second' if self.stopping.is_set() else name)
        self.stopping.set()

    async def run(self, started):
        loop = asyncio.get_running_loop()
        loop.add_signal_handler(signal.SIGHUP, self.reload)
        for s in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(s, functools.partial(self.stop, s.name))
        server = await asyncio.start_server(self.handle, '127.0.0.1', 0)
        started.set_result(server.sockets[0].getsockname()[:2])
        await self.stopping.wait()
        server.close()
        pending = set(self.active)
        done, late = await asyncio.wait(pending, timeout=0.1) if pending else (set(), set())
        self.log.append(f'{len(done)} drained, {len(late)} late')
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)
        for s in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            self.log.append(loop.remove_signal_handler(s))


async def say(address, *words):
    reader, writer = await asyncio.open_connection(*address)
    answers = []
    try:
        for word in words:
            writer.write(word.encode() + b'\n')
            line = await reader.readline()
            answers.append(line.decode().strip() or None)
            if not line:
                break
    except ConnectionError as e:
        answers.append(type(e).__name__)
    finally:
        writer.close()
    return answers


async def main():
    server = Server()
    started = asyncio.get_running_loop().create_future()
    running = asyncio.ensure_future(server.run(started))
    address = await started
    print(await say(address, 'one', 'two'))
    os.kill(os.getpid(), signal.SIGHUP)
    await asyncio.sleep(0.01)
    print(await say(address, 'three'))
    slow = asyncio.ensure_future(say(address, 'quick', 'slow', 'never'))
    await asyncio.sleep(0.05)
    os.kill(os.getpid(), signal.SIGTERM)
    os.kill(os.getpid(), signal.SIGINT)
    await running
    print(await slow)
    try:
        await say(address, 'too late')
    except ConnectionRefusedError as e:
        print('refused', e.errno == 111)
    print(server.log)
    print(signal.getsignal(signal.SIGTERM) == signal.SIG_DFL, signal.getsignal(signal.SIGINT) is signal.default_int_handler)


asyncio.run(main())
