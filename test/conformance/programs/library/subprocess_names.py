# What a program uses of subprocess without starting any: constants, errors and results.
import asyncio.subprocess
import subprocess
from subprocess import CalledProcessError, CompletedProcess, TimeoutExpired

print(subprocess.PIPE, subprocess.STDOUT, subprocess.DEVNULL, asyncio.subprocess.PIPE)
print(sorted(subprocess.__all__)[:5], len(subprocess.__all__))
for error in CalledProcessError(1, ['ls', '-l'], b'out'), CalledProcessError(-9, 'sleep'), \
        CalledProcessError(-99, 'sleep'), TimeoutExpired('sleep 9', 5, b'some'):
    print(type(error).__mro__[1].__name__, error, error.cmd, error.output, error.stdout, error.stderr)
done = CompletedProcess(['true'], 0, stdout='fine')
print(done, done.check_returncode())
try:
    CompletedProcess('false', 3, stderr='no').check_returncode()
except subprocess.SubprocessError as error:
    error.stdout = 'later'
    print(error, error.output, error.returncode, error.stderr)
for words in ['a', 'b c', ''], ['say "x"', 'back\\slash', 'end\\'], ['tab\there', 'a b\\', '\\"']:
    print(subprocess.list2cmdline(words))
