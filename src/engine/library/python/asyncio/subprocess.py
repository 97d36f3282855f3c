"""What names the streams of subprocesses, which the engine does not have."""

from _loopscope import _refuse

__all__ = ['create_subprocess_exec', 'create_subprocess_shell']

PIPE = -1
STDOUT = -2
DEVNULL = -3


class SubprocessStreamProtocol:
    def __init__(self, limit, loop):
        _refuse('subprocesses')


class Process:
    def __init__(self, transport, protocol, loop):
        _refuse('subprocesses')


async def create_subprocess_exec(program, *args, **options):
    _refuse('subprocesses')


async def create_subprocess_shell(cmd, **options):
    _refuse('subprocesses')
