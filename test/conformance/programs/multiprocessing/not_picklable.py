# max: 3.13
"""What cannot be sent says why."""
import multiprocessing as mp
import sys
import threading


def outer():
    def inner():
        pass
    return inner


def generator():
    yield


class Holder:
    def __init__(self, value):
        self.value = value


def replaced():
    pass


original = replaced


def replaced():
    pass


if __name__ == "__main__":
    here, there = mp.Pipe()
    for value in (lambda: 0, outer(), generator(), threading.Lock(), threading.RLock(), sys, mp.Lock(),
                  mp.Queue(), mp.Event(), Holder(threading.Lock()), [lambda: 0], original):
        try:
            here.send(value)
            print("sent")
        except Exception as error:
            print(type(error).__name__, str(error).split(" at 0x")[0])
    here.send("still in order")
    print(there.recv())
