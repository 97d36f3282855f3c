"""Methods of loops on sockets: sock_recv and its like, and accepting. Put on BaseSelectorEventLoop."""

from _loopscope import _refuse, _trait


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


def _check_nonblocking(loop, sock):
    if loop.get_debug() and sock.gettimeout() != 0:
        raise ValueError('the socket must be non-blocking')


def _sock_read_done(self, fd, fut):
    self._remove_reader(fd)


def _sock_write_done(self, fd, fut):
    self._remove_writer(fd)


def _watch(loop, sock, writes, fut, attempt, args, trait='sockWatchEndsWithFuture'):
    # Up to 3.7 an attempt takes its watch back before it tries; later the end of the future does.
    fd = sock.fileno()
    loop._ensure_fd_no_transport(fd)
    if writes:
        loop._add_writer(fd, attempt, fut, sock, *args)
    else:
        loop._add_reader(fd, attempt, fut, sock, *args)
    if _trait(trait):
        from functools import partial
        fut.add_done_callback(partial(loop._sock_write_done if writes else loop._sock_read_done, fd))


async def _when_ready(loop, sock, writes, attempt, *args, trait='sockWatchEndsWithFuture'):
    # What `attempt` gives to the future, once the socket is ready.
    fut = loop.create_future()
    _watch(loop, sock, writes, fut, attempt, args, trait)
    return await fut


def _try_again(loop, fut, sock, writes, operation, args, trait='sockWatchEndsWithFuture'):
    # One attempt of an operation when the socket is ready; whether it is over.
    if not _trait(trait):
        (loop._remove_writer if writes else loop._remove_reader)(sock.fileno())
    if fut.done():
        return
    try:
        result = operation(*args)
    except (BlockingIOError, InterruptedError):
        if not _trait(trait):
            _watch(loop, sock, writes, fut, getattr(loop, '_sock_' + operation.__name__), args, trait)
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as exc:
        fut.set_exception(exc)
    else:
        fut.set_result(result)


async def sock_recv(self, sock, n):
    _check_nonblocking(self, sock)
    try:
        return sock.recv(n)
    except (BlockingIOError, InterruptedError):
        return await _when_ready(self, sock, False, self._sock_recv, n)


def _sock_recv(self, fut, sock, n):
    _try_again(self, fut, sock, False, sock.recv, (n,))


async def sock_recv_into(self, sock, buf):
    _check_nonblocking(self, sock)
    try:
        return sock.recv_into(buf)
    except (BlockingIOError, InterruptedError):
        return await _when_ready(self, sock, False, self._sock_recv_into, buf)


def _sock_recv_into(self, fut, sock, buf):
    _try_again(self, fut, sock, False, sock.recv_into, (buf,))


async def sock_recvfrom(self, sock, bufsize):
    _check_nonblocking(self, sock)
    try:
        return sock.recvfrom(bufsize)
    except (BlockingIOError, InterruptedError):
        return await _when_ready(self, sock, False, self._sock_recvfrom, bufsize)


def _sock_recvfrom(self, fut, sock, bufsize):
    _try_again(self, fut, sock, False, sock.recvfrom, (bufsize,))


async def sock_sendto(self, sock, data, address):
    _check_nonblocking(self, sock)
    try:
        return sock.sendto(data, address)
    except (BlockingIOError, InterruptedError):
        return await _when_ready(self, sock, True, self._sock_sendto, data, address)


def _sock_sendto(self, fut, sock, data, address):
    _try_again(self, fut, sock, True, sock.sendto, (data, address))


async def sock_sendall(self, sock, data):
    _check_nonblocking(self, sock)
    try:
        sent = sock.send(data)
    except (BlockingIOError, InterruptedError):
        sent = 0
    if sent < len(data):
        # A list, so that the attempts can tell each other how far they came.
        await _when_ready(self, sock, True, self._sock_sendall, data, [sent])


def _sock_sendall(self, fut, sock, data, pos):
    if not _trait('sockWatchEndsWithFuture'):
        self._remove_writer(sock.fileno())
    if fut.done():
        return
    try:
        pos[0] += sock.send(data[pos[0]:])
    except (BlockingIOError, InterruptedError):
        pass
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as exc:
        fut.set_exception(exc)
        return
    if pos[0] == len(data):
        fut.set_result(None)
    elif not _trait('sockWatchEndsWithFuture'):
        _watch(self, sock, True, fut, self._sock_sendall, (data, pos))


async def sock_accept(self, sock):
    _check_nonblocking(self, sock)
    try:
        conn, address = sock.accept()
    except (BlockingIOError, InterruptedError):
        return await _when_ready(self, sock, False, self._sock_accept, trait='sockAcceptEndsWithFuture')
    conn.setblocking(False)
    return conn, address


def _sock_accept(self, fut, sock):
    def accept():
        conn, address = sock.accept()
        conn.setblocking(False)
        return conn, address

    _try_again(self, fut, sock, False, accept, (), 'sockAcceptEndsWithFuture')


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


async def sock_sendfile(self, sock, file, offset=0, count=None, *, fallback=None):
    _refuse('loop.sock_sendfile()')
