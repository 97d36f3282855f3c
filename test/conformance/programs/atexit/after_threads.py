"""Handlers run after the other threads have ended."""
import atexit
import threading
import time


def work():
    time.sleep(0.1)
    print("thread done")


atexit.register(print, "handler")
threading.Thread(target=work).start()
print("main done")
