# min: 3.7
"""A circuit breaker and backoff as decorators, states as a state machine, a jittered retry seeded, timings relative."""
import asyncio
import enum
import functools
import random
from contextlib import suppress


class Open(Exception):
    def __init__(self, breaker):
        super().__init__(f'{breaker.name} is open')


class State(str, enum.Enum):
    CLOSED = 'closed'
    OPEN = 'open'
    HALF = 'half-open'

    def __str__(self):
        return self.value


class Breaker:
    transitions = {
        (State.CLOSED, 'trip'): State.OPEN,
        (State.OPEN, 'probe'): State.HALF,
        (State.HALF, 'ok'): State.CLOSED,
        (State.HALF, 'trip'): State.OPEN,
    }

    def __init__(self, name, limit=3, pause=0.1):
        self.name, self.limit, self.pause = name, limit, pause
        self.state, self.failures, self.history = State.CLOSED, 0, []

    def _move(self, what):
        try:
            new = self.transitions[self.state, what]
        except KeyError:
            return
        self.history.append(f'{self.state}->{new}')
        self.state = new
        if new is State.OPEN:
            asyncio.get_event_loop().call_later(self.pause, self._move, 'probe')

    def __call__(self, function):
        @functools.wraps(function)
        async def guarded(*args, **kwargs):
            if self.state is State.OPEN:
                raise Open(self)
            try:
                result = await function(*args, **kwargs)
            except Exception:
                self.failures += 1
                if self.failures >= self.limit or self.state is State.HALF:
                    self._move('trip')
                raise
            self.failures = 0
            self._move('ok')
            return result
        guarded.breaker = self
        return guarded


def retry(*errors, tries=4, base=0.01, rng=random.Random(7)):
    def decorate(function):
        @functools.wraps(function)
        async def again(*args, **kwargs):
            for attempt in range(1, tries + 1):
                try:
                    return await function(*args, **kwargs)
                except errors as e:
                    if attempt == tries:
                        raise RuntimeError(f'{function.__name__} failed {tries} times') from e
                    delay = base * 2 ** (attempt - 1) * (0.5 + rng.random())
                    log.append(round(delay, 5))
                    await asyncio.sleep(delay)
        return again
    return decorate


log = []
answers = iter(['no', 'no', 'no', 'yes', 'no', 'yes', 'yes'])


@Breaker('api')
async def call(n):
    """Ask the remote."""
    await asyncio.sleep(0)
    if next(answers) == 'no':
        raise ConnectionError(n)
    return n


@retry(ConnectionError)
async def steady():
    return await call(99)


async def main():
    for n in range(5):
        try:
            print(n, await call(n))
        except (ConnectionError, Open) as e:
            print(n, type(e).__name__, e, call.breaker.state)
    await asyncio.sleep(0.12)
    print(call.breaker.state, call.__name__, call.__doc__, call.__wrapped__ is not call)
    print(await call(6), call.breaker.state)
    with suppress(ConnectionError):
        await call(7)
    print(await steady(), call.breaker.failures)
    print(call.breaker.history)

    @retry(ConnectionError, tries=3, base=0.001)
    async def hopeless():
        raise ConnectionResetError(104, 'reset')
    try:
        await hopeless()
    except RuntimeError as e:
        print(e, '<-', repr(e.__cause__))
    print(log)
    print(State.HALF, repr(State.HALF), State('open') is State.OPEN, State.CLOSED == 'closed', f'{State.OPEN:>8}|')


asyncio.run(main())
