# min: 3.11
# max: 3.13
"""A lock of the fork context in a spawned process: refused from 3.11 on."""
import multiprocessing as mp


def work(lock):
    print("child", lock.acquire(False), flush=True)


if __name__ == "__main__":
    lock = mp.get_context("fork").Lock()
    process = mp.get_context("spawn").Process(target=work, args=(lock,))
    try:
        process.start()
        process.join()
        print(process.exitcode in (0, 1))
    except RuntimeError as error:
        print(error)
