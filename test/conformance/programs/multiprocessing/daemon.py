# max: 3.13
"""At the end, daemonic children are terminated and others are waited for."""
import multiprocessing as mp
import time


def forever():
    time.sleep(60)


def soon():
    time.sleep(0.1)
    print("the other child has ended", flush=True)


def ambitious(connection):
    try:
        mp.Process(target=soon).start()
    except AssertionError as error:
        connection.send(str(error))


if __name__ == "__main__":
    here, there = mp.Pipe()
    process = mp.Process(target=ambitious, args=(there,), daemon=True)
    process.start()
    print(here.recv())
    process.join()
    try:
        process.daemon = False
    except AssertionError as error:
        print(error)
    mp.Process(target=forever, daemon=True).start()
    mp.Process(target=soon).start()
    print("main has ended", flush=True)
