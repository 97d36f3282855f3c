# max: 3.13
"""Queue: order, sizes, Full and Empty."""
import multiprocessing as mp
import queue
import time


def produce(q):
    for i in range(5):
        q.put(i)


if __name__ == "__main__":
    q = mp.Queue(3)
    process = mp.Process(target=produce, args=(q,))
    process.start()
    print([q.get() for _ in range(5)])
    process.join()
    print(q.qsize(), q.empty(), q.full())
    for value in "abc":
        q.put(value)
    time.sleep(0.1)
    print(q.qsize(), q.empty(), q.full())
    for wrong in (lambda: q.put_nowait(1), lambda: q.put(1, timeout=0.05)):
        try:
            wrong()
        except queue.Full:
            print("Full")
    print(q.get(), q.get(timeout=1), q.get_nowait())
    for wrong in (lambda: q.get_nowait(), lambda: q.get(timeout=0.05), lambda: q.get(False)):
        try:
            wrong()
        except queue.Empty:
            print("Empty")
