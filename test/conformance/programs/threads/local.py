# threading.local: every thread has its own attributes; a subclass runs __init__ in each thread.
import threading


class Counted(threading.local):
    shared = "class attribute"

    def __init__(self, start):
        self.value = start
        made.append(threading.current_thread().name)


made = []
plain = threading.local()
counted = Counted(10)
plain.x = "main"
counted.value += 1


def work():
    print(hasattr(plain, "x"), counted.value, counted.shared)
    plain.x = "worker"
    counted.value += 5
    print(plain.x, counted.value)


thread = threading.Thread(target=work, name="W")
thread.start()
thread.join()
print(plain.x, counted.value, made)
try:
    plain.missing
except AttributeError as error:
    print(str(error).replace("_thread._local", "local"))
