# min: 3.7
# typing's patterns, and what lru_cache and its helpers answer with.
import functools
import typing
print(typing.Pattern, typing.Pattern[str], typing.Match[bytes], typing.List[int])
print(type(typing.List[int]).__name__)
from typing import Pattern, Match, Optional
def f(x: Pattern[str]) -> Optional[Match]: pass
@functools.lru_cache(maxsize=3)
def g(x): return x
g(1); g(1)
i = g.cache_info()
print(i, type(i) is functools._CacheInfo, i._replace(hits=9))
print('Pattern' in dir(typing), '_CacheInfo' in dir(functools))
print(functools._make_key((1, 'a'), {'k': 2}, False) == functools._make_key((1, 'a'), {'k': 2}, False), functools._make_key((3,), {}, False))
