"""Executors of processes, which the engine does not have."""

from _loopscope import _refuse
from concurrent.futures._base import Executor


class ProcessPoolExecutor(Executor):
    def __init__(self, *args, **kwargs):
        _refuse('concurrent.futures.ProcessPoolExecutor')
