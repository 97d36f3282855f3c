# max: 3.13
# stderr: none
"""What becomes of the ways in which a child can end."""
import multiprocessing as mp
import os
import sys
import time


def fail():
    raise ValueError("no")


WAYS = [fail, sys.exit, lambda: sys.exit(3), lambda: sys.exit("text"), lambda: sys.exit(None),
        lambda: os._exit(7), lambda: os.kill(os.getpid(), 9), lambda: None, lambda: sys.exit(True)]
if __name__ == "__main__":
    for way in WAYS:
        process = mp.Process(target=way)
        process.start()
        process.join()
        print(process.exitcode)
    process = mp.Process(target=time.sleep, args=(60,))
    process.start()
    process.terminate()
    process.join()
    print(process.exitcode)
