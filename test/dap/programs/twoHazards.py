import asyncio
import threading
import time

loop = asyncio.new_event_loop()
thread = threading.Thread(target=loop.run_forever)
thread.start()
time.sleep(0.1)
loop.call_soon(print, "one")  #@first
loop.call_soon(loop.stop)  #@second
loop.call_soon_threadsafe(print, "woken")
thread.join()
