"""loop.sock_sendfile() and loop.sendfile(): files to sockets, by the kernel where it can and in pieces elsewhere."""

from _loopscope import _helper
from asyncio._stream_errors import SendfileNotAvailableError
from asyncio.protocols import Protocol
from asyncio.transports import _FlowControlMixin

_SOCK_PIECE = 256 * 1024
_TRANSPORT_PIECE = 16 * 1024
# Callbacks are told of by CPython's names, where they are methods.
_LOOP = '_UnixSelectorEventLoop.'


@_helper
def _check_parameters(sock, file, offset, count):
    import socket
    if 'b' not in getattr(file, 'mode', 'b'):
        raise ValueError('file should be opened in binary mode')
    if sock.type != socket.SOCK_STREAM:
        raise ValueError('only SOCK_STREAM type sockets are supported')
    if count is not None:
        text = f'count must be a positive integer (got {count!r})'
        if not isinstance(count, int):
            raise TypeError(text)
        if count <= 0:
            raise ValueError(text)
    text = f'offset must be a non-negative integer (got {offset!r})'
    if not isinstance(offset, int):
        raise TypeError(text)
    if offset < 0:
        raise ValueError(text)


async def sock_sendfile(loop, sock, file, offset=0, count=None, *, fallback=True):
    if loop.get_debug() and sock.gettimeout() != 0:
        raise ValueError('the socket must be non-blocking')
    _check_parameters(sock, file, offset, count)
    try:
        return await _sock_native(loop, sock, file, offset, count)
    except SendfileNotAvailableError:
        if not fallback:
            raise
    return await _sock_in_pieces(loop, sock, file, offset, count)


@_helper
async def _sock_native(loop, sock, file, offset, count):
    import io
    import os
    try:
        fileno = file.fileno()
        size = os.fstat(fileno).st_size
    except (AttributeError, io.UnsupportedOperation, OSError):
        raise SendfileNotAvailableError('not a regular file')
    blocksize = count or size
    if not blocksize:
        return 0
    fut = loop.create_future()
    _sock_sendfile_native_impl(loop, fut, None, sock, fileno, offset, count, blocksize, 0)
    return await fut


@_helper
def _sock_sendfile_native_impl(loop, fut, registered_fd, sock, fileno, offset, count, blocksize, total_sent):
    import os
    fd = sock.fileno()
    if registered_fd is not None:
        loop.remove_writer(registered_fd)
    if fut.cancelled():
        _leave_at(fileno, offset, total_sent)
        return
    if count:
        blocksize = count - total_sent
    sent = 0
    try:
        if blocksize > 0:
            sent = os.sendfile(fd, fileno, offset, blocksize)
    except (BlockingIOError, InterruptedError):
        pass
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as exc:
        _leave_at(fileno, offset, total_sent)
        if isinstance(exc, OSError) and total_sent == 0:
            exc = SendfileNotAvailableError('os.sendfile call failed')
        fut.set_exception(exc)
        return
    else:
        if sent == 0:
            _leave_at(fileno, offset, total_sent)
            fut.set_result(total_sent)
            return
    if registered_fd is None:
        _unwatch_when_cancelled(loop, fut, sock)
    loop.add_writer(fd, _sock_sendfile_native_impl, loop, fut, fd, sock, fileno, offset + sent, count, blocksize,
                    total_sent + sent)


_sock_sendfile_native_impl.__qualname__ = _LOOP + _sock_sendfile_native_impl.__name__


@_helper
def _leave_at(fileno, offset, total_sent):
    import os
    if total_sent > 0:
        os.lseek(fileno, offset, os.SEEK_SET)


@_helper
def _unwatch_when_cancelled(loop, fut, sock):
    def cb(fut):
        if fut.cancelled() and sock.fileno() != -1:
            loop.remove_writer(sock.fileno())
    cb.__qualname__ = _LOOP + '_sock_add_cancellation_callback.<locals>.cb'
    fut.add_done_callback(cb)


@_helper
async def _copy(loop, file, offset, count, piece, send):
    """Reads a file in the default executor and sends it piece by piece; it is left where reading would go on."""
    if offset:
        file.seek(offset)
    piece = min(count, piece) if count else piece
    buffer = memoryview(bytearray(piece))
    total = 0
    try:
        while True:
            if count:
                piece = min(count - total, piece)
                if piece <= 0:
                    return total
            read = await loop.run_in_executor(None, file.readinto, buffer[:piece])
            if not read:
                return total
            await send(bytes(buffer[:read]))
            total += read
    finally:
        if total > 0 and hasattr(file, 'seek'):
            file.seek(offset + total)


@_helper
async def _sock_in_pieces(loop, sock, file, offset, count):
    async def send(data):
        await loop.sock_sendall(sock, data)
    return await _copy(loop, file, offset, count, _SOCK_PIECE, send)


async def sendfile(loop, transport, file, offset=0, count=None, *, fallback=True):
    if transport.is_closing():
        raise RuntimeError('Transport is closing')
    if not isinstance(transport, _FlowControlMixin) or not hasattr(transport, '_sock'):
        raise RuntimeError(f'sendfile is not supported for transport {transport!r}')
    try:
        return await _native(loop, transport, file, offset, count)
    except SendfileNotAvailableError:
        if not fallback:
            raise
    return await _in_pieces(loop, transport, file, offset, count)


@_helper
async def _native(loop, transp, file, offset, count):
    del loop._transports[transp._sock_fd]
    resumes = transp.is_reading()
    transp.pause_reading()
    await transp._make_empty_waiter()
    try:
        return await loop.sock_sendfile(transp._sock, file, offset, count, fallback=False)
    finally:
        transp._empty_waiter = None
        if resumes:
            transp.resume_reading()
        loop._transports[transp._sock_fd] = transp


@_helper
async def _in_pieces(loop, transp, file, offset, count):
    protocol = _SendfileFallbackProtocol(transp)

    async def send(data):
        await protocol.drain()
        transp.write(data)
    try:
        return await _copy(loop, file, offset, count, _TRANSPORT_PIECE, send)
    finally:
        await protocol.restore()


sock_sendfile.__qualname__ = 'BaseEventLoop.sock_sendfile'
sendfile.__qualname__ = 'BaseEventLoop.sendfile'


class _SendfileFallbackProtocol(Protocol):
    """Stands in for the protocol of a transport while a file is sent through it."""

    def __init__(self, transp):
        self._transport = transp
        self._proto = transp.get_protocol()
        self._should_resume_reading = transp.is_reading()
        self._should_resume_writing = transp._protocol_paused
        transp.pause_reading()
        transp.set_protocol(self)
        self._write_ready_fut = None
        if self._should_resume_writing:
            self.pause_writing()

    async def drain(self):
        if self._transport.is_closing():
            raise ConnectionError('Connection closed by peer')
        if self._write_ready_fut is not None:
            await self._write_ready_fut

    def connection_lost(self, exc):
        if self._write_ready_fut is not None:
            self._write_ready_fut.set_exception(exc or ConnectionError('Connection is closed by peer'))
        self._proto.connection_lost(exc)

    def pause_writing(self):
        if self._write_ready_fut is None:
            self._write_ready_fut = self._transport._loop.create_future()

    def resume_writing(self):
        if self._write_ready_fut is not None:
            self._write_ready_fut.set_result(False)
            self._write_ready_fut = None

    async def restore(self):
        self._transport.set_protocol(self._proto)
        if self._should_resume_reading:
            self._transport.resume_reading()
        if self._write_ready_fut is not None:
            self._write_ready_fut.cancel()
        if self._should_resume_writing:
            self._proto.resume_writing()
