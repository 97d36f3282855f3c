"""Writes down in which order CPython runs the callbacks of its event loops.

A folder on PYTHONPATH that holds this file makes CPython import it before the program, so the program
itself runs as always: the same command line, the same __main__, the same frames. Nothing happens
until the program imports asyncio; then four of its functions are wrapped.

For each process one file of lines appears in the folder that LOOPSCOPE_ORDER names, called after its
place in the family: `0` for the first, `0.1` for its first child, `0.1.1` for that one's. A line is
`LOOP TURN NAME`: the loop's number in its process by creation, the number of the turn (`_run_once`),
the callback's qualified name; `step X` and `wakeup X` for a task of coroutine X, `eager X` for the
first step of an eager task.

Lines are stored into a mapped file: that neither gives up the GIL, as write(2) would, nor is anything
lost when the process is killed. Descriptors below 200 keep the numbers that they have without it.
"""
import os
import sys

SIZE = 1 << 22
ABOVE = 200


class Log:
    """The lines of this process."""

    def __init__(self, folder, name):
        self.folder, self.name, self.children = folder, name, 0
        self.open()

    def open(self):
        import mmap

        # mmap() keeps a descriptor of its own, the lowest that is free: occupy those first.
        taken = [os.open(os.path.join(self.folder, self.name), os.O_RDWR | os.O_CREAT, 0o600)]
        os.ftruncate(taken[0], SIZE)
        while taken[-1] < ABOVE:
            taken.append(os.dup(taken[0]))
        self.map = mmap.mmap(taken[0], SIZE)
        for fd in taken:
            os.close(fd)

    def write(self, loop, name):
        line = "%d %d %s\n" % (loop._order_number, loop._order_turn, name)
        try:
            self.map.write(line.encode())
        except ValueError:
            pass  # Full: the file's last byte says so, since it is not zero.

    def before_fork(self):
        self.children += 1

    def in_child(self):
        self.name, self.children = "%s.%d" % (self.name, self.children), 0
        self.open()


def coroutine_name(task):
    coro = task._coro
    return getattr(coro, "__qualname__", type(coro).__qualname__)


def callback_name(callback):
    import functools
    import gc

    while isinstance(callback, functools.partial):
        callback = callback.func
    kind = type(callback).__name__
    if kind in ("TaskStepMethWrapper", "TaskWakeupMethWrapper"):
        # The second has no attribute that leads to its task in every version.
        task = next(x for x in gc.get_referents(callback) if hasattr(x, "_coro"))
        return ("step " if "Step" in kind else "wakeup ") + coroutine_name(task)
    name = getattr(callback, "__qualname__", None)
    if isinstance(name, str) and name.endswith(".task_wakeup"):
        return "wakeup " + coroutine_name(callback.__self__)
    return name if isinstance(name, str) else type(callback).__qualname__


def watch(log):
    """Wraps what makes loops, turns, callbacks and eager steps happen."""
    import asyncio
    from asyncio import base_events, events

    base, handle = base_events.BaseEventLoop, events.Handle
    init, run_once, run = base.__init__, base._run_once, handle._run
    loops = [0]

    def __init__(self, *args, **kwargs):
        loops[0] += 1
        self._order_number, self._order_turn = loops[0], 0
        init(self, *args, **kwargs)

    def _run_once(self):
        self._order_turn += 1
        run_once(self)

    def _run(self):
        log.write(self._loop, callback_name(self._callback))
        return run(self)

    base.__init__, base._run_once, handle._run = __init__, _run_once, _run

    eager = getattr(asyncio, "eager_task_factory", None)
    if eager is not None:

        def eager_task_factory(loop, coro, **kwargs):
            if loop.is_running():
                log.write(loop, "eager " + getattr(coro, "__qualname__", type(coro).__qualname__))
            return eager(loop, coro, **kwargs)

        asyncio.eager_task_factory = asyncio.tasks.eager_task_factory = eager_task_factory


class WhenImported:
    """Calls `then` as soon as asyncio has been imported."""

    def __init__(self, then):
        self.then = then

    def find_spec(self, name, path=None, target=None):
        if name != "asyncio":
            return None
        sys.meta_path.remove(self)
        from importlib.machinery import PathFinder

        spec = PathFinder.find_spec(name, path)
        execute = spec.loader.exec_module

        def exec_module(module):
            del spec.loader.exec_module
            execute(module)
            self.then()

        spec.loader.exec_module = exec_module
        return spec


def follow_forks(log):
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(before=log.before_fork, after_in_child=log.in_child)
        return
    original = os.fork

    def fork():
        log.before_fork()
        pid = original()
        if pid == 0:
            log.in_child()
        return pid

    os.fork = fork


def start():
    folder = os.environ.pop("LOOPSCOPE_ORDER", None)
    if folder is None:
        return
    here = os.environ.pop("PYTHONPATH")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    sys.dont_write_bytecode = False
    sys.path.remove(here)
    log = Log(folder, "0")
    follow_forks(log)
    sys.meta_path.insert(0, WhenImported(lambda: watch(log)))


start()
