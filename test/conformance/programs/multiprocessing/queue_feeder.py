# max: 3.13
"""put() only hands over to a thread; the first one starts it."""
import multiprocessing as mp
import threading


def names():
    return sorted(thread.name for thread in threading.enumerate())


def child(q, answers):
    answers.send(names())
    q.put(2)
    answers.send(names())


if __name__ == "__main__":
    q = mp.Queue()
    here, there = mp.Pipe()
    print(names())
    q.put(1)
    print(names())
    print(q.get())
    process = mp.get_context("fork").Process(target=child, args=(q, there))
    process.start()
    print(here.recv(), here.recv(), q.get())
    process.join()
    q.close()
    q.join_thread()
    print(names())
    try:
        q.put(3)
    except (ValueError, AssertionError) as error:
        print("closed:", type(error).__name__)
