"""Methods of loops on sockets: sock_recv and its like, and accepting. Put on BaseSelectorEventLoop."""

from _loopscope import _helper, _later, _trait

_later('asyncio._debug_lines', 'tell')


def _make_socket_transport(self, sock, protocol, waiter=None, *, extra=None, server=None):
    from asyncio.selector_events import _SelectorSocketTransport
    self._ensure_fd_no_transport(sock)
    return _SelectorSocketTransport(self, sock, protocol, waiter, extra, server)


def _make_datagram_transport(self, sock, protocol, address=None, waiter=None, extra=None):
    from asyncio.selector_events import _SelectorDatagramTransport
    self._ensure_fd_no_transport(sock)
    return _SelectorDatagramTransport(self, sock, protocol, address, waiter, extra)


def _ensure_fd_no_transport(self, fd):
    fileno = fd
    if not isinstance(fileno, int):
        try:
            fileno = int(fileno.fileno())
        except (AttributeError, TypeError, ValueError):
            raise ValueError(f'Invalid file object: {fd!r}') from None
    transport = self._transports.get(fileno)
    if transport is not None:
        raise RuntimeError(f'File descriptor {fd!r} is used by transport {transport!r}')


def _start_serving(self, protocol_factory, sock, server=None, backlog=100):
    self._add_reader(sock.fileno(), self._accept_connection, protocol_factory, sock, server, backlog)


def _stop_serving(self, sock):
    self._remove_reader(sock.fileno())
    sock.close()


def _accept_connection(self, protocol_factory, sock, server, backlog):
    # Many connections may wait; they are all taken at once.
    for _ in range(backlog):
        try:
            conn, addr = sock.accept()
        except (BlockingIOError, InterruptedError, ConnectionAbortedError):
            return
        tell(self, '{!r} got a new connection from {!r}: {!r}', server, addr, conn)
        conn.setblocking(False)
        self.create_task(self._accept_connection2(protocol_factory, conn, {'peername': addr}, server))


async def _accept_connection2(self, protocol_factory, conn, extra, server):
    protocol = None
    transport = None
    try:
        protocol = protocol_factory()
        waiter = self.create_future()
        transport = self._make_socket_transport(conn, protocol, waiter, extra=extra, server=server)
        try:
            await waiter
        except BaseException:
            transport.close()
            raise
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as exc:
        if self.get_debug():
            context = {'message': 'Error on transport creation for incoming connection', 'exception': exc}
            if protocol is not None:
                context['protocol'] = protocol
            if transport is not None:
                context['transport'] = transport
            self.call_exception_handler(context)


@_helper
def _check_nonblocking(loop, sock):
    if loop.get_debug() and sock.gettimeout() != 0:
        raise ValueError('the socket must be non-blocking')


def _sock_read_done(self, fd, fut):
    self._remove_reader(fd)


def _sock_write_done(self, fd, fut):
    self._remove_writer(fd)


@_helper
def _accept(sock):
    conn, address = sock.accept()
    conn.setblocking(False)
    return conn, address


@_helper
def _send_rest(sock, data, pos):
    pos[0] += sock.send(data[pos[0]:] if pos[0] else data)
    if pos[0] < len(data):
        # The rest is sent when there is room again.
        raise BlockingIOError


# By method: whether it writes, what it tries when the socket is ready, and the trait that tells how its
# watch ends: with the future, or (in old versions) before each attempt.
_OPERATIONS = {
    'sock_recv': (False, lambda sock, n: sock.recv(n), 'sockWatchEndsWithFuture'),
    'sock_recv_into': (False, lambda sock, buf: sock.recv_into(buf), 'sockWatchEndsWithFuture'),
    'sock_recvfrom': (False, lambda sock, size: sock.recvfrom(size), 'sockWatchEndsWithFuture'),
    'sock_recvfrom_into': (False, lambda sock, buf, size: sock.recvfrom_into(buf, size), 'sockWatchEndsWithFuture'),
    'sock_sendto': (True, lambda sock, data, address: sock.sendto(data, address), 'sockWatchEndsWithFuture'),
    'sock_sendall': (True, _send_rest, 'sockWatchEndsWithFuture'),
    'sock_accept': (False, _accept, 'sockAcceptEndsWithFuture'),
}


@_helper
def _operate(loop, name, sock, args):
    """Does what the method of that name promises: answers a coroutine, in 3.6 and before a future."""
    if _trait('sockMethodsAnswerFutures'):
        _check_nonblocking(loop, sock)
        fut = loop.create_future()
        _attempt(loop, name, fut, sock, args)
        return fut
    coro = _operated(loop, name, sock, args)
    coro.__name__ = name
    coro.__qualname__ = 'BaseSelectorEventLoop.' + name
    return coro


