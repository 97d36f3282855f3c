"""What loops of Unix have besides: signal handlers, Unix sockets, pipes. Put on _UnixSelectorEventLoop."""

from _asyncio import DefaultEventLoopPolicy, SelectorEventLoop, _UnixSelectorEventLoop
from _loopscope import _helper, _later, _log, _trait, _unlink_socket

_later('asyncio._connections', '_refuse_ssl', '_require', '_serve')
_later('asyncio._pipe_transports', '_UnixReadPipeTransport', '_UnixWritePipeTransport')
if _trait('hasChildWatchers'):
    _later('asyncio._child_watchers', 'AbstractChildWatcher', 'BaseChildWatcher', 'FastChildWatcher',
           'MultiLoopChildWatcher', 'PidfdChildWatcher', 'SafeChildWatcher', 'ThreadedChildWatcher')
if _trait('queueHasShutdown'):
    EventLoop = SelectorEventLoop
_ERROR = 40
_UnixDefaultEventLoopPolicy = DefaultEventLoopPolicy


def _sighandler_noop(signum, frame):
    # The wakeup descriptor has told the loop already.
    pass


@_helper
def _handlers_of(loop):
    try:
        return loop._signal_handlers
    except AttributeError:
        loop._signal_handlers = {}
        return loop._signal_handlers


def _check_signal(sig):
    if not isinstance(sig, int):
        raise TypeError(f'sig must be an int, not {sig!r}')
    if _trait('signalChecksNumbers'):
        import signal
        if sig not in signal.valid_signals():
            raise ValueError(f'invalid signal number {sig}')
    elif not 1 <= sig < 65:
        raise ValueError(f'sig {sig} out of range(1, 65)')


def add_signal_handler(self, sig, callback, *args):
    import signal
    from _asyncio import iscoroutine, _iscoroutinefunction
    if iscoroutine(callback) or _iscoroutinefunction(callback):
        raise TypeError('coroutines cannot be used with add_signal_handler()')
    _check_signal(sig)
    self._check_closed()
    try:
        signal.set_wakeup_fd(self._csock.fileno())
    except (ValueError, OSError) as exc:
        raise RuntimeError(str(exc))
    handlers = _handlers_of(self)
    handlers[sig] = self._make_signal_handle(callback, args)
    try:
        signal.signal(sig, _sighandler_noop)
    except OSError as exc:
        del handlers[sig]
        if not handlers:
            signal.set_wakeup_fd(-1)
        if exc.errno == 22:
            raise RuntimeError(f'sig {sig} cannot be caught')
        raise


def remove_signal_handler(self, sig):
    import signal
    _check_signal(sig)
    handlers = _handlers_of(self)
    if sig not in handlers:
        return False
    del handlers[sig]
    signal.signal(sig, signal.default_int_handler if sig == signal.SIGINT else signal.SIG_DFL)
    if not handlers:
        signal.set_wakeup_fd(-1)
    return True


async def create_unix_connection(self, protocol_factory, path=None, *, ssl=None, sock=None, server_hostname=None,
                                 ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
    import socket
    _refuse_ssl(ssl, server_hostname=server_hostname, ssl_handshake_timeout=ssl_handshake_timeout,
                ssl_shutdown_timeout=ssl_shutdown_timeout)
    if path is not None:
        _require(sock is None, 'path and sock can not be specified at the same time')
        sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM, 0)
        try:
            sock.setblocking(False)
            await self.sock_connect(sock, path)
        except:
            sock.close()
            raise
    else:
        _require(sock is not None, 'no path and sock were specified')
        _require(sock.family == socket.AF_UNIX and sock.type == socket.SOCK_STREAM,
                 f'A UNIX Domain Stream Socket was expected, got {sock!r}')
    return await self._create_connection_transport(sock, protocol_factory, ssl, server_hostname)


async def create_unix_server(self, protocol_factory, path=None, *, sock=None, backlog=100, ssl=None,
                             ssl_handshake_timeout=None, ssl_shutdown_timeout=None, start_serving=True,
                             cleanup_socket=True):
    import socket
    if isinstance(ssl, bool):
        raise TypeError('ssl argument must be an SSLContext or None')
    _refuse_ssl(ssl, ssl_handshake_timeout=ssl_handshake_timeout, ssl_shutdown_timeout=ssl_shutdown_timeout)
    if path is not None:
        _require(sock is None, 'path and sock can not be specified at the same time')
        sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        # What a server left behind is no obstacle to the next one.
        _unlink_socket(path)
        try:
            sock.bind(path)
        except OSError as exc:
            sock.close()
            if exc.errno == 98:
                raise OSError(exc.errno, f'Address {path!r} is already in use') from None
            raise
    else:
        _require(sock is not None, 'path was not specified, and no sock specified')
        _require(sock.family == socket.AF_UNIX and sock.type == socket.SOCK_STREAM,
                 f'A UNIX Domain Stream Socket was expected, got {sock!r}')
    if cleanup_socket and _trait('serverClosesClients'):
        _note_socket_file(self, sock)
    return await _serve(self, [sock], protocol_factory, backlog, start_serving)


@_helper
def _note_socket_file(loop, sock):
    """The file of a listening socket is removed with it, unless it is another one by then."""
    import os
    path = sock.getsockname()
    if not path or path[0] in (0, '\0'):
        return
    try:
        _socket_files_of(loop)[sock] = path, os.stat(path).st_ino
    except FileNotFoundError:
        pass


@_helper
def _socket_files_of(loop):
    if not hasattr(loop, '_unix_server_sockets'):
        loop._unix_server_sockets = {}
    return loop._unix_server_sockets


def _stop_serving(self, sock):
    import os
    path, number = _socket_files_of(self).pop(sock, (None, None))
    super(_UnixSelectorEventLoop, self)._stop_serving(sock)
    if path is None:
        return
    try:
        if os.stat(path).st_ino == number:
            os.unlink(path)
    except FileNotFoundError:
        pass
    except OSError as exc:
        _log(_ERROR, f'Unable to clean up listening UNIX socket {path!r}: {exc!r}', None)


def _make_read_pipe_transport(self, pipe, protocol, waiter=None, extra=None):
    from asyncio._pipe_transports import _UnixReadPipeTransport
    return _UnixReadPipeTransport(self, pipe, protocol, waiter, extra)


def _make_write_pipe_transport(self, pipe, protocol, waiter=None, extra=None):
    from asyncio._pipe_transports import _UnixWritePipeTransport
    return _UnixWritePipeTransport(self, pipe, protocol, waiter, extra)
