# Sleeping threads wake by deadline, whatever the order they were started in.
import threading
import time

trail = []


def sleeper(delay):
    time.sleep(delay)
    trail.append(delay)


threads = [threading.Thread(target=sleeper, args=(delay,)) for delay in [0.3, 0.1, 0.2, 0]]
started = time.monotonic()
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(trail, 0.29 < time.monotonic() - started < 1.5)
