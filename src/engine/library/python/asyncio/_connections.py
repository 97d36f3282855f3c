"""Methods of loops that make connections, servers and endpoints. Put on BaseEventLoop (attach.ts)."""

from _loopscope import _helper, _later, _refuse, _trait

_later('asyncio._debug_lines', 'getaddrinfo as told_getaddrinfo', 'tell', 'tell_more')
_later('asyncio.tasks', 'sleep')


@_helper
def _require(condition, message):
    if not condition:
        raise ValueError(message)


@_helper
def _refuse_ssl(ssl, **others):
    if ssl:
        _refuse('connections over TLS (ssl)')
    for name, value in others.items():
        _require(value is None, f'{name} is only meaningful with ssl')


@_helper
def _numeric(host, port, family, kind):
    # What getaddrinfo() would say of a numeric address; None if somebody has to be asked.
    import socket
    if host is None or '%' in host:
        return None
    if port is None or port == '' or port == b'':
        port = 0
    else:
        try:
            port = int(port)
        except (TypeError, ValueError):
            return None
    proto = socket.IPPROTO_TCP if kind == socket.SOCK_STREAM else socket.IPPROTO_UDP
    for af in (socket.AF_INET, socket.AF_INET6) if family == socket.AF_UNSPEC else (family,):
        try:
            socket.inet_pton(af, host)
        except OSError:
            continue
        address = (host, port, 0, 0) if af == socket.AF_INET6 else (host, port)
        return af, kind, proto, '', address
    return None


async def getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0):
    import socket
    args = host, port, family, type, proto, flags
    if self.get_debug():
        return await self.run_in_executor(None, told_getaddrinfo, self, *args)
    return await self.run_in_executor(None, socket.getaddrinfo, *args)


async def getnameinfo(self, sockaddr, flags=0):
    _refuse('loop.getnameinfo()')


async def _ensure_resolved(self, address, *, family=0, type=1, proto=0, flags=0, loop=None):
    host, port = address[:2]
    info = _numeric(host, port, family, type) if host is None or isinstance(host, str) else None
    if info is not None:
        return [info]
    return await self.getaddrinfo(host, port, family=family, type=type, proto=proto, flags=flags)


@_helper
async def _resolve_for_connection(self, address, local_addr, family, proto, flags):
    # The addresses to connect to, and those to be bound to or None.
    options = {'family': family, 'proto': proto, 'flags': flags}
    if _trait('connectionResolvesInTasks'):
        from asyncio.tasks import wait
        done = []
        for one in (address, local_addr):
            if one is not None:
                fut = self.create_future()
                fut.set_result(await self._ensure_resolved(one, **options))
                done.append(fut)
        await wait(done)
        infos = [fut.result() for fut in done]
    else:
        infos = [await self._ensure_resolved(one, **options) for one in (address, local_addr) if one is not None]
    for found in infos:
        if not found:
            raise OSError('getaddrinfo() returned empty list')
    return infos[0], infos[1] if local_addr is not None else None


async def _connect_sock(self, exceptions, info, local_infos):
    import socket
    family, kind, proto, _, address = info
    sock = None
    try:
        sock = socket.socket(family, kind, proto)
        sock.setblocking(False)
        if local_infos is not None:
            _bind_to_any(sock, family, local_infos)
        if not _trait('cancelledIsBaseException'):
            tell(self, 'connect {!r} to {!r}', sock, address)
        await self.sock_connect(sock, address)
        return sock
    except BaseException as exc:
        if sock is not None:
            sock.close()
        if isinstance(exc, OSError):
            exceptions.append(exc)
        raise


@_helper
def _bind_to_any(sock, family, local_infos):
    failed = None
    for af, _, _, _, address in local_infos:
        if af != family:
            continue
        try:
            sock.bind(address)
            return
        except OSError as exc:
            why = str(exc).lower() if _trait('bindErrorsAreWhole') else exc.strerror.lower()
            failed = OSError(exc.errno, f'error while attempting to bind on address {address!r}: {why}')
    raise failed or OSError(f'no matching local address with {family=} found')


@_helper
def _raise_all(exceptions, as_group):
    if as_group:
        raise ExceptionGroup('create_connection failed', exceptions)
    if len({str(exc) for exc in exceptions}) == 1:
        raise exceptions[0]
    raise OSError('Multiple exceptions: {}'.format(', '.join([str(exc) for exc in exceptions])))


