# Threads and locks of _thread, without Thread objects.
# order: none, because nobody waits for these threads
import _thread
import threading
import time

lock = _thread.allocate_lock()
seen = []


def work(number, extra=0):
    with lock:
        seen.append((number, extra, type(threading.current_thread()).__name__))


def leave():
    seen.append('leaves')
    _thread.exit()


ident = _thread.start_new_thread(work, (1,))
time.sleep(0.05)
_thread.start_new_thread(work, (2,), {'extra': 5})
time.sleep(0.05)
_thread.start_new_thread(leave, ())
time.sleep(0.05)
print(seen, isinstance(ident, int), type(lock) is _thread.LockType, _thread._count())
for arguments in ((1, ()), (work, []), (work, (), [])):
    try:
        _thread.start_new_thread(*arguments)
    except TypeError as exc:
        print(exc)
try:
    _thread.start_new_thread(_thread.interrupt_main, ())
    time.sleep(0.1)
    print('went on?')
except KeyboardInterrupt:
    print('interrupted')
print(_thread.get_ident() == threading.get_ident(), _thread.error, _thread.stack_size())
