import asyncio
import threading

loop = asyncio.new_event_loop()


def work():
    print("the callback has run")
    loop.stop()


def run():
    loop.run_forever()
    print("the loop has stopped")


thread = threading.Thread(target=run)
thread.start()
loop.call_soon(work)  # not call_soon_threadsafe(): nothing wakes the loop if it sleeps already
thread.join()
print("main: done")
