# max: 3.13
# expect: hang
"""A child that has put more than a pipe holds does not end before somebody reads."""
import multiprocessing as mp


def child(q):
    q.put("x" * 1000000)


if __name__ == "__main__":
    q = mp.Queue()
    process = mp.Process(target=child, args=(q,))
    process.start()
    process.join(0.5)
    print("joined in time:", process.exitcode is not None, flush=True)
    process.join()
    q.get()
