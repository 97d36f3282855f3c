"""What names subprocesses; starting one is refused: the machine runs this program only."""
from _collectionsAbc import _alias
from _loopscope import _refuse, _trait

__all__ = ['Popen', 'PIPE', 'STDOUT', 'call', 'check_call', 'getstatusoutput', 'getoutput', 'check_output',
           'run', 'CalledProcessError', 'DEVNULL', 'SubprocessError', 'TimeoutExpired', 'CompletedProcess']

PIPE = -1
STDOUT = -2
DEVNULL = -3


class SubprocessError(Exception):
    pass


def _output(self):
    return self.output


def _set_output(self, value):
    self.output = value


class CalledProcessError(SubprocessError):
    """A process has ended, and not with 0."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output
        self.stderr = stderr

    def __str__(self):
        how = f'returned non-zero exit status {self.returncode}.'
        if self.returncode and self.returncode < 0:
            how = f'died with {_signal(-self.returncode)}.'
        return f"Command '{self.cmd}' {how}"

    stdout = property(_output, _set_output)


class TimeoutExpired(SubprocessError):
    """A process has not ended in time."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd = cmd
        self.timeout = timeout
        self.output = output
        self.stderr = stderr

    def __str__(self):
        return f"Command '{self.cmd}' timed out after {self.timeout} seconds"

    stdout = property(_output, _set_output)


class CompletedProcess:
    """A process that has ended."""

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args = args
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    if _trait('hasGenericAlias'):
        __class_getitem__ = classmethod(_alias)

    def __repr__(self):
        parts = [f'args={self.args!r}', f'returncode={self.returncode!r}']
        parts += [f'{name}={value!r}' for name, value in (('stdout', self.stdout), ('stderr', self.stderr))
                  if value is not None]
        return f"{type(self).__name__}({', '.join(parts)})"

    def check_returncode(self):
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


class Popen:
    def __init__(self, *args, **options):
        _refuse('subprocesses')

    if _trait('hasGenericAlias'):
        __class_getitem__ = classmethod(_alias)


def run(*args, **options):
    _refuse('subprocesses')


def call(*args, **options):
    _refuse('subprocesses')


def check_call(*args, **options):
    _refuse('subprocesses')


def check_output(*args, **options):
    _refuse('subprocesses')


def getoutput(cmd, **options):
    _refuse('subprocesses')


def getstatusoutput(cmd, **options):
    _refuse('subprocesses')


def list2cmdline(seq):
    """One command line for Windows, whose C library takes it apart again."""
    return ' '.join(map(_quoted, seq))


def _quoted(arg):
    from os import fsdecode
    arg = fsdecode(arg)
    quote = ' ' in arg or '\t' in arg or not arg
    out, slashes = [], 0
    for ch in arg:
        if ch == '\\':
            slashes += 1
            continue
        # Before a quotation mark backslashes count twice, and it takes one itself.
        out.append('\\' * (slashes * 2 + 1 if ch == '"' else slashes) + ch)
        slashes = 0
    out.append('\\' * (slashes * 2 if quote else slashes))
    text = ''.join(out)
    return f'"{text}"' if quote else text


def _signal(number):
    from signal import Signals
    try:
        return repr(Signals(number))
    except ValueError:
        return f'unknown signal {number}'
