# loopscope: own
"""Where CPython keeps WeakSet."""

from weakref import WeakSet

__all__ = ['WeakSet']
