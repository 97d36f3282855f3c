# Only the forking thread exists in the child; it is the main thread there, under its old name.
# stderr: none
import os
import threading


def work():
    pid = os.fork()
    if pid == 0:
        me = threading.current_thread()
        print("child:", me.name, threading.main_thread() is me, other.is_alive(), main.is_alive())
        os._exit(0)
    os.waitpid(pid, 0)
    print("parent:", threading.main_thread() is main, other.is_alive())


main = threading.current_thread()
gate = threading.Event()
other = threading.Thread(target=gate.wait, name="Other")
other.start()
worker = threading.Thread(target=work, name="Worker")
worker.start()
worker.join()
gate.set()
other.join()
