# Four threads increment one counter under a lock, with a sleep inside the critical section.
import threading
import time


def work(name):
    global counter
    for turn in range(3):
        with lock:
            seen = counter
            time.sleep(0.001)
            counter = seen + 1


counter = 0
lock = threading.Lock()
threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter, lock.locked())
