# loopscope: own
"""What is sent to other processes, as bytes."""

from _transfer import dumps, loads


class ForkingPickler:
    dumps = staticmethod(dumps)
    loads = staticmethod(loads)
