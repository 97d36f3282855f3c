# A thread blocks in os.read until another thread writes.
import os
import threading
import time

read_end, write_end = os.pipe()
trail = []


def reader():
    trail.append("reading")
    trail.append(os.read(read_end, 10))


thread = threading.Thread(target=reader)
thread.start()
time.sleep(0.05)
trail.append("writing")
os.write(write_end, b"data")
thread.join()
print(trail)
