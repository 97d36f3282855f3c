# Two loops in two threads post to each other, three rounds.
# order: names, because each loop may wake before the other's byte is read
import asyncio
import threading


def serve(me, count):
    trail.append((names[me], threading.current_thread().name == names[me], count))
    if count == 0:
        loops[1 - me].call_soon_threadsafe(loops[1 - me].stop)
        loops[me].stop()
    else:
        loops[1 - me].call_soon_threadsafe(serve, 1 - me, count - 1)


trail = []
names = ["A", "B"]
loops = [asyncio.new_event_loop() for name in names]
threads = [threading.Thread(target=loop.run_forever, name=name) for loop, name in zip(loops, names)]
for thread in threads:
    thread.start()
loops[0].call_soon_threadsafe(serve, 0, 5)
for thread in threads:
    thread.join()
print(trail)
for loop in loops:
    loop.close()
