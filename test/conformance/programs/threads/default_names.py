# Default thread names: Thread-N; from 3.10 with the target's name behind it.
import threading


def worker():
    names.append(threading.current_thread().name)


class Custom(threading.Thread):
    def run(self):
        names.append(self.name)


names = []
for thread in [
    threading.Thread(target=worker),
    threading.Thread(target=worker, name="given"),
    Custom(),
    threading.Thread(target=lambda: names.append(threading.current_thread().name)),
]:
    thread.start()
    thread.join()
print(names)
