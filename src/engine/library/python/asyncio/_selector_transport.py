"""What transports over sockets have in common: a socket, its readers and writers in the loop, and a protocol."""

from _loopscope import _helper, _later, _log, _loop_used, _set_result_unless_cancelled, _trait
from asyncio.transports import _FlowControlMixin
from asyncio.trsock import TransportSocket

_LOST_WRITES_TO_WARN = 5
_DEBUG = 10
_WARNING = 30

_later('asyncio._debug_lines', 'tell')


@_helper
def _require_bytes(data):
    if not isinstance(data, (bytes, bytearray, memoryview)):
        raise TypeError(f'data argument must be a bytes-like object, not {type(data).__name__!r}')


class _SelectorTransport(_FlowControlMixin):

    max_size = 256 * 1024

    def __init__(self, loop, sock, protocol, extra=None, server=None):
        super().__init__(extra, loop)
        self._extra['socket'] = TransportSocket(sock) if _trait('transportSocketsAreWrapped') else sock
        self._extra['sockname'] = sock.getsockname()
        if 'peername' not in self._extra:
            try:
                self._extra['peername'] = sock.getpeername()
            except OSError:
                self._extra['peername'] = None
        self._sock = sock
        self._sock_fd = sock.fileno()
        self._server = server
        self._waiting = b''
        self._conn_lost = 0
        self._closing = False
        self._paused = False
        self._eof = False
        self.set_protocol(protocol)
        if server is not None:
            server._attach(self)
        loop._transports[self._sock_fd] = self

    @_helper
    def _begin(self, waiter):
        # The protocol hears of the connection before it hears of data, and whoever asked for it after that.
        self._loop.call_soon(self._protocol.connection_made, self)
        self._loop.call_soon(self._add_reader, self._sock_fd, self._read_ready)
        if waiter is not None:
            self._loop.call_soon(_set_result_unless_cancelled, waiter, None)

    def __repr__(self):
        info = [self.__class__.__name__]
        if self._sock is None:
            info.append('closed')
        elif self._closing:
            info.append('closing')
        info.append(f'fd={self._sock_fd}')
        if self._loop is not None and not self._loop.is_closed():
            reads, writes = self._loop._is_watched(self._sock_fd)
            info.append('read=polling' if reads else 'read=idle')
            state = 'polling' if writes else 'idle'
            info.append(f'write=<{state}, bufsize={self.get_write_buffer_size()}>')
        return '<{}>'.format(' '.join(info))

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closing

    @_helper
    def _reads(self):
        return not self._closing and not self._paused

    if _trait('transportsTellReading'):
        is_reading = _reads

    def pause_reading(self):
        if not self._reads():
            return
        self._paused = True
        self._loop._remove_reader(self._sock_fd)
        tell(self._loop, '{!r} pauses reading', self)

    def resume_reading(self):
        if self._closing or not self._paused:
            return
        self._paused = False
        self._add_reader(self._sock_fd, self._read_ready)
        tell(self._loop, '{!r} resumes reading', self)

    def _add_reader(self, fd, callback, *args):
        if self._reads():
            self._loop._add_reader(fd, callback, *args)

    def get_write_buffer_size(self):
        return len(self._waiting)

    @_helper
    def _begin_closing(self):
        self._closing = True
        self._loop._transports.pop(self._sock_fd, None)
        self._loop._remove_reader(self._sock_fd)

    def close(self):
        if self._closing:
            return
        _loop_used(self._loop, 'transport.close')
        self._begin_closing()
        if not self._has_waiting():
            self._conn_lost += 1
            self._loop._remove_writer(self._sock_fd)
            self._loop.call_soon(self._call_connection_lost, None)

    @_helper
    def _has_waiting(self):
        return bool(self._waiting)

    @_helper
    def _drop_waiting(self):
        self._waiting = b''

    def abort(self):
        _loop_used(self._loop, 'transport.abort')
        self._force_close(None)

    def _force_close(self, exc):
        if self._conn_lost:
            return
        if self._has_waiting():
            self._drop_waiting()
            self._loop._remove_writer(self._sock_fd)
        if not self._closing:
            self._begin_closing()
        self._conn_lost += 1
        self._loop.call_soon(self._call_connection_lost, exc)

    def _fatal_error(self, exc, message='Fatal error on transport'):
        if _trait('fatalErrorIgnoresOSError'):
            usual = isinstance(exc, OSError)
        else:
            usual = isinstance(exc, (BrokenPipeError, ConnectionResetError, ConnectionAbortedError))
        if usual:
            if self._loop.get_debug():
                _log(_DEBUG, f'{self!r}: {message}', exc)
        else:
            self._loop.call_exception_handler({
                'message': message,
                'exception': exc,
                'transport': self,
                'protocol': self._protocol,
            })
        self._force_close(exc)

    def _call_connection_lost(self, exc):
        try:
            self._protocol.connection_lost(exc)
        finally:
            self._sock.close()
            self._sock = None
            self._protocol = None
            self._loop = None
            server, self._server = self._server, None
            if server is not None:
                server._detach(self)

    @_helper
    def _count_lost_write(self):
        if self._conn_lost >= _LOST_WRITES_TO_WARN:
            _log(_WARNING, 'socket.send() raised exception.', None)
        self._conn_lost += 1


_SelectorTransport.__module__ = 'asyncio.selector_events'
