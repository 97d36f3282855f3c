"""A child waits at its end for the threads that it has started itself, not for the parent's."""
import os
import threading
import time

gone = threading.Thread(target=time.sleep, args=(0.5,))
gone.start()
pid = os.fork()
if pid == 0:
    print("alive:", gone.is_alive(), threading.active_count(), flush=True)

    def late():
        time.sleep(0.1)
        print("child: its own thread has finished", flush=True)

    threading.Thread(target=late).start()
    raise SystemExit(4)
print("parent: exit code", os.waitpid(pid, 0)[1] >> 8)
gone.join()
