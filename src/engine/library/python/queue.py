"""The exceptions of queues, which those of multiprocessing raise, too."""


class Empty(Exception):
    pass


class Full(Exception):
    pass
