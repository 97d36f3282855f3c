# max: 3.13
"""A spawned child has nothing of its parent's: the main module is imported anew."""
import multiprocessing as mp
import os

print("imported as", __name__, flush=True)
state = "initial"


class Point:
    def __init__(self, x):
        self.x = x


def work(queue, lock, value, point, connection):
    with lock:
        value.value += 1
    queue.put((__name__, state, point.x, type(point).__module__, mp.current_process().name))
    connection.send(Point(5))


if __name__ == "__main__":
    state = "changed"
    ctx = mp.get_context("spawn")
    queue, lock, value = ctx.Queue(), ctx.Lock(), ctx.Value("i", 1)
    here, there = ctx.Pipe()
    process = ctx.Process(target=work, args=(queue, lock, value, Point(3), there))
    process.start()
    print(queue.get(), here.recv().x, process.pid != os.getpid())
    process.join()
    print(process.exitcode, value.value)