@_helper
async def _operated(loop, name, sock, args):
    _check_nonblocking(loop, sock)
    _, perform, _ = _OPERATIONS[name]
    try:
        return perform(sock, *args)
    except (BlockingIOError, InterruptedError):
        fut = loop.create_future()
        _watch(loop, name, fut, sock, args)
        return await fut


@_helper
def _watch(loop, name, fut, sock, args):
    writes, _, trait = _OPERATIONS[name]
    fd = sock.fileno()
    loop._ensure_fd_no_transport(fd)
    (loop._add_writer if writes else loop._add_reader)(fd, getattr(loop, '_' + name), fut, sock, *args)
    if _trait(trait):
        from functools import partial
        fut.add_done_callback(partial(loop._sock_write_done if writes else loop._sock_read_done, fd))


@_helper
def _attempt_again(loop, name, fut, sock, args):
    # The socket is ready.
    writes, _, trait = _OPERATIONS[name]
    if not _trait(trait):
        (loop._remove_writer if writes else loop._remove_reader)(sock.fileno())
    if not fut.done():
        _attempt(loop, name, fut, sock, args, watched=_trait(trait))


@_helper
def _attempt(loop, name, fut, sock, args, watched=False):
    _, perform, _ = _OPERATIONS[name]
    try:
        result = perform(sock, *args)
    except (BlockingIOError, InterruptedError):
        if not watched:
            _watch(loop, name, fut, sock, args)
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as exc:
        fut.set_exception(exc)
    else:
        fut.set_result(result)


def sock_recv(self, sock, n):
    return _operate(self, 'sock_recv', sock, (n,))


def _sock_recv(self, fut, sock, n):
    _attempt_again(self, 'sock_recv', fut, sock, (n,))


def sock_recv_into(self, sock, buf):
    return _operate(self, 'sock_recv_into', sock, (buf,))


def _sock_recv_into(self, fut, sock, buf):
    _attempt_again(self, 'sock_recv_into', fut, sock, (buf,))


def sock_recvfrom(self, sock, bufsize):
    return _operate(self, 'sock_recvfrom', sock, (bufsize,))


def _sock_recvfrom(self, fut, sock, bufsize):
    _attempt_again(self, 'sock_recvfrom', fut, sock, (bufsize,))


def sock_recvfrom_into(self, sock, buf, nbytes=0):
    return _operate(self, 'sock_recvfrom_into', sock, (buf, nbytes or len(buf)))


def _sock_recvfrom_into(self, fut, sock, buf, nbytes):
    _attempt_again(self, 'sock_recvfrom_into', fut, sock, (buf, nbytes))


def sock_sendto(self, sock, data, address):
    return _operate(self, 'sock_sendto', sock, (data, address))


def _sock_sendto(self, fut, sock, data, address):
    _attempt_again(self, 'sock_sendto', fut, sock, (data, address))


def sock_sendall(self, sock, data):
    # The position is in a list, so that the attempts can tell each other how far they came.
    return _operate(self, 'sock_sendall', sock, (data, [0]))


def _sock_sendall(self, fut, sock, data, pos):
    _attempt_again(self, 'sock_sendall', fut, sock, (data, pos))


def sock_accept(self, sock):
    return _operate(self, 'sock_accept', sock, ())


def _sock_accept(self, fut, sock):
    _attempt_again(self, 'sock_accept', fut, sock, ())


async def sock_connect(self, sock, address):
    import socket
    _check_nonblocking(self, sock)
    if sock.family != socket.AF_UNIX:
        infos = await self._ensure_resolved(address, family=sock.family, type=sock.type, proto=sock.proto)
        address = infos[0][4]
    fut = self.create_future()
    self._sock_connect(fut, sock, address)
    return await fut


def _sock_connect(self, fut, sock, address):
    from functools import partial
    fd = sock.fileno()
    try:
        sock.connect(address)
    except (BlockingIOError, InterruptedError):
        self._ensure_fd_no_transport(fd)
        self._add_writer(fd, self._sock_connect_cb, fut, sock, address)
        done = self._sock_write_done if _trait('sockWatchEndsWithFuture') else self._sock_connect_done
        fut.add_done_callback(partial(done, fd))
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as exc:
        fut.set_exception(exc)
    else:
        fut.set_result(None)


def _sock_connect_done(self, fd, fut):
    self._remove_writer(fd)


def _sock_connect_cb(self, fut, sock, address):
    import socket
    if fut.done():
        return
    try:
        number = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if number != 0:
            raise OSError(number, f'Connect call failed {address}')
    except (BlockingIOError, InterruptedError):
        pass
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as exc:
        fut.set_exception(exc)
    else:
        fut.set_result(None)


def sock_sendfile(self, sock, file, offset=0, count=None, *, fallback=True):
    from asyncio._sendfile import sock_sendfile
    return sock_sendfile(self, sock, file, offset, count, fallback=fallback)
