"""The main thread counts as ended when the last objects are finalized, though nobody has asked for it before."""
import threading


class Last:
    # What the module held may be gone by then.
    def __init__(self, main_thread):
        self.main_thread = main_thread

    def __del__(self):
        print('alive at the end:', self.main_thread().is_alive())


last = Last(threading.main_thread)
print('the program ends')