async def create_connection(self, protocol_factory, host=None, port=None, *, ssl=None, family=0, proto=0, flags=0,
                            sock=None, local_addr=None, server_hostname=None, ssl_handshake_timeout=None,
                            ssl_shutdown_timeout=None, happy_eyeballs_delay=None, interleave=None,
                            all_errors=False):
    import socket
    _refuse_ssl(ssl, server_hostname=server_hostname, ssl_handshake_timeout=ssl_handshake_timeout,
                ssl_shutdown_timeout=ssl_shutdown_timeout)
    if happy_eyeballs_delay is not None:
        _refuse('create_connection() with happy_eyeballs_delay')
    if host is not None or port is not None:
        _require(sock is None, 'host/port and sock can not be specified at the same time')
        infos, local_infos = await _resolve_for_connection(self, (host, port), local_addr, family, proto, flags)
        exceptions = []
        for info in infos:
            try:
                sock = await self._connect_sock(exceptions, info, local_infos)
                break
            except OSError:
                pass
        if sock is None:
            _raise_all(exceptions, all_errors)
    else:
        _require(sock is not None, 'host and port was not specified and no sock specified')
        _require(sock.type == socket.SOCK_STREAM, f'A Stream Socket was expected, got {sock!r}')
    transport, protocol = await self._create_connection_transport(sock, protocol_factory, ssl, server_hostname)
    sock = transport.get_extra_info('socket')
    tell(self, '{!r} connected to {}:{!r}: ({!r}, {!r})', sock, host, port, transport, protocol)
    return transport, protocol


async def _create_connection_transport(self, sock, protocol_factory, ssl, server_hostname):
    sock.setblocking(False)
    protocol = protocol_factory()
    waiter = self.create_future()
    transport = self._make_socket_transport(sock, protocol, waiter)
    await _until_made(transport, waiter)
    return transport, protocol


@_helper
async def _until_made(transport, waiter):
    try:
        await waiter
    except:
        transport.close()
        raise


async def connect_accepted_socket(self, protocol_factory, sock, *, ssl=None, ssl_handshake_timeout=None,
                                  ssl_shutdown_timeout=None):
    import socket
    _refuse_ssl(ssl, ssl_handshake_timeout=ssl_handshake_timeout, ssl_shutdown_timeout=ssl_shutdown_timeout)
    _require(sock.type == socket.SOCK_STREAM, f'A Stream Socket was expected, got {sock!r}')
    transport, protocol = await self._create_connection_transport(sock, protocol_factory, ssl, '')
    tell(self, '{!r} handled: ({!r}, {!r})', transport.get_extra_info('socket'), transport, protocol)
    return transport, protocol


async def _create_server_getaddrinfo(self, host, port, family, flags):
    infos = await self._ensure_resolved((host, port), family=family, flags=flags)
    if not infos:
        raise OSError(f'getaddrinfo({host!r}) returned empty list')
    return infos


@_helper
def _listening_sockets(infos, reuse_address, reuse_port):
    import socket
    sockets = []
    try:
        for family, kind, proto, _, address in infos:
            sock = socket.socket(family, kind, proto)
            sockets.append(sock)
            if reuse_address:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, True)
            if reuse_port:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
            if family == socket.AF_INET6:
                sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, True)
            try:
                sock.bind(address)
            except OSError as exc:
                why = str(exc).lower() if _trait('bindErrorsAreWhole') else exc.strerror.lower()
                raise OSError(exc.errno, f'error while attempting to bind on address {address!r}: {why}') from None
        if not sockets and _trait('bindErrorsAreWhole'):
            raise OSError('could not bind on any address out of []')
        return sockets
    except BaseException:
        for sock in sockets:
            sock.close()
        raise


async def create_server(self, protocol_factory, host=None, port=None, *, family=0, flags=1, sock=None, backlog=100,
                        ssl=None, reuse_address=None, reuse_port=None, keep_alive=None, ssl_handshake_timeout=None,
                        ssl_shutdown_timeout=None, start_serving=True):
    import socket
    from asyncio.tasks import gather
    if isinstance(ssl, bool):
        raise TypeError('ssl argument must be an SSLContext or None')
    _refuse_ssl(ssl, ssl_handshake_timeout=ssl_handshake_timeout, ssl_shutdown_timeout=ssl_shutdown_timeout)
    if host is not None or port is not None:
        _require(sock is None, 'host/port and sock can not be specified at the same time')
        hosts = [None] if host == '' else [host] if host is None or isinstance(host, str) else host
        found = await gather(*[self._create_server_getaddrinfo(one, port, family=family, flags=flags) for one in hosts])
        infos = dict.fromkeys([info for infos in found for info in infos])
        sockets = _listening_sockets(infos, reuse_address is None or reuse_address, reuse_port)
    else:
        _require(sock is not None, 'Neither host/port nor sock were specified')
        _require(sock.type == socket.SOCK_STREAM, f'A Stream Socket was expected, got {sock!r}')
        sockets = [sock]
    server = await _serve(self, sockets, protocol_factory, backlog, start_serving)
    tell_more(self, '{!r} is serving', server)
    return server


@_helper
async def _serve(loop, sockets, protocol_factory, backlog, start_serving):
    from asyncio._server import Server
    server = Server(loop, sockets, protocol_factory, backlog)
    for sock in sockets:
        sock.setblocking(False)
    if start_serving:
        server._start_serving()
        if _trait('serverHasServing'):
            await sleep(0)
    return server


