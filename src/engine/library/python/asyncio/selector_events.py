"""Transports over sockets. The class of the loops is native."""

from _asyncio import _BaseSelectorEventLoop as BaseSelectorEventLoop
from _loopscope import _helper, _later, _loop_used, _trait
from asyncio._datagram_transport import _SelectorDatagramTransport
from asyncio._selector_transport import _require_bytes, _SelectorTransport
if _trait('serverHasServing'):
    from asyncio.protocols import BufferedProtocol
import _socket

_later('asyncio._debug_lines', 'tell')


def _set_nodelay(sock):
    if sock.family != _socket.AF_UNIX and sock.type == _socket.SOCK_STREAM and sock.proto == _socket.IPPROTO_TCP:
        sock.setsockopt(_socket.IPPROTO_TCP, _socket.TCP_NODELAY, 1)


class _SelectorSocketTransport(_SelectorTransport):

    def __init__(self, loop, sock, protocol, waiter=None, extra=None, server=None):
        super().__init__(loop, sock, protocol, extra, server)
        _set_nodelay(sock)
        self._empty_waiter = None
        self._begin(waiter)

    def _read_ready(self):
        if self._conn_lost:
            return
        if _trait('serverHasServing') and isinstance(self._protocol, BufferedProtocol):
            self._read_ready__get_buffer()
            return
        data = self._receive(self._sock.recv, self.max_size)
        if data is None:
            return
        if not data:
            self._read_ready__on_eof()
        elif _trait('transportGuardsProtocol'):
            self._guarded('data_received', self._read_ready__data_received, data)
        else:
            self._protocol.data_received(data)

    def _read_ready__data_received(self, data):
        self._protocol.data_received(data)

    @_helper
    def _receive(self, operation, argument):
        # What the socket gives; None if there is nothing to do.
        try:
            return operation(argument)
        except (BlockingIOError, InterruptedError):
            return None
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fatal_error(exc, 'Fatal read error on socket transport')
            return None

    @_helper
    def _guarded(self, method, call, *args):
        # Calls what calls a method of the protocol; the connection is over if that fails.
        try:
            return call(*args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fatal_error(exc, f'Fatal error: protocol.{method}() call failed.')
            return None

    def _read_ready__get_buffer(self):
        buffer = self._guarded('get_buffer', self._get_buffer)
        if self._conn_lost:
            return
        count = self._receive(self._sock.recv_into, buffer)
        if count is None:
            return
        if count:
            self._guarded('buffer_updated', self._protocol.buffer_updated, count)
        else:
            self._read_ready__on_eof()

    @_helper
    def _get_buffer(self):
        buffer = self._protocol.get_buffer(-1)
        if not len(buffer):
            raise RuntimeError('get_buffer() returned an empty buffer')
        return buffer

    def _read_ready__on_eof(self):
        tell(self._loop, '{!r} received EOF', self)
        if _trait('transportGuardsProtocol'):
            keep_open = self._guarded('eof_received', self._protocol.eof_received)
            if self._conn_lost:
                return
        else:
            keep_open = self._protocol.eof_received()
        if keep_open:
            # The protocol may go on sending.
            self._loop._remove_reader(self._sock_fd)
        else:
            self.close()

    def write(self, data):
        _loop_used(self._loop, 'transport.write')
        _require_bytes(data)
        if self._eof:
            raise RuntimeError('Cannot call write() after write_eof()')
        if self._empty_waiter is not None:
            raise RuntimeError('unable to write; sendfile is in progress')
        if not data:
            return
        if self._conn_lost:
            self._count_lost_write()
            return
        if not self._waiting:
            try:
                sent = self._sock.send(data)
            except (BlockingIOError, InterruptedError):
                sent = 0
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as exc:
                self._fatal_error(exc, 'Fatal write error on socket transport')
                return
            data = bytes(data)[sent:]
            if not data:
                return
            self._loop._add_writer(self._sock_fd, self._write_ready)
        self._waiting += data
        self._maybe_pause_protocol()

    def writelines(self, list_of_data):
        if not _trait('writelinesUsesSendmsg'):
            self.write(b''.join(list_of_data))
            return
        _loop_used(self._loop, 'transport.writelines')
        if self._eof:
            raise RuntimeError('Cannot call writelines() after write_eof()')
        if self._empty_waiter is not None:
            raise RuntimeError('unable to writelines; sendfile is in progress')
        if not list_of_data:
            return
        self._waiting += b''.join(list_of_data)
        self._write_ready()
        if self._waiting:
            self._loop._add_writer(self._sock_fd, self._write_ready)
            if _trait('writelinesPauses'):
                self._maybe_pause_protocol()

    def _write_ready(self):
        if self._conn_lost:
            return
        try:
            sent = self._sock.send(self._waiting)
        except (BlockingIOError, InterruptedError):
            return
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._loop._remove_writer(self._sock_fd)
            self._waiting = b''
            self._fatal_error(exc, 'Fatal write error on socket transport')
            if self._empty_waiter is not None:
                self._empty_waiter.set_exception(exc)
            return
        self._waiting = self._waiting[sent:]
        self._maybe_resume_protocol()
        if self._waiting:
            return
        self._loop._remove_writer(self._sock_fd)
        if self._empty_waiter is not None:
            self._empty_waiter.set_result(None)
        if self._closing:
            self._call_connection_lost(None)
        elif self._eof:
            self._sock.shutdown(_socket.SHUT_WR)

    @_helper
    def _make_empty_waiter(self):
        # Done when all that was written is sent.
        if self._empty_waiter is not None:
            raise RuntimeError('Empty waiter is already set')
        self._empty_waiter = self._loop.create_future()
        if not self._waiting:
            self._empty_waiter.set_result(None)
        return self._empty_waiter

    if _trait('transportGuardsProtocol'):
        # Only its name matters here, which is that of a callback.
        def _call_connection_lost(self, exc):
            super()._call_connection_lost(exc)

    def can_write_eof(self):
        return True

    def write_eof(self):
        if self._closing or self._eof:
            return
        self._eof = True
        if not self._waiting:
            self._sock.shutdown(_socket.SHUT_WR)
