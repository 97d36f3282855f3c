# Event: wait with and without a timeout, set, clear; all waiters go on.
import threading

event = threading.Event()
print(event.is_set(), event.wait(0.01), event.wait(timeout=0))
done = []
waiting = [threading.Event() for n in range(3)]


def waiter(n):
    waiting[n].set()
    done.append((event.wait(), n))


threads = [threading.Thread(target=waiter, args=(n,)) for n in range(3)]
for thread in threads:
    thread.start()
for flag in waiting:
    flag.wait()
print(done)
event.set()
for thread in threads:
    thread.join()
print(sorted(done), event.is_set(), event.wait(5))
event.clear()
print(event.is_set(), event.wait(0.01))
