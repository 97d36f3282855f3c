# stop() from another thread only sets a flag: the loop sleeps on until something wakes it.
import asyncio
import threading
import time

loop = asyncio.new_event_loop()
thread = threading.Thread(target=loop.run_forever)
thread.start()
time.sleep(0.05)
loop.stop()
thread.join(0.2)
print("still running:", loop.is_running(), thread.is_alive())
loop.call_soon_threadsafe(print, "woken")
thread.join()
print("still running:", loop.is_running())
loop.close()
