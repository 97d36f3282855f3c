# Appendix B40: from 3.12 on, fork() in a process with several threads warns in the parent.
# stderr: messages
import os
import threading
import time

gate = threading.Event()
thread = threading.Thread(target=gate.wait)
thread.start()
pid = os.fork()
if pid == 0:
    os._exit(0)
print("status", os.waitpid(pid, 0)[1])
gate.set()
thread.join()
time.sleep(0.1)  # the kernel, too, must have forgotten the thread
pid = os.fork()
if pid == 0:
    os._exit(5)
print("alone again: status", os.waitpid(pid, 0)[1] >> 8)
