"""Errors of streams and of sending files; up to 3.7 part of other modules, then of asyncio.exceptions."""

from _loopscope import _trait

_HOME = 'asyncio.exceptions' if _trait('cancelledIsBaseException') else 'asyncio.streams'


class IncompleteReadError(EOFError):
    """The stream ended before all expected bytes had come; `partial` are those that did."""

    __module__ = _HOME

    def __init__(self, partial, expected):
        unknown = expected is None and _trait('unknownSizeIsUndefined')
        shown = 'undefined' if unknown else repr(expected)
        super().__init__(f'{len(partial)} bytes read on a total of {shown} expected bytes')
        self.partial = partial
        self.expected = expected

    def __reduce__(self):
        return type(self), (self.partial, self.expected)


class LimitOverrunError(Exception):
    """A separator was not found within the limit of a stream; `consumed` bytes can be taken out."""

    __module__ = _HOME

    def __init__(self, message, consumed):
        super().__init__(message)
        self.consumed = consumed

    def __reduce__(self):
        return type(self), (self.args[0], self.consumed)


class SendfileNotAvailableError(RuntimeError):
    """The system cannot send this file in one call."""

    __module__ = 'asyncio.exceptions' if _trait('cancelledIsBaseException') else 'asyncio.events'
