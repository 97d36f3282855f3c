"""What futures of all kinds are known by."""

from asyncio.futures import isfuture

_PENDING = 'PENDING'
_CANCELLED = 'CANCELLED'
_FINISHED = 'FINISHED'
