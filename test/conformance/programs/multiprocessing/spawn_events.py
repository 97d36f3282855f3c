# max: 3.13
"""Events, semaphores and exit codes of spawned processes; the environment and arguments travel."""
import multiprocessing as mp
import os
import sys


def work(started, go, answers):
    answers.put((os.environ.get("COLOUR"), len(sys.argv), mp.get_start_method()))
    started.set()
    go.acquire()
    sys.exit(4)


if __name__ == "__main__":
    os.environ["COLOUR"] = "green"
    mp.set_start_method("spawn")
    started, go, answers = mp.Event(), mp.Semaphore(0), mp.SimpleQueue()
    process = mp.Process(target=work, args=(started, go, answers), daemon=True)
    process.start()
    print(started.wait(10), answers.get(), process.is_alive())
    go.release()
    process.join()
    print(process.exitcode, process.name)
