"""The logger of asyncio."""


def __getattr__(name):
    # Each program has loggers of its own.
    if name != 'logger':
        raise AttributeError(f"module 'asyncio.log' has no attribute {name!r}")
    from logging import getLogger
    return getLogger('asyncio')
