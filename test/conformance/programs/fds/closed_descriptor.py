# Registering descriptors that are closed or not descriptors at all.
import asyncio
import os

loop = asyncio.new_event_loop()
read_end, write_end = os.pipe()
os.close(read_end)
os.close(write_end)
for wrong in [read_end, -1, "x"]:
    try:
        loop.add_reader(wrong, print)
        print("accepted")
    except (OSError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
loop.close()
