"""A pipe is watched, and its watcher removed before the descriptor is closed and its number used again."""
import asyncio
import os

loop = asyncio.new_event_loop()
got = []


def watch(rounds):
    reader, writer = os.pipe()

    def ready():
        got.append(os.read(reader, 10))
        loop.remove_reader(reader)
        os.close(reader)
        os.close(writer)
        if rounds > 1:
            watch(rounds - 1)
        else:
            loop.stop()

    loop.add_reader(reader, ready)
    loop.call_later(0.02, os.write, writer, b"%d" % rounds)


watch(3)
loop.run_forever()
loop.close()
print(got)
