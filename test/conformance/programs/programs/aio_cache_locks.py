# min: 3.7
# order: none, because sockets, threads or real time decide it
"""An async cache: single flight by locks, expiry, LRU eviction, statistics, decorator."""
import asyncio
import functools
import time
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Any, Awaitable, Callable, Dict, Hashable, Optional, Tuple


@dataclass
class Entry:
    value: Any
    expires: float


@dataclass
class Stats:
    hits: int = 0
    misses: int = 0
    evictions: int = 0
    by_key: Dict[Hashable, int] = field(default_factory=dict)


class AsyncCache:
    def __init__(self, maxsize: int = 3, ttl: float = 0.1):
        self._data: 'OrderedDict[Hashable, Entry]' = OrderedDict()
        self._locks: Dict[Hashable, asyncio.Lock] = {}
        self.maxsize, self.ttl = maxsize, ttl
        self.stats = Stats()

    def _lookup(self, key) -> Optional[Entry]:
        entry = self._data.get(key)
        if entry is not None and entry.expires < time.monotonic():
            del self._data[key]
            return None
        return entry

    async def get(self, key, load: Callable[[], Awaitable]):
        entry = self._lookup(key)
        if entry is None:
            lock = self._locks.setdefault(key, asyncio.Lock())
            async with lock:
                entry = self._lookup(key)
                if entry is None:
                    self.stats.misses += 1
                    self.stats.by_key[key] = self.stats.by_key.get(key, 0) + 1
                    entry = Entry(await load(), time.monotonic() + self.ttl)
                    self._data[key] = entry
                    while len(self._data) > self.maxsize:
                        self._data.popitem(last=False)
                        self.stats.evictions += 1
                    self._locks.pop(key, None)
                    return entry.value
        self._data.move_to_end(key)
        self.stats.hits += 1
        return entry.value


def cached(cache: AsyncCache):
    def decorate(f):
        @functools.wraps(f)
        async def wrapper(*args: Tuple, **kwargs):
            key = (f.__qualname__, args, tuple(sorted(kwargs.items())))
            return await cache.get(key, functools.partial(f, *args, **kwargs))
        wrapper.cache = cache
        return wrapper
    return decorate


cache = AsyncCache()
calls = []


@cached(cache)
async def fetch(name, *, times=1):
    """Fetch something slowly."""
    calls.append(name)
    await asyncio.sleep(0.01)
    if name == 'bad':
        raise LookupError(name)
    return name * times


async def main():
    print(fetch.__name__, fetch.__doc__, asyncio.iscoroutinefunction(fetch))
    print(await asyncio.gather(*(fetch('a') for _ in range(5)), fetch('b', times=2)))
    print(calls, cache.stats.hits, cache.stats.misses)
    print(await asyncio.gather(fetch('bad'), fetch('bad'), return_exceptions=True))
    print(calls)
    for name in 'cdae':
        await fetch(name)
    print(calls, cache.stats.evictions, list(k[1] for k in cache._data))
    await asyncio.sleep(0.15)
    print(await fetch('e'), len(calls))
    print(cache.stats == Stats(), cache.stats.by_key[('fetch', ('a',), ())])
    print(sorted(cache._locks))


asyncio.run(main())
