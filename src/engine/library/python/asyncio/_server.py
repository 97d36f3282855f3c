"""Server: listening sockets of a loop, and the connections that were accepted from them."""

from _loopscope import _later, _trait
from _asyncio import CancelledError

_later('asyncio.trsock', 'TransportSocket')
_later('asyncio.tasks', 'sleep')


class AbstractServer:
    """Interface of servers."""

    def close(self):
        raise NotImplementedError

    async def wait_closed(self):
        raise NotImplementedError

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.close()
        await self.wait_closed()


class Server(AbstractServer):

    def __init__(self, loop, sockets, protocol_factory, backlog):
        self._loop = loop
        self._sockets = sockets
        self._clients = []
        self._waiters = []
        self._protocol_factory = protocol_factory
        self._backlog = backlog
        self._serving = False
        self._serving_forever_fut = None

    def __repr__(self):
        return f'<{self.__class__.__name__} sockets={self.sockets!r}>'

    @property
    def sockets(self):
        kind = _trait('serverSockets')
        if self._sockets is None:
            return None if kind == 'none' else [] if kind == 'list' else ()
        if kind == 'wrapped':
            return tuple([TransportSocket(sock) for sock in self._sockets])
        return self._sockets

    def get_loop(self):
        return self._loop

    def is_serving(self):
        return self._serving

    def _attach(self, transport):
        assert self._sockets is not None
        self._clients.append(transport)

    def _detach(self, transport):
        self._clients.remove(transport)
        if not self._clients and self._sockets is None:
            self._wakeup()

    def _wakeup(self):
        waiters, self._waiters = self._waiters, None
        for waiter in waiters:
            if not waiter.done():
                waiter.set_result(None)

    def _start_serving(self):
        if self._serving:
            return
        self._serving = True
        for sock in self._sockets:
            sock.listen(self._backlog)
            sock.setblocking(False)
            self._loop._start_serving(self._protocol_factory, sock, self, self._backlog)

    def close(self):
        sockets, self._sockets = self._sockets, None
        if sockets is None:
            return
        for sock in sockets:
            self._loop._stop_serving(sock)
        self._serving = False
        forever = self._serving_forever_fut
        if forever is not None and not forever.done():
            forever.cancel()
            self._serving_forever_fut = None
        if not self._clients:
            self._wakeup()

    def close_clients(self):
        for transport in list(self._clients):
            transport.close()

    def abort_clients(self):
        for transport in list(self._clients):
            transport.abort()

    async def start_serving(self):
        self._start_serving()
        await sleep(0)

    async def serve_forever(self):
        if self._serving_forever_fut is not None:
            raise RuntimeError(f'server {self!r} is already being awaited on serve_forever()')
        if self._sockets is None:
            raise RuntimeError(f'server {self!r} is closed')
        self._start_serving()
        self._serving_forever_fut = self._loop.create_future()
        try:
            await self._serving_forever_fut
        except CancelledError:
            try:
                self.close()
                await self.wait_closed()
            finally:
                raise
        finally:
            self._serving_forever_fut = None

    async def wait_closed(self):
        # Up to 3.11 a server that was closed is not waited for, whatever its connections do.
        if self._waiters is None or (self._sockets is None and not _trait('serverWaitsForClients')):
            return
        waiter = self._loop.create_future()
        self._waiters.append(waiter)
        await waiter


def _close_clients_only_where_known():
    if not _trait('serverClosesClients'):
        del Server.close_clients, Server.abort_clients
    if not _trait('serverHasServing'):
        del Server.start_serving, Server.serve_forever, Server.is_serving, Server.get_loop
        del AbstractServer.__aenter__, AbstractServer.__aexit__


_close_clients_only_where_known()
AbstractServer.__module__ = 'asyncio.events'
Server.__module__ = 'asyncio.base_events'
