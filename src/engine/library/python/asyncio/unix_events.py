"""What loops of Unix have besides: signal handlers, Unix sockets, pipes. Put on _UnixSelectorEventLoop."""

from _loopscope import _trait


def _sighandler_noop(signum, frame):
    # The wakeup descriptor has told the loop already.
    pass


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
    from asyncio import iscoroutine, iscoroutinefunction
    if iscoroutine(callback) or iscoroutinefunction(callback):
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
