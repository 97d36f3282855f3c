# loopscope: hidden
"""What loops in debug mode tell the logger of asyncio about connections."""

from _loopscope import _log

_DEBUG = 10
_INFO = 20


def tell(loop, text, *things, level=_DEBUG):
    if loop.get_debug():
        _log(level, text.format(*things), None)


def tell_more(loop, text, *things):
    tell(loop, text, *things, level=_INFO)


def getaddrinfo(loop, host, port, *numbers):
    """socket.getaddrinfo(), told of."""
    import socket
    names = ('family', 'type', 'proto', 'flags')
    asked = ', '.join([f'{host}:{port!r}'] + [f'{name}={n!r}' for name, n in zip(names, numbers) if n])
    _log(_DEBUG, 'Get address info ' + asked, None)
    start = loop.time()
    found = socket.getaddrinfo(host, port, *numbers)
    seconds = loop.time() - start
    level = _INFO if seconds >= loop.slow_callback_duration else _DEBUG
    _log(level, f'Getting address info {asked} took {seconds * 1e3:.3f}ms: {found!r}', None)
    return found
