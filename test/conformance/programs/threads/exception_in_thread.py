# An exception in a thread: reported on stderr, join() comes back, the exit code is 0.
import threading


def fail():
    raise LookupError("thread failed")


def leave():
    raise SystemExit("silent")


for target in [leave, fail]:
    thread = threading.Thread(target=target, name="Failing")
    thread.start()
    thread.join()
    print(thread.is_alive())
print("main goes on")
