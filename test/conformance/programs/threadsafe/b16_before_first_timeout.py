# Appendix B16: pushed before the loop computes its first timeout: the callback runs.
import asyncio
import threading


def run():
    pushed.wait()
    loop.run_forever()


def task():
    print("task runs")
    loop.stop()


pushed = threading.Event()
loop = asyncio.new_event_loop()
thread = threading.Thread(target=run)
thread.start()
loop.call_soon(task)
pushed.set()
thread.join()
print("end")
loop.close()
