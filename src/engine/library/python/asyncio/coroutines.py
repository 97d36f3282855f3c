"""What is a coroutine, and what makes one."""

from _loopscope import _later, _trait
from _asyncio import iscoroutine, iscoroutinefunction

if _trait('hasCoroutineDecorator'):
    _later('asyncio._coroutines', 'coroutine')

# Libraries mark functions with it.
_is_coroutine = object()
