# get_event_loop() in the main thread returns the slot's loop even while another thread runs it.
import asyncio
import threading


def run():
    loop.call_soon(started.set)
    loop.run_forever()


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
started = threading.Event()
thread = threading.Thread(target=run)
thread.start()
started.wait()
print(asyncio.get_event_loop() is loop, loop.is_running())
second = asyncio.new_event_loop()
second.call_soon(second.stop)
second.run_forever()
print("a second loop ran here meanwhile")
try:
    loop.run_forever()
except RuntimeError as error:
    print(error)
loop.call_soon_threadsafe(loop.stop)
thread.join()
print(loop.is_running())
loop.close()
second.close()
