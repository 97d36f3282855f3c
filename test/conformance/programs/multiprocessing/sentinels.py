# max: 3.13
"""connection.wait() on sentinels and connections."""
import multiprocessing as mp
from multiprocessing.connection import wait


def child(connection):
    connection.recv()


if __name__ == "__main__":
    here, there = mp.Pipe()
    process = mp.Process(target=child, args=(there,))
    try:
        process.sentinel
    except ValueError as error:
        print(error)
    process.start()
    print(wait([process.sentinel], 0.05), wait([here], 0))
    here.send("end")
    print(wait([process.sentinel]) == [process.sentinel])
    process.join()
    there.send(1)
    print(wait([here, process.sentinel], 1) == [here, process.sentinel])
