# loopscope: if=cancelledIsBaseException
"""The exceptions of asyncio."""

from _loopscope import _trait
from _asyncio import CancelledError, InvalidStateError, TimeoutError
from asyncio._stream_errors import IncompleteReadError, LimitOverrunError, SendfileNotAvailableError

if _trait('hasTaskGroup'):
    class BrokenBarrierError(RuntimeError):
        """The barrier was reset or aborted while a task waited at it, or before."""
