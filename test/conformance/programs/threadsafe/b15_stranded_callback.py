# Appendix B15: call_soon from another thread does not wake the loop; a threadsafe call rescues it.
import asyncio
import threading
import time

trail = []
loop = asyncio.new_event_loop()
thread = threading.Thread(target=loop.run_forever)
thread.start()
time.sleep(0.1)
loop.call_soon(trail.append, "stranded")
loop.call_soon(trail.append, "stranded too")
time.sleep(0.1)
print(trail, len(loop._ready))
loop.call_soon_threadsafe(trail.append, "rescuer")
time.sleep(0.1)
print(trail, len(loop._ready))
loop.call_soon_threadsafe(loop.stop)
thread.join()
loop.close()
