"""Transports over pipes: a descriptor that is read or written by the loop, and a protocol."""

import os

from _loopscope import _helper, _fd_kind, _later, _log, _loop_used, _set_result_unless_cancelled, _trait
from asyncio.transports import ReadTransport, WriteTransport, _FlowControlMixin

_later('asyncio._debug_lines', 'tell', 'tell_more')

_EIO = 5
_LOST_WRITES_TO_WARN = 5
_WARNING = 30


class _PipeTransport:
    """What both directions share: the pipe, its protocol, and how a connection ends."""

    @_helper
    def _take(self, pipe, protocol, refusal):
        self._extra['pipe'] = pipe
        self._pipe = pipe
        self._fileno = pipe.fileno()
        self._protocol = protocol
        self._closing = False
        kind = _fd_kind(self._fileno)
        if kind == 'file' or kind == 'epoll':
            self._pipe = self._fileno = self._protocol = None
            raise ValueError(refusal)
        os.set_blocking(self._fileno, False)
        self._loop.call_soon(self._protocol.connection_made, self)
        return kind

    @_helper
    def _tell(self, waiter):
        if waiter is not None:
            self._loop.call_soon(_set_result_unless_cancelled, waiter, None)

    def __repr__(self):
        info = [self.__class__.__name__]
        if self._pipe is None:
            info.append('closed')
        elif self._closing:
            info.append('closing')
        info.append(f'fd={self._fileno}')
        if self._pipe is None:
            info.append('closed')
        elif self._loop is None or self._loop.is_closed():
            info.append('open')
        else:
            info += self._activity(*self._loop._is_watched(self._fileno))
        return '<{}>'.format(' '.join(info))

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closing

    def _fatal_error(self, exc, message='Fatal error on pipe transport'):
        if not self._is_usual(exc):
            self._loop.call_exception_handler({
                'message': message,
                'exception': exc,
                'transport': self,
                'protocol': self._protocol,
            })
        self._close(exc)

    def _call_connection_lost(self, exc):
        try:
            self._protocol.connection_lost(exc)
        finally:
            self._pipe.close()
            self._pipe = None
            self._protocol = None
            self._loop = None


class _UnixReadPipeTransport(_PipeTransport, ReadTransport):

    max_size = 256 * 1024

    def __init__(self, loop, pipe, protocol, waiter=None, extra=None):
        super().__init__(extra)
        self._loop = loop
        self._paused = False
        self._take(pipe, protocol, 'Pipe transport is for pipes/sockets only.')
        if _trait('pipeReadsWhenAllowed'):
            loop.call_soon(self._add_reader, self._fileno, self._read_ready)
        else:
            loop.call_soon(loop._add_reader, self._fileno, self._read_ready)
        self._tell(waiter)

    if _trait('pipeReadsWhenAllowed'):
        def _add_reader(self, fd, callback):
            if self.is_reading():
                self._loop._add_reader(fd, callback)

        def is_reading(self):
            return not self._paused and not self._closing

    @_helper
    def _activity(self, reads, writes):
        return ['polling' if reads else 'idle']

    @_helper
    def _is_usual(self, exc):
        return isinstance(exc, OSError) and exc.errno == _EIO

    def _read_ready(self):
        try:
            data = os.read(self._fileno, self.max_size)
        except (BlockingIOError, InterruptedError):
            return
        except OSError as exc:
            self._fatal_error(exc, 'Fatal read error on pipe transport')
            return
        if data:
            self._protocol.data_received(data)
            return
        tell_more(self._loop, '{!r} was closed by peer', self)
        self._closing = True
        self._loop._remove_reader(self._fileno)
        self._loop.call_soon(self._protocol.eof_received)
        self._loop.call_soon(self._call_connection_lost, None)

    # Only its name matters here, which is that of a callback.
    def _call_connection_lost(self, exc):
        super()._call_connection_lost(exc)

    def pause_reading(self):
        if _trait('transportsTellReading') and (self._closing or self._paused):
            return
        self._paused = True
        self._loop._remove_reader(self._fileno)
        if _trait('serverHasServing'):
            tell(self._loop, '{!r} pauses reading', self)

    def resume_reading(self):
        if _trait('transportsTellReading') and (self._closing or not self._paused):
            return
        self._paused = False
        self._loop._add_reader(self._fileno, self._read_ready)
        if _trait('serverHasServing'):
            tell(self._loop, '{!r} resumes reading', self)

    def close(self):
        if not self._closing:
            self._close(None)

    def _close(self, exc):
        self._closing = True
        self._loop._remove_reader(self._fileno)
        self._loop.call_soon(self._call_connection_lost, exc)


