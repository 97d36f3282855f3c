# max: 3.13
# stderr: none
"""put() of what cannot be pickled fails in the feeder thread, and the queue goes on."""
import multiprocessing as mp
import time

if __name__ == "__main__":
    q = mp.Queue()
    q.put(lambda: 0)
    q.put("after it")
    print(q.get())
    time.sleep(0.1)
    print(q.empty())
