# max: 3.13
"""A process from its making to its end: exit code, pid, is_alive, active_children."""
import multiprocessing as mp
import os


def work(connection):
    connection.recv()


if __name__ == "__main__":
    here, there = mp.Pipe()
    process = mp.Process(target=work, args=(there,), name="Worker")
    print(process.name, process.pid, process.exitcode, process.is_alive(), process.daemon)
    process.start()
    print(process.is_alive(), process.exitcode, process.pid != os.getpid(), process.pid == process.ident)
    print([child.name for child in mp.active_children()])
    here.send("go")
    process.join()
    print(process.is_alive(), process.exitcode, mp.active_children())
    process.join()
    try:
        process.start()
    except AssertionError as error:
        print(error)
