# min: 3.9
# Classes of the library that take brackets: as aliases, as bases, called.
import asyncio
import contextvars
import dataclasses
import functools
import logging
import os
import queue
import re
import weakref
from concurrent.futures import Future

for cls in (asyncio.Queue, asyncio.PriorityQueue, asyncio.Future, asyncio.Task, queue.Queue, queue.LifoQueue, queue.SimpleQueue,
            functools.partial, functools.cached_property, dataclasses.Field, os.PathLike, re.Pattern, re.Match, weakref.ref,
            weakref.WeakSet, Future, contextvars.ContextVar, contextvars.Token, list, dict, logging.StreamHandler, logging.Handler,
            asyncio.Lock, int):
    try:
        print(cls[int].__origin__ is cls, cls[int].__args__)
    except TypeError as error:
        print(error)


class Jobs(queue.Queue[int]):
    pass


class Chosen(queue.PriorityQueue['tuple[int, str]']):
    pass


jobs = Jobs(3)
jobs.put(5)
print(jobs.get(), Jobs.__mro__[1].__name__, Chosen().empty(), queue.Queue[int](2).maxsize, str(asyncio.Queue[str]))
