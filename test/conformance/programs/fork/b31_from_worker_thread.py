# Appendix B31: fork in a worker thread whose slot was never set; get_event_loop() in the child:
# refused up to 3.8 (the class of the thread counts), a new loop in 3.9 to 3.13, refused in 3.14.
# stderr: messages
import asyncio
import os
import threading
import time


def work():
    pid = os.fork()
    if pid == 0:
        time.sleep(0.05)  # the parent warns first
        me = threading.current_thread()
        print("child:", me.name, threading.main_thread() is me)
        try:
            print("child: new loop", asyncio.get_event_loop().is_running())
        except RuntimeError as error:
            print("child:", error)
        os._exit(0)
    os.waitpid(pid, 0)


thread = threading.Thread(target=work, name="W")
thread.start()
thread.join()
print("parent: end")
