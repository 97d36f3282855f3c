# Many threads post to one loop; nothing is lost, each thread's own calls stay in order.
# order: none, because four threads race for the loop
import asyncio
import threading


def post(name):
    for number in range(25):
        loop.call_soon_threadsafe(received[name].append, number)
    loop.call_soon_threadsafe(finished)


def finished():
    left[0] -= 1
    if not left[0]:
        loop.stop()


received = [[] for name in range(4)]
left = [4]
loop = asyncio.new_event_loop()
threads = [threading.Thread(target=post, args=(name,)) for name in range(4)]
for thread in threads:
    thread.start()
loop.run_forever()
for thread in threads:
    thread.join()
print([numbers == list(range(25)) for numbers in received])
loop.close()
