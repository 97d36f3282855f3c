# loopscope: own
"""What a spawned process does: it becomes what its parent wants, and runs the process object."""

import os
import sys

import multiprocessing
from _loopscope import _trait
from _multiprocessing import _main_body, _spawn_fd
from _transfer import loads
from multiprocessing import connection, process, queues, sharedctypes, synchronize

_UNGUARDED = '''
        An attempt has been made to start a new process before the
        current process has finished its bootstrapping phase.

        This probably means that you are not using fork to start your
        child processes and you have forgotten to use the proper idiom
        in the main module:

            if __name__ == '__main__':
                freeze_support()
                ...

        The "freeze_support()" line can be omitted if the program
        is not going to be frozen to produce an executable.'''
_REFERENCE = '''

        To fix this issue, refer to the "Safe importing of main module"
        section in https://docs.python.org/3/library/multiprocessing.html
        '''


def check_not_importing_main():
    if getattr(process.current_process(), '_inheriting', False):
        raise RuntimeError(_UNGUARDED + (_REFERENCE if _trait('spawnErrorHasReference') else ''))


def preparation_data():
    check_not_importing_main()
    return {
        'authkey': process.current_process().authkey,
        'argv': sys.argv,
        'environment': dict(os.environ),
        'start_method': multiprocessing.get_start_method(),
    }


def spawn_main():
    sys.exit(run_child(_spawn_fd(), True))


def run_child(fd, runs_main):
    """Runs the process object that the parent sends; answers the exit code."""
    sentinel = os.dup(fd) if _trait('processHasParentSentinel') else None
    with connection.Connection(fd, writable=False) as parent:
        current = process.current_process()
        current._inheriting = True
        try:
            data = loads(parent.recv_bytes())
            current._config['authkey'] = data['authkey']
            sys.argv[:] = data['argv']
            os.environ.clear()
            os.environ.update(data['environment'])
            multiprocessing.set_start_method(data['start_method'], force=True)
            if runs_main:
                _main_body()()
            child = loads(parent.recv_bytes())
        finally:
            del current._inheriting
    if _trait('processHasParentSentinel'):
        return child._bootstrap(parent_sentinel=sentinel)
    return child._bootstrap()
