# SIGTERM stops a service: new work is refused, running jobs get a grace period, the rest is cancelled.
# min: 3.7
# lacks: signal
import asyncio
import os
import signal


class Service:
    def __init__(self):
        self.stopping = asyncio.Event()
        self.jobs = set()
        self.log = []

    def submit(self, name, seconds):
        if self.stopping.is_set():
            self.log.append(("refused", name))
            return
        task = asyncio.ensure_future(self.job(name, seconds))
        self.jobs.add(task)
        task.add_done_callback(self.jobs.discard)

    async def job(self, name, seconds):
        try:
            await asyncio.sleep(seconds)
            self.log.append(("finished", name))
        except asyncio.CancelledError:
            await asyncio.sleep(0)
            self.log.append(("cleaned up", name))
            raise

    def on_signal(self, number):
        print("got", signal.Signals(number).name)
        self.stopping.set()

    async def shut_down(self, grace):
        print("waiting for", len(self.jobs))
        done, late = await asyncio.wait(set(self.jobs), timeout=grace)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)
        return len(done), len(late)


async def main():
    loop = asyncio.get_event_loop()
    service = Service()
    for number in (signal.SIGTERM, signal.SIGUSR1):
        loop.add_signal_handler(number, service.on_signal, number)
    service.submit("short", 0.02)
    service.submit("medium", 0.4)
    service.submit("long", 30)
    loop.call_later(0.2, os.kill, os.getpid(), signal.SIGTERM)
    await service.stopping.wait()
    service.submit("late", 0)
    print(await service.shut_down(0.6))
    print(service.log, len(service.jobs))
    print(loop.remove_signal_handler(signal.SIGTERM), loop.remove_signal_handler(signal.SIGTERM))


asyncio.run(main())
