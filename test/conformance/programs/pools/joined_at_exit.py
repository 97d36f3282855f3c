# The workers of an executor that nobody shut down are joined at the end of the program.
import atexit
import time
from concurrent.futures import ThreadPoolExecutor


def work():
    time.sleep(0.1)
    print("work ends")


pool = ThreadPoolExecutor(1)
pool.submit(work)
pool.submit(work)
print("main ends")
