# loopscope: if=cancelledIsBaseException
"""The exceptions of asyncio."""

from _loopscope import _trait
from _asyncio import CancelledError, InvalidStateError, TimeoutError

if _trait('hasTaskGroup'):
    class BrokenBarrierError(RuntimeError):
        """The barrier was reset or aborted while a task waited at it, or before."""


class SendfileNotAvailableError(RuntimeError):
    """The system cannot send this file in one call."""


class IncompleteReadError(EOFError):
    """The stream ended before all expected bytes had come; `partial` are those that did."""

    def __init__(self, partial, expected):
        shown = 'undefined' if expected is None else repr(expected)
        super().__init__(f'{len(partial)} bytes read on a total of {shown} expected bytes')
        self.partial = partial
        self.expected = expected

    def __reduce__(self):
        return type(self), (self.partial, self.expected)


class LimitOverrunError(Exception):
    """A separator was not found within the limit of a stream; `consumed` bytes can be taken out."""

    def __init__(self, message, consumed):
        super().__init__(message)
        self.consumed = consumed

    def __reduce__(self):
        return type(self), (self.args[0], self.consumed)
