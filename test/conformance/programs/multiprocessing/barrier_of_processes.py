# max: 3.13
"""A barrier lets nobody pass before all have come."""
import multiprocessing as mp


def party(barrier, counter, results):
    with counter.get_lock():
        counter.value += 1
    index = barrier.wait()
    results.put((index, counter.value))


if __name__ == "__main__":
    barrier, counter, results = mp.Barrier(3), mp.Value("i", 0), mp.SimpleQueue()
    processes = [mp.Process(target=party, args=(barrier, counter, results)) for _ in range(3)]
    for process in processes:
        process.start()
    print(sorted(results.get() for _ in range(3)))
    for process in processes:
        process.join()
    print(barrier.parties, barrier.n_waiting, barrier.broken)
