# min: 3.7
"""Retries: policies as objects, async and sync decorators, hedged requests, deadlines passed down, chained causes."""
import asyncio
import contextvars
import inspect
import itertools
import random
import sys
import traceback
from datetime import timedelta
from functools import wraps

deadline = contextvars.ContextVar('deadline')


class GaveUp(Exception):
    def __str__(self):
        return f'after {self.args[0]} attempts'


class Policy:
    def __init__(self, *, delays, on=(OSError,), seed=1):
        self.delays, self.on, self.random = delays, on, random.Random(seed)

    @classmethod
    def exponential(cls, base=0.001, factor=2, limit=4, **kw):
        return cls(delays=lambda: itertools.islice((base * factor ** n for n in itertools.count()), limit), **kw)

    def __call__(self, function):
        if inspect.iscoroutinefunction(function):
            @wraps(function)
            async def wrapper(*a, **k):
                attempts = 0
                last = None
                for delay in itertools.chain(self.delays(), [None]):
                    attempts += 1
                    try:
                        return await function(*a, **k)
                    except self.on as error:
                        last = error
                    if delay is not None:
                        await asyncio.sleep(delay * self.random.uniform(0.5, 1.5))
                raise GaveUp(attempts) from last
        else:
            @wraps(function)
            def wrapper(*a, **k):
                for _ in self.delays():
                    try:
                        return function(*a, **k)
                    except self.on:
                        continue
                raise GaveUp(len(list(self.delays())))
        wrapper.policy = self
        return wrapper


class Flaky:
    def __init__(self, *outcomes):
        self.outcomes = list(outcomes)
        self.calls = 0

    def __call__(self):
        self.calls += 1
        outcome = self.outcomes.pop(0) if self.outcomes else ConnectionRefusedError(111, 'no more')
        if isinstance(outcome, BaseException):
            raise outcome
        return outcome


async def hedged(make, *, after, limit=3):
    tasks = set()
    try:
        for _ in range(limit):
            tasks.add(asyncio.ensure_future(make()))
            done, _pending = await asyncio.wait(tasks, timeout=after, return_when=asyncio.FIRST_COMPLETED)
            if done:
                return done.pop().result(), len(tasks)
        done, _pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        return done.pop().result(), len(tasks)
    finally:
        for t in tasks:
            t.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def within(seconds, function):
    loop = asyncio.get_running_loop()
    token = deadline.set(loop.time() + timedelta(seconds=seconds).total_seconds())
    try:
        return await function()
    finally:
        deadline.reset(token)


async def step():
    left = deadline.get() - asyncio.get_running_loop().time()
    if left < 0.02:
        raise TimeoutError('too little time left')
    await asyncio.sleep(0.03)
    return await step()


async def main():
    flaky = Flaky(OSError('one'), ConnectionResetError('two'), 'fine')

    @Policy.exponential()
    async def call():
        """Docs stay."""
        return flaky()
    print(await call(), flaky.calls, call.__doc__, sorted(vars(call)))
    try:
        await call()
    except GaveUp as e:
        print(e, '|', repr(e.__cause__), e.__suppress_context__, flaky.calls)
    fatal = Flaky(ValueError('fatal'))
    try:
        await Policy.exponential()(inspect.unwrap(call))() if False else await asyncio.gather(Policy.exponential(limit=1)(lambda_of(fatal))())
    except ValueError as e:
        print('not retried', e, fatal.calls)
    sync = Policy.exponential(limit=2, on=(KeyError,))(Flaky(KeyError('k'), 7).__call__)
    print(sync())
    speeds = iter([0.2, 0.2, 0.01])

    async def query():
        s = next(speeds)
        await asyncio.sleep(s)
        return s
    print(await hedged(query, after=0.02))
    try:
        await within(0.1, step)
    except TimeoutError as e:
        print(e, deadline.get('unset'))
    try:
        await Policy.exponential(limit=0)(lambda_of(Flaky()))()
    except GaveUp:
        text = traceback.format_exc()
        print([l.strip() for l in text.splitlines() if not l.startswith('  ')])


def lambda_of(flaky):
    async def call():
        return flaky()
    return call


asyncio.run(main())
