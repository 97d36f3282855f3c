import asyncio
import threading
import time


def run(loop):
    asyncio.set_event_loop(loop)
    loop.run_forever()  #@run


def work():
    print("working")


loop = asyncio.new_event_loop()
thread = threading.Thread(target=run, args=(loop,), name="runner")
thread.start()  #@start
time.sleep(0.5)
for n in range(3):
    loop.call_soon(work)  #@soon
    print("called", n)  #@called
loop.call_soon_threadsafe(time.sleep, 0.3)
loop.call_soon_threadsafe(loop.stop)
thread.join()  #@join
print("bye")  #@bye
