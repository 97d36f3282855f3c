# max: 3.13
"""Handlers of atexit that a child registers run from 3.13 on; inherited ones never."""
import atexit
import multiprocessing as mp
import os

me = os.getpid()


def child():
    atexit.register(print, "registered in the child", flush=True)
    print("child", flush=True)


if __name__ == "__main__":
    atexit.register(lambda: print("inherited, in the parent:", os.getpid() == me, flush=True))
    process = mp.Process(target=child)
    process.start()
    process.join()
