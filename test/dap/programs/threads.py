"""Two threads, one of them with a loop that nobody wakes."""
import asyncio
import threading
import time


def work(n):
    squared = n * n  #@work
    print("work", squared)


def run_loop():
    asyncio.set_event_loop(loop)
    loop.run_forever()  #@forever


loop = asyncio.new_event_loop()
thread = threading.Thread(target=run_loop, name="LoopThread")
thread.start()
time.sleep(0.1)
loop.call_soon(work, 7)  #@soon
print("called")  #@called
thread.join()  #@join
