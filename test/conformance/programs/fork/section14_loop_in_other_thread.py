# Section 1.4: fork in the main thread while another thread runs the loop: in the child the loop
# counts as running for ever, and its thread does not exist.
# stderr: none
import asyncio
import os
import threading
import time

loop = asyncio.new_event_loop()
thread = threading.Thread(target=loop.run_forever)
thread.start()
time.sleep(0.1)
pid = os.fork()
if pid == 0:
    print("child:", loop.is_running(), thread.is_alive())
    for action in [loop.close, loop.run_forever]:
        try:
            action()
        except RuntimeError as error:
            print("child:", error)
    os._exit(0)
os.waitpid(pid, 0)
print("parent:", loop.is_running(), thread.is_alive())
loop.call_soon_threadsafe(loop.stop)
thread.join()
loop.close()
