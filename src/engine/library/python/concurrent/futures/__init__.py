# loopscope: own
"""Executors and their futures."""

from _loopscope import _trait
from concurrent.futures._base import (ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, BrokenExecutor,
                                      CancelledError, Executor, Future, InvalidStateError, TimeoutError,
                                      as_completed, wait)
from concurrent.futures.process import ProcessPoolExecutor
from concurrent.futures.thread import ThreadPoolExecutor

if not _trait('hasContext'):
    del BrokenExecutor
if not _trait('queueHasShutdown'):
    del InvalidStateError
