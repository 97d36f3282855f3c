# Thread: target, args, kwargs, names, is_alive before, during and after.
import threading

trail = []


def work(a, b=2, c=3):
    trail.append((a, b, c, threading.current_thread().name))
    gate.wait()


gate = threading.Event()
thread = threading.Thread(target=work, args=(1,), kwargs={"c": 9}, name="Worker")
print(thread.is_alive(), thread.name, thread.daemon)
thread.start()
print(thread.is_alive())
gate.set()
thread.join()
print(thread.is_alive(), trail)
print(threading.current_thread().name, threading.main_thread() is threading.current_thread())
try:
    thread.start()
except RuntimeError as error:
    print(error)
try:
    threading.current_thread().join()
except RuntimeError as error:
    print(error)
