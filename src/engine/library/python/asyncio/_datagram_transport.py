"""The transport of datagrams over a socket."""

from _loopscope import _helper, _loop_used, _trait
from asyncio._selector_transport import _require_bytes, _SelectorTransport
from asyncio.transports import DatagramTransport


class _SelectorDatagramTransport(_SelectorTransport, DatagramTransport):

    def __init__(self, loop, sock, protocol, address=None, waiter=None, extra=None):
        super().__init__(loop, sock, protocol, extra)
        self._address = address
        self._datagrams = []
        self._begin(waiter)

    def get_write_buffer_size(self):
        return sum([len(data) for data, _ in self._datagrams])

    @_helper
    def _has_waiting(self):
        return bool(self._datagrams)

    @_helper
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

    @_helper
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
        _loop_used(self._loop, 'transport.sendto')
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
        self._datagrams.append((bytes(data), addr))
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


_SelectorDatagramTransport.__module__ = 'asyncio.selector_events'
