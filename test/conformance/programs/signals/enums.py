# Signals and handlers are members of enums, and print as such.
import os
import signal

print(signal.SIGINT, repr(signal.SIGTERM), signal.SIGTERM.name, signal.SIGTERM.value, signal.SIGTERM == 15)
print(signal.Signals(2), repr(signal.Signals(15)), signal.Signals['SIGHUP'], signal.Signals.SIGUSR1)
print(f'{signal.SIGINT}', '%s %d' % (signal.SIGINT, signal.SIGINT), str(signal.SIGINT), int(signal.SIGINT))
print(signal.SIG_DFL, repr(signal.SIG_IGN), signal.Handlers(1), signal.SIG_BLOCK, repr(signal.SIG_SETMASK), signal.Sigmasks.SIG_UNBLOCK)
print(signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGINT) is signal.default_int_handler)


def h(n, f):
    print("got", n, signal.Signals(n).name)


old = signal.signal(signal.SIGUSR1, h)
print(repr(old), old is signal.SIG_DFL, old == 0)
os.kill(os.getpid(), signal.SIGUSR1)
print(signal.signal(signal.SIGUSR1, signal.SIG_IGN) is h)
print(signal.signal(signal.SIGUSR1, signal.SIG_DFL), isinstance(signal.SIGINT, int))
for f in (lambda: signal.Signals(99), lambda: signal.signal(99, h), lambda: signal.signal(signal.SIGKILL, h), lambda: signal.signal(2, 5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
if hasattr(signal, 'strsignal'):
    print(signal.strsignal(2), signal.strsignal(signal.SIGTERM), signal.strsignal(11), signal.strsignal(17), signal.strsignal(63), signal.strsignal(10))
if hasattr(signal, 'valid_signals'):
    print(len(signal.valid_signals()), signal.SIGINT in signal.valid_signals(), type(min(signal.valid_signals())).__name__)
print([s.name for s in signal.Signals][:6], len(list(signal.Signals)), signal.SIGRTMIN, signal.SIGCLD)
d = {signal.SIGINT: "a"}
print(d[2], hash(signal.SIGINT) == hash(2), len({2, signal.SIGINT}))
print(signal.SIGINT.__class__, signal.Signals.__module__)
