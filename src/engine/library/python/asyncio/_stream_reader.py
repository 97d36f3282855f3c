"""StreamReader: what has arrived on a stream, and coroutines that wait for more."""

from _loopscope import _helper, _trait
from asyncio._stream_errors import IncompleteReadError, LimitOverrunError

_DEFAULT_LIMIT = 2 ** 16


class StreamReader:

    def __init__(self, limit=_DEFAULT_LIMIT, loop=None):
        if limit <= 0:
            raise ValueError('Limit cannot be <= 0')
        if loop is None:
            from asyncio.events import get_event_loop
            loop = get_event_loop()
        self._limit = limit
        self._loop = loop
        self._buffer = b''
        self._eof = False
        self._waiter = None
        self._exception = None
        self._transport = None
        self._paused = False

    def __repr__(self):
        names = ('limit', 'waiter', 'exception', 'transport') if _trait('streamReprIsLong') else 'lwet'
        info = ['StreamReader']
        if self._buffer:
            info.append(f'{len(self._buffer)} bytes')
        if self._eof:
            info.append('eof')
        if self._limit != _DEFAULT_LIMIT:
            info.append(f'{names[0]}={self._limit}')
        for name, value in zip(names[1:], (self._waiter, self._exception, self._transport)):
            if value:
                info.append(f'{name}={value!r}')
        if self._paused:
            info.append('paused')
        return '<{}>'.format(' '.join(info))

    def exception(self):
        return self._exception

    def set_exception(self, exc):
        self._exception = exc
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.cancelled():
            waiter.set_exception(exc)

    def _wakeup_waiter(self):
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.cancelled():
            waiter.set_result(None)

    def set_transport(self, transport):
        assert self._transport is None, 'Transport already set'
        self._transport = transport

    def feed_eof(self):
        self._eof = True
        self._wakeup_waiter()

    def at_eof(self):
        return self._eof and not self._buffer

    def feed_data(self, data):
        assert not self._eof, 'feed_data after feed_eof'
        if not data:
            return
        if type(data) is not bytes:
            given, data = data, bytearray()
            data.extend(given)
        self._buffer += data
        self._wakeup_waiter()
        if self._transport is None or self._paused or len(self._buffer) <= 2 * self._limit:
            return
        try:
            self._transport.pause_reading()
        except NotImplementedError:
            # The transport cannot be paused: let it be.
            self._transport = None
        else:
            self._paused = True

    @_helper
    def _take(self, count):
        data = self._buffer[:count]
        self._buffer = self._buffer[count:]
        if self._paused and len(self._buffer) <= self._limit:
            self._paused = False
            self._transport.resume_reading()
        return data

    async def _wait_for_data(self, func_name):
        if self._waiter is not None:
            raise RuntimeError(f'{func_name}() called while another coroutine is already waiting for incoming data')
        assert not self._eof, '_wait_for_data after EOF'
        if self._paused:
            self._paused = False
            self._transport.resume_reading()
        self._waiter = self._loop.create_future()
        try:
            await self._waiter
        finally:
            self._waiter = None

    async def readline(self):
        try:
            return await self.readuntil(b'\n')
        except IncompleteReadError as exc:
            return exc.partial
        except LimitOverrunError as exc:
            found = self._buffer.startswith(b'\n', exc.consumed)
            self._take(exc.consumed + 1 if found else len(self._buffer))
            raise ValueError(exc.args[0])

    @_helper
    def _find(self, separators, start):
        # Where the first separator ends that ends first, and where it begins; -1 for none.
        best = -1, -1
        for separator in separators:
            at = self._buffer.find(separator, start)
            if at >= 0 and (best[0] < 0 or at + len(separator) < best[0]):
                best = at + len(separator), at
        return best

    async def readuntil(self, separator=b'\n'):
        if isinstance(separator, tuple) and _trait('readuntilTakesTuples'):
            separators = sorted(separator, key=len)
            if not separators:
                raise ValueError('Separator should contain at least one element')
        else:
            separators = [separator]
        if len(separators[0]) == 0:
            raise ValueError('Separator should be at least one-byte string')
        if self._exception is not None:
            raise self._exception
        offset = 0
        while True:
            end, at = self._find(separators, offset)
            if at >= 0:
                break
            # The last bytes may be the beginning of a separator.
            offset = max(0, len(self._buffer) + 1 - len(separators[-1]))
            if offset > self._limit:
                raise LimitOverrunError('Separator is not found, and chunk exceed the limit', offset)
            if self._eof:
                raise IncompleteReadError(self._take_rest(), None)
            await self._wait_for_data('readuntil')
        if at > self._limit:
            raise LimitOverrunError('Separator is found, but chunk is longer than limit', at)
        return self._take(end)

    @_helper
    def _take_rest(self):
        chunk, self._buffer = self._buffer, b''
        return chunk

    async def read(self, n=-1):
        if self._exception is not None:
            raise self._exception
        if n == 0:
            return b''
        if n < 0:
            # By blocks of the limit, so that the transport goes on in between.
            blocks = []
            while True:
                block = await self.read(self._limit)
                if not block:
                    return b''.join(blocks)
                blocks.append(block)
        if not self._buffer and not self._eof:
            await self._wait_for_data('read')
        return self._take(n)

    async def readexactly(self, n):
        if n < 0:
            raise ValueError('readexactly size can not be less than zero')
        if self._exception is not None:
            raise self._exception
        if n == 0:
            return b''
        while len(self._buffer) < n:
            if self._eof:
                raise IncompleteReadError(self._take_rest(), n)
            await self._wait_for_data('readexactly')
        return self._take(n)

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if line == b'':
            raise StopAsyncIteration
        return line


StreamReader.__module__ = 'asyncio.streams'