class _UnixWritePipeTransport(_PipeTransport, _FlowControlMixin, WriteTransport):

    def __init__(self, loop, pipe, protocol, waiter=None, extra=None):
        _FlowControlMixin.__init__(self, extra, loop)
        self._buffer = b''
        self._conn_lost = 0
        kind = self._take(pipe, protocol, 'Pipe transport is only for pipes, sockets and character devices')
        if kind in ('pipe-read', 'pipe-write', 'socket'):
            # It becomes readable when the other end is closed.
            loop.call_soon(loop._add_reader, self._fileno, self._read_ready)
        self._tell(waiter)

    @_helper
    def _activity(self, reads, writes):
        return ['polling' if writes else 'idle', f'bufsize={self.get_write_buffer_size()}']

    @_helper
    def _is_usual(self, exc):
        if _trait('fatalErrorIgnoresOSError'):
            return isinstance(exc, OSError)
        return isinstance(exc, (BrokenPipeError, ConnectionResetError, ConnectionAbortedError))

    def get_write_buffer_size(self):
        return len(self._buffer)

    def _read_ready(self):
        self._close(BrokenPipeError() if self._buffer else None)

    def write(self, data):
        _loop_used(self._loop, 'transport.write')
        assert isinstance(data, (bytes, bytearray, memoryview)), repr(data)
        if not data:
            return
        if self._conn_lost or self._closing:
            if self._conn_lost >= _LOST_WRITES_TO_WARN:
                _log(_WARNING, 'pipe closed by peer or os.write(pipe, data) raised exception.', None)
            self._conn_lost += 1
            return
        data = bytes(data)
        if not self._buffer:
            sent = self._try_write(data)
            if sent is None or sent == len(data):
                return
            data = data[sent:]
            self._loop._add_writer(self._fileno, self._write_ready)
        self._buffer += data
        self._maybe_pause_protocol()

    @_helper
    def _try_write(self, data):
        # How much was written; None when the connection is over.
        try:
            return os.write(self._fileno, data)
        except (BlockingIOError, InterruptedError):
            return 0
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._conn_lost += 1
            if self._buffer:
                self._buffer = b''
                self._loop._remove_writer(self._fileno)
            self._fatal_error(exc, 'Fatal write error on pipe transport')
            return None

    def _write_ready(self):
        sent = self._try_write(self._buffer)
        if sent is None:
            return
        self._buffer = self._buffer[sent:]
        if self._buffer:
            return
        self._loop._remove_writer(self._fileno)
        self._maybe_resume_protocol()
        if self._closing:
            self._loop._remove_reader(self._fileno)
            self._call_connection_lost(None)

    # Only its name matters here, which is that of a callback.
    def _call_connection_lost(self, exc):
        super()._call_connection_lost(exc)

    def can_write_eof(self):
        return True

    def write_eof(self):
        if self._closing:
            return
        self._closing = True
        if not self._buffer:
            self._loop._remove_reader(self._fileno)
            self._loop.call_soon(self._call_connection_lost, None)

    def close(self):
        if self._pipe is not None:
            self.write_eof()

    def abort(self):
        self._close(None)

    def _close(self, exc):
        self._closing = True
        if self._buffer:
            self._loop._remove_writer(self._fileno)
        self._buffer = b''
        self._loop._remove_reader(self._fileno)
        self._loop.call_soon(self._call_connection_lost, exc)


_UnixReadPipeTransport.__module__ = _UnixWritePipeTransport.__module__ = 'asyncio.unix_events'
