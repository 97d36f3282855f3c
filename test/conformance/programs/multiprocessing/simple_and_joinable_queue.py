# max: 3.13
"""SimpleQueue has no thread; JoinableQueue counts what is done."""
import multiprocessing as mp
import threading


def worker(q, done):
    while True:
        item = q.get()
        if item is None:
            q.task_done()
            return
        done.put(item * 10)
        q.task_done()


if __name__ == "__main__":
    simple = mp.SimpleQueue()
    print(simple.empty())
    simple.put([1])
    print(simple.empty(), simple.get(), threading.active_count())
    q, done = mp.JoinableQueue(), mp.SimpleQueue()
    process = mp.Process(target=worker, args=(q, done))
    process.start()
    for item in (1, 2, None):
        q.put(item)
    q.join()
    print(done.get(), done.get(), done.empty())
    process.join()
    try:
        q.task_done()
    except ValueError as error:
        print(error)
