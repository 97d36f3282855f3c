"""What is a coroutine, and what makes one."""

from _loopscope import _trait
from _asyncio import iscoroutine, iscoroutinefunction
