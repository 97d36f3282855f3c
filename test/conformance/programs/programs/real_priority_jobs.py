# min: 3.7
"""Jobs by priority with dataclasses, dependencies, retries and a dead-letter list; a report at the end."""
import asyncio
import enum
import itertools
import logging
import sys
from dataclasses import dataclass, field
from typing import Awaitable, Callable, Dict, List, Optional

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format='%(levelname)-7s %(name)s: %(message)s')
log = logging.getLogger('jobs')


class State(enum.Enum):
    PENDING = enum.auto()
    RUNNING = enum.auto()
    DONE = enum.auto()
    FAILED = enum.auto()

    @property
    def final(self):
        return self in (State.DONE, State.FAILED)


@dataclass(order=True)
class Job:
    priority: int
    number: int = field(default_factory=itertools.count(1).__next__)
    name: str = field(default='', compare=False)
    action: Callable[[], Awaitable] = field(default=None, compare=False, repr=False)
    after: List[str] = field(default_factory=list, compare=False)
    retries: int = field(default=2, compare=False)
    state: State = field(default=State.PENDING, compare=False)
    error: Optional[BaseException] = field(default=None, compare=False)


class Runner:
    def __init__(self, size):
        self.queue: 'asyncio.PriorityQueue[Job]' = asyncio.PriorityQueue()
        self.jobs: Dict[str, Job] = {}
        self.changed = asyncio.Condition()
        self.size = size
        self.dead: List[Job] = []

    def submit(self, job):
        self.jobs[job.name] = job
        self.queue.put_nowait(job)

    async def ready(self, job):
        async with self.changed:
            await self.changed.wait_for(lambda: all(self.jobs[a].state.final for a in job.after))

    async def worker(self, name):
        while True:
            job = await self.queue.get()
            try:
                await self.ready(job)
                bad = [a for a in job.after if self.jobs[a].state is State.FAILED]
                if bad:
                    raise RuntimeError('needs ' + ', '.join(bad))
                job.state = State.RUNNING
                log.info('%s starts %s (priority %d)', name, job.name, job.priority)
                await job.action()
            except Exception as error:
                job.retries -= 1
                if job.retries > 0 and not isinstance(error, RuntimeError):
                    log.warning('%s again: %r', job.name, error)
                    job.state = State.PENDING
                    self.queue.put_nowait(job)
                else:
                    job.state, job.error = State.FAILED, error
                    self.dead.append(job)
                    log.error('%s failed: %s', job.name, error)
            else:
                job.state = State.DONE
            finally:
                async with self.changed:
                    self.changed.notify_all()
                self.queue.task_done()


def sleeper(seconds):
    async def action():
        await asyncio.sleep(seconds)
    return action


def failing(times, error=ValueError):
    left = [times]

    async def action():
        await asyncio.sleep(0.01)
        if left[0]:
            left[0] -= 1
            raise error(f'still {left[0]}')
    return action


async def main():
    runner = Runner(2)
    runner.submit(Job(5, name='slow', action=sleeper(0.2)))
    runner.submit(Job(1, name='first', action=sleeper(0.1)))
    runner.submit(Job(3, name='flaky', action=failing(1)))
    runner.submit(Job(3, name='doomed', action=failing(9, KeyError), retries=3))
    runner.submit(Job(9, name='child', action=sleeper(0.0), after=['doomed']))
    runner.submit(Job(8, name='last', action=sleeper(0), after=['slow', 'first']))
    workers = [asyncio.ensure_future(runner.worker(f'w{i}')) for i in range(runner.size)]
    await runner.queue.join()
    for w in workers:
        w.cancel()
    await asyncio.wait(workers)
    for job in sorted(runner.jobs.values()):
        print(job, job.state.name)
    print([j.name for j in runner.dead], max(runner.jobs.values()) > min(runner.jobs.values()))


asyncio.run(main())
