# Two loops in two threads pass a counter over two pipes with add_reader.
import asyncio
import os
import threading


def serve(loop, read_end, write_end, name):
    number = os.read(read_end, 1)[0]
    trail.append("%s%d" % (name, number))
    os.write(write_end, bytes([number - 1]) if number else b"\0")
    if number <= 1:
        loop.stop()


trail = []
a_read, b_write = os.pipe()
b_read, a_write = os.pipe()
loops = [asyncio.new_event_loop(), asyncio.new_event_loop()]
loops[0].add_reader(a_read, serve, loops[0], a_read, a_write, "a")
loops[1].add_reader(b_read, serve, loops[1], b_read, b_write, "b")
threads = [threading.Thread(target=loop.run_forever) for loop in loops]
for thread in threads:
    thread.start()
os.write(b_write, bytes([5]))
for thread in threads:
    thread.join()
print(" ".join(trail))
