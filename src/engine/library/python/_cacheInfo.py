# loopscope: hidden
"""What cache_info() of functools.lru_cache answers; apart, since namedtuple is much to load for partial."""

from collections import namedtuple as _namedtuple

CacheInfo = _namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'])
CacheInfo.__module__ = 'functools'