async def create_datagram_endpoint(self, protocol_factory, local_addr=None, remote_addr=None, *, family=0, proto=0,
                                   flags=0, reuse_address=None, reuse_port=None, allow_broadcast=None, sock=None):
    import socket
    remote = None
    if sock is not None:
        _require(sock.type != socket.SOCK_STREAM, f'A datagram socket was expected, got {sock!r}')
        options = {'local_addr': local_addr, 'remote_addr': remote_addr, 'family': family, 'proto': proto,
                   'flags': flags, 'reuse_port': reuse_port, 'allow_broadcast': allow_broadcast}
        given = ', '.join([f'{name}={value}' for name, value in options.items() if value])
        _require(not given, 'socket modifier keyword arguments can not be used when sock is specified. '
                 f'({given})')
        sock.setblocking(False)
    else:
        pairs = await _datagram_addresses(self, local_addr, remote_addr, family, proto, flags)
        exceptions = []
        for (family, proto), (local, remote) in pairs:
            try:
                sock = await _datagram_socket(self, family, proto, local, remote, reuse_port, allow_broadcast)
                break
            except OSError as exc:
                exceptions.append(exc)
        else:
            raise exceptions[0]
    protocol = protocol_factory()
    waiter = self.create_future()
    transport = self._make_datagram_transport(sock, protocol, remote, waiter)
    if local_addr:
        tell_more(self, 'Datagram endpoint local_addr={!r} remote_addr={!r} created: ({!r}, {!r})', local_addr, remote_addr,
                  transport, protocol)
    else:
        tell(self, 'Datagram endpoint remote_addr={!r} created: ({!r}, {!r})', remote_addr, transport, protocol)
    await _until_made(transport, waiter)
    return transport, protocol


@_helper
async def _datagram_addresses(loop, local_addr, remote_addr, family, proto, flags):
    # Pairs of (family, protocol) and (local address or None, remote address or None).
    import socket
    if not (local_addr or remote_addr):
        _require(family != 0, 'unexpected address family')
        return [((family, proto), (None, None))]
    if family == socket.AF_UNIX:
        for addr in (local_addr, remote_addr):
            if addr is not None and not isinstance(addr, str):
                raise TypeError('string is expected')
        return [((family, proto), (local_addr, remote_addr))]
    found = {}
    for at, addr in enumerate((local_addr, remote_addr)):
        if addr is None:
            continue
        if not (isinstance(addr, tuple) and len(addr) == 2):
            raise TypeError('2-tuple is expected')
        infos = await loop._ensure_resolved(addr, family=family, type=socket.SOCK_DGRAM, proto=proto, flags=flags)
        if not infos:
            raise OSError('getaddrinfo() returned empty list')
        for af, _, pro, _, address in infos:
            found.setdefault((af, pro), [None, None])[at] = address
    pairs = [(key, pair) for key, pair in found.items()
             if not (local_addr and pair[0] is None or remote_addr and pair[1] is None)]
    _require(pairs, 'can not get address information')
    return pairs


@_helper
async def _datagram_socket(loop, family, proto, local, remote, reuse_port, allow_broadcast):
    import socket
    sock = socket.socket(family, socket.SOCK_DGRAM, proto)
    try:
        if reuse_port:
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        if allow_broadcast:
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
        sock.setblocking(False)
        if local:
            sock.bind(local)
        if remote and not (allow_broadcast and _trait('broadcastersConnectNot')):
            await loop.sock_connect(sock, remote)
        return sock
    except BaseException:
        sock.close()
        raise


async def connect_read_pipe(self, protocol_factory, pipe):
    protocol = protocol_factory()
    waiter = self.create_future()
    transport = self._make_read_pipe_transport(pipe, protocol, waiter)
    await _until_made(transport, waiter)
    tell(self, 'Read pipe {!r} connected: ({!r}, {!r})', pipe.fileno(), transport, protocol)
    return transport, protocol


async def connect_write_pipe(self, protocol_factory, pipe):
    protocol = protocol_factory()
    waiter = self.create_future()
    transport = self._make_write_pipe_transport(pipe, protocol, waiter)
    await _until_made(transport, waiter)
    tell(self, 'Write pipe {!r} connected: ({!r}, {!r})', pipe.fileno(), transport, protocol)
    return transport, protocol


async def subprocess_exec(self, protocol_factory, program, *args, **options):
    _refuse('subprocesses')


async def subprocess_shell(self, protocol_factory, cmd, **options):
    _refuse('subprocesses')


def sendfile(self, transport, file, offset=0, count=None, *, fallback=True):
    from asyncio._sendfile import sendfile
    return sendfile(self, transport, file, offset, count, fallback=fallback)


async def start_tls(self, transport, protocol, sslcontext, **options):
    _refuse('connections over TLS (start_tls)')
