"""Streams: connections as a reader and a writer, for coroutines."""

from _loopscope import _helper, _later, _trait, _is_coroutine
from asyncio.protocols import Protocol
from asyncio._stream_errors import IncompleteReadError, LimitOverrunError
from asyncio._stream_reader import StreamReader, _DEFAULT_LIMIT

_later('asyncio._ensuring', '_loop_given', 'get_event_loop')
_later('asyncio.tasks', 'sleep')


@_helper
def _loop_for(loop):
    return get_event_loop() if loop is None else loop


def _take_loop(options):
    """The loop for a stream: the argument `loop` up to 3.9, which is just an unknown option later."""
    return _loop_given(options.pop('loop', None) if _trait('loopParameter') else None, get_event_loop)


async def open_connection(host=None, port=None, *, limit=_DEFAULT_LIMIT, **kwds):
    loop = _take_loop(kwds)
    reader = StreamReader(limit=limit, loop=loop)
    protocol = StreamReaderProtocol(reader, loop=loop)
    transport, _ = await loop.create_connection(lambda: protocol, host, port, **kwds)
    return reader, StreamWriter(transport, protocol, reader, loop)


async def start_server(client_connected_cb, host=None, port=None, *, limit=_DEFAULT_LIMIT, **kwds):
    loop = _take_loop(kwds)

    def factory():
        return StreamReaderProtocol(StreamReader(limit=limit, loop=loop), client_connected_cb, loop=loop)

    return await loop.create_server(factory, host, port, **kwds)


async def open_unix_connection(path=None, *, limit=_DEFAULT_LIMIT, **kwds):
    loop = _take_loop(kwds)
    reader = StreamReader(limit=limit, loop=loop)
    protocol = StreamReaderProtocol(reader, loop=loop)
    transport, _ = await loop.create_unix_connection(lambda: protocol, path, **kwds)
    return reader, StreamWriter(transport, protocol, reader, loop)


async def start_unix_server(client_connected_cb, path=None, *, limit=_DEFAULT_LIMIT, **kwds):
    loop = _take_loop(kwds)

    def factory():
        return StreamReaderProtocol(StreamReader(limit=limit, loop=loop), client_connected_cb, loop=loop)

    return await loop.create_unix_server(factory, path, **kwds)


class FlowControlMixin(Protocol):
    """A protocol whose writers wait while the transport has too much to send."""

    def __init__(self, loop=None):
        self._loop = _loop_for(loop)
        self._paused = False
        self._drain_waiters = []
        self._connection_lost = False

    def pause_writing(self):
        assert not self._paused
        self._paused = True

    def resume_writing(self):
        assert self._paused
        self._paused = False
        self._wake_writers(None)

    def connection_lost(self, exc):
        self._connection_lost = True
        if self._paused:
            self._wake_writers(exc)

    @_helper
    def _wake_writers(self, exc):
        for waiter in self._drain_waiters:
            if waiter.done():
                continue
            if exc is None:
                waiter.set_result(None)
            else:
                waiter.set_exception(exc)

    async def _drain_helper(self):
        if self._connection_lost:
            raise ConnectionResetError('Connection lost')
        if not self._paused:
            return
        assert not self._drain_waiters or _trait('manyCanDrain')
        waiter = self._loop.create_future()
        self._drain_waiters.append(waiter)
        try:
            await waiter
        finally:
            self._drain_waiters.remove(waiter)

    def _get_close_waiter(self, stream):
        raise NotImplementedError


class StreamReaderProtocol(FlowControlMixin, Protocol):
    """Feeds a StreamReader; of a server, calls what is to be done with each connection."""

    def __init__(self, stream_reader, client_connected_cb=None, loop=None):
        super().__init__(loop=loop)
        self._stream_reader = stream_reader
        self._client_connected_cb = client_connected_cb
        self._over_ssl = False
        self._task = None
        self._transport = None
        self._closed = self._loop.create_future()

    def connection_made(self, transport):
        self._transport = transport
        reader = self._stream_reader
        if reader is not None:
            reader.set_transport(transport)
        if self._client_connected_cb is None:
            return
        res = self._client_connected_cb(reader, StreamWriter(transport, self, reader, self._loop))
        if not _is_coroutine(res):
            return
        task = self._loop.create_task(res)
        if _trait('streamTaskIsKept'):
            self._task = task
        if not _trait('streamTaskIsWatched'):
            return

        def callback(task):
            if task.cancelled() and _trait('streamTaskMayBeCancelled'):
                transport.close()
                return
            exc = task.exception()
            if exc is not None:
                self._loop.call_exception_handler({
                    'message': 'Unhandled exception in client_connected_cb',
                    'exception': exc,
                    'transport': transport,
                })
                transport.close()

        task.add_done_callback(callback)

    def connection_lost(self, exc):
        reader = self._stream_reader
        if reader is not None:
            if exc is None:
                reader.feed_eof()
            else:
                reader.set_exception(exc)
        if not self._closed.done():
            if exc is None:
                self._closed.set_result(None)
            else:
                self._closed.set_exception(exc)
                # Nobody has to wait for the end: that is not an error of its own.
                self._closed.exception()
        super().connection_lost(exc)
        self._stream_reader = None
        self._task = None
        self._transport = None

    def data_received(self, data):
        if self._stream_reader is not None:
            self._stream_reader.feed_data(data)

    def eof_received(self):
        if self._stream_reader is not None:
            self._stream_reader.feed_eof()
        return True

    def _get_close_waiter(self, stream):
        return self._closed


class StreamWriter:
    """Writes to a transport, and waits until it has sent enough."""

    def __init__(self, transport, protocol, reader, loop):
        assert reader is None or isinstance(reader, StreamReader)
        self._transport = transport
        self._protocol = protocol
        self._reader = reader
        self._loop = loop

    def __repr__(self):
        info = [self.__class__.__name__, f'transport={self._transport!r}']
        if self._reader is not None:
            info.append(f'reader={self._reader!r}')
        return '<{}>'.format(' '.join(info))

    @property
    def transport(self):
        return self._transport

    def write(self, data):
        self._transport.write(data)

    def writelines(self, data):
        self._transport.writelines(data)

    def write_eof(self):
        return self._transport.write_eof()

    def can_write_eof(self):
        return self._transport.can_write_eof()

    def close(self):
        return self._transport.close()

    def is_closing(self):
        return self._transport.is_closing()

    async def wait_closed(self):
        await self._protocol._get_close_waiter(self)

    def get_extra_info(self, name, default=None):
        return self._transport.get_extra_info(name, default)

    async def drain(self):
        if self._reader is not None:
            exc = self._reader.exception()
            if exc is not None:
                raise exc
        if self._transport.is_closing():
            # Lets connection_lost() come through, which says what is wrong.
            await sleep(0)
        await self._protocol._drain_helper()

    async def start_tls(self, sslcontext, **options):
        await self._loop.start_tls(self._transport, self._protocol, sslcontext, **options)


if not _trait('writerWaitsForClose'):
    del StreamWriter.is_closing, StreamWriter.wait_closed
if not _trait('streamTaskIsWatched'):
    del StreamWriter.start_tls
