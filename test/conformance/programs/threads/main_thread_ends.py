# At exit the main thread counts as ended before the other threads have: they can wait for that.
import threading
import time


def poll():
    while threading.main_thread().is_alive():
        time.sleep(0.01)
    time.sleep(0.05)
    print('main thread ended', threading.active_count(), threading.enumerate()[0].name)
    print(repr(threading.main_thread()).split()[1])


def join():
    threading.main_thread().join()
    print('joined', threading.main_thread().is_alive())


for target in (poll, join):
    threading.Thread(target=target).start()
time.sleep(0.05)
print('main ends', threading.main_thread().is_alive())
