# The start method forkserver: children are forked by a server that has the main module only.
# min: 3.8
# order: none, because nothing of it is about loops
import multiprocessing as mp
import os
import sys
import time

state = ["fresh"]


def child(queue, number):
    queue.put((number, __name__, state, mp.current_process().name, os.getppid() != mp.parent_process().pid,
               mp.get_start_method()))


def leave(code):
    sys.exit(code)


def die():
    os._exit(9)


def add(lock, value, connection):
    with lock:
        value.value += 1
    connection.send(os.getpid())
    connection.close()


def main():
    mp.set_start_method("forkserver")
    state.append("changed")
    queue = mp.Queue()
    processes = [mp.Process(target=child, args=(queue, i)) for i in range(2)]
    for process in processes:
        process.start()
        print(queue.get())
    for process in processes:
        process.join()
    print([process.exitcode for process in processes], type(processes[0]).__name__)
    for target, args in ((leave, (5,)), (die, ()), (time.sleep, (100,))):
        process = mp.Process(target=target, args=args)
        process.start()
        if target is time.sleep:
            print(process.is_alive(), process.join(0.05))
            process.terminate()
        process.join()
        print(process.exitcode, process.is_alive())
    lock, value = mp.Lock(), mp.Value("i", 0)
    near, far = mp.Pipe()
    workers = [mp.Process(target=add, args=(lock, value, far)) for _ in range(3)]
    for process in workers:
        process.start()
    got = {near.recv() for _ in workers}
    for process in workers:
        process.join()
    print(value.value, got == {process.pid for process in workers})
    with mp.Pool(2) as pool:
        print(pool.map(abs, [-1, 2, -3]))


if __name__ == "__main__":
    main()
