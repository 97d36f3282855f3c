"""The abstract context managers of contextlib."""

from abc import ABC, abstractmethod

from _collectionsAbc import _alias, _has
from _loopscope import _trait


class AbstractContextManager(ABC):
    __module__ = 'contextlib'

    def __enter__(self):
        return self

    @abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, C):
        if cls is AbstractContextManager:
            return _has(C, '__enter__', '__exit__')
        return NotImplemented

    if _trait('hasGenericAlias'):
        __class_getitem__ = classmethod(_alias)


class AbstractAsyncContextManager(ABC):
    __module__ = 'contextlib'

    async def __aenter__(self):
        return self

    @abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, C):
        if cls is AbstractAsyncContextManager:
            return _has(C, '__aenter__', '__aexit__')
        return NotImplemented

    if _trait('hasGenericAlias'):
        __class_getitem__ = classmethod(_alias)
