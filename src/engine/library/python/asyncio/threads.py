# loopscope: if=hasToThread
"""to_thread(): a call in a thread of the default executor, in a copy of the context."""

from _loopscope import _helper

from _asyncio import get_running_loop
from contextvars import copy_context


async def to_thread(func, /, *args, **kwargs):
    loop = get_running_loop()
    context = copy_context()

    @_helper
    def call():
        return context.run(func, *args, **kwargs)

    return await loop.run_in_executor(None, call)
