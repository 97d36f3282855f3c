# Appendix B31: fork in a coroutine of a worker's loop, slot never set; what the child finds.
# stderr: messages
import asyncio
import os
import threading
import time


async def main():
    pid = os.fork()
    if pid == 0:
        time.sleep(0.05)  # the parent warns first
        try:
            found = asyncio.get_event_loop()
            print("child:", "inherited" if found is loop else "new")
        except RuntimeError as error:
            print("child:", error)
        os._exit(0)
    os.waitpid(pid, 0)


loop = asyncio.new_event_loop()
thread = threading.Thread(target=loop.run_until_complete, args=(main(),), name="W")
thread.start()
thread.join()
print("parent: end")
loop.close()
