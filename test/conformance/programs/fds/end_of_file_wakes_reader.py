# A closed peer makes the descriptor readable: the reader gets b"" again and again until removed.
# order: names, because the end of the file may come in the same turn
import asyncio
import os

loop = asyncio.new_event_loop()
read_end, write_end = os.pipe()
trail = []


def read():
    data = os.read(read_end, 10)
    trail.append(data)
    if trail.count(b"") == 2:
        loop.remove_reader(read_end)
        loop.stop()


loop.add_reader(read_end, read)
loop.call_soon(os.write, write_end, b"last words")
loop.call_later(0.02, os.close, write_end)
loop.run_forever()
print(trail)
os.close(read_end)
loop.close()
