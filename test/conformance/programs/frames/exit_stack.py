# stderr: frames
from contextlib import contextmanager, ExitStack, suppress


@contextmanager
def cm():
    yield
    1 / 0


def bad():
    raise KeyError(1)


with suppress(ValueError):
    with ExitStack() as s:
        s.callback(bad)
        with cm():
            pass
