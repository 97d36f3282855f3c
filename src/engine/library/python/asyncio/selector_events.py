"""Transports over sockets: a socket, its readers and writers in the loop, and a protocol."""

from _loopscope import _trait, _log
from _asyncio import _UnixSelectorEventLoop
from asyncio.protocols import BufferedProtocol
from asyncio.transports import DatagramTransport, _FlowControlMixin
from asyncio.trsock import TransportSocket
from _loopscope import _set_result_unless_cancelled
import socket

BaseSelectorEventLoop = _UnixSelectorEventLoop.__mro__[1]
_LOST_WRITES_TO_WARN = 5
_WARNING = 30


def _require_bytes(data):
    if not isinstance(data, bytes):
        raise TypeError(f'data argument must be a bytes-like object, not {type(data).__name__!r}')


def _set_nodelay(sock):
    if sock.family != socket.AF_UNIX and sock.type == socket.SOCK_STREAM and sock.proto == socket.IPPROTO_TCP:
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


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

    def _reads(self):
        return not self._closing and not self._paused

    if _trait('transportsTellReading'):
        is_reading = _reads

    def pause_reading(self):
        if not self._reads():
            return
        self._paused = True
        self._loop._remove_reader(self._sock_fd)

    def resume_reading(self):
        if self._closing or not self._paused:
            return
        self._paused = False
        self._add_reader(self._sock_fd, self._read_ready)

    def _add_reader(self, fd, callback, *args):
        if self._reads():
            self._loop._add_reader(fd, callback, *args)

    def get_write_buffer_size(self):
        return len(self._waiting)

    def _begin_closing(self):
        self._closing = True
        self._loop._transports.pop(self._sock_fd, None)
        self._loop._remove_reader(self._sock_fd)

    def close(self):
        if self._closing:
            return
        self._begin_closing()
        if not self._has_waiting():
            self._conn_lost += 1
            self._loop._remove_writer(self._sock_fd)
            self._loop.call_soon(self._call_connection_lost, None)

    def _has_waiting(self):
        return bool(self._waiting)

    def _drop_waiting(self):
        self._waiting = b''

    def abort(self):
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
        if not usual:
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

    def _count_lost_write(self):
        if self._conn_lost >= _LOST_WRITES_TO_WARN:
            _log(_WARNING, 'socket.send() raised exception.', None)
        self._conn_lost += 1


class _SelectorSocketTransport(_SelectorTransport):

    def __init__(self, loop, sock, protocol, waiter=None, extra=None, server=None):
        super().__init__(loop, sock, protocol, extra, server)
        _set_nodelay(sock)
        self._begin(waiter)

    def _read_ready(self):
        if self._conn_lost:
            return
        if isinstance(self._protocol, BufferedProtocol):
            self._receive_into_buffer()
            return
        data = self._receive(self._sock.recv, self.max_size)
        if data is None:
            return
        if not data:
            self._receive_eof()
        elif _trait('transportGuardsProtocol'):
            self._hand_over('data_received', data)
        else:
            self._protocol.data_received(data)

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

    def _hand_over(self, method, *args):
        # Calls the protocol; the connection is over if that fails.
        try:
            return getattr(self._protocol, method)(*args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fatal_error(exc, f'Fatal error: protocol.{method}() call failed.')
            return None

    def _receive_into_buffer(self):
        buffer = self._hand_over('get_buffer', -1)
        if self._conn_lost:
            return
        count = self._receive(self._sock.recv_into, buffer)
        if count is None:
            return
        if count:
            self._hand_over('buffer_updated', count)
        else:
            self._receive_eof()

    def _receive_eof(self):
        if _trait('transportGuardsProtocol'):
            keep_open = self._hand_over('eof_received')
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
        _require_bytes(data)
        if self._eof:
            raise RuntimeError('Cannot call write() after write_eof()')
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
            data = data[sent:]
            if not data:
                return
            self._loop._add_writer(self._sock_fd, self._write_ready)
        self._waiting += data
        self._maybe_pause_protocol()

    def writelines(self, list_of_data):
        if not _trait('writelinesUsesSendmsg'):
            self.write(b''.join(list_of_data))
            return
        if self._eof:
            raise RuntimeError('Cannot call writelines() after write_eof()')
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
            return
        self._waiting = self._waiting[sent:]
        self._maybe_resume_protocol()
        if self._waiting:
            return
        self._loop._remove_writer(self._sock_fd)
        if self._closing:
            self._call_connection_lost(None)
        elif self._eof:
            self._sock.shutdown(socket.SHUT_WR)

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
            self._sock.shutdown(socket.SHUT_WR)


class _SelectorDatagramTransport(_SelectorTransport, DatagramTransport):

    def __init__(self, loop, sock, protocol, address=None, waiter=None, extra=None):
        super().__init__(loop, sock, protocol, extra)
        self._address = address
        self._datagrams = []
        self._begin(waiter)

    def get_write_buffer_size(self):
        return sum([len(data) for data, _ in self._datagrams])

    def _has_waiting(self):
        return bool(self._datagrams)

    def _drop_waiting(self):
        self._datagrams.clear()

    def _read_ready(self):
        if self._conn_lost:
            return
        try:
            data, addr = self._sock.recvfrom(self.max_size)
        except (BlockingIOError, InterruptedError):
            pass
        except OSError as exc:
            self._protocol.error_received(exc)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fatal_error(exc, 'Fatal read error on datagram transport')
        else:
            self._protocol.datagram_received(data, addr)

    def _send_one(self, data, addr):
        # Whether it is sent, or given up.
        try:
            if self._extra['peername']:
                self._sock.send(data)
            else:
                self._sock.sendto(data, addr)
        except (BlockingIOError, InterruptedError):
            return False
        except OSError as exc:
            self._protocol.error_received(exc)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fatal_error(exc, 'Fatal write error on datagram transport')
        return True

    def sendto(self, data, addr=None):
        _require_bytes(data)
        if not data and not _trait('sendsEmptyDatagrams'):
            return
        if self._address:
            if addr is not None and addr != self._address:
                raise ValueError(f'Invalid address: must be None or {self._address}')
            addr = self._address
            if self._conn_lost:
                self._count_lost_write()
                return
        if not self._datagrams:
            if self._send_one(data, addr):
                return
            self._loop._add_writer(self._sock_fd, self._sendto_ready)
        self._datagrams.append((data, addr))
        self._maybe_pause_protocol()

    def _sendto_ready(self):
        while self._datagrams:
            if not self._send_one(*self._datagrams[0]):
                break
            self._datagrams.pop(0)
        self._maybe_resume_protocol()
        if not self._datagrams:
            self._loop._remove_writer(self._sock_fd)
            if self._closing:
                self._call_connection_lost(None)
