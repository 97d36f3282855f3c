# 3.13: shutdown() of a queue between threads.
# min: 3.13
import queue
import threading

some = queue.Queue(1)
results = []


def getter():
    try:
        some.get()
        results.append("item")
        some.get()
    except queue.ShutDown:
        results.append("shut down")


some.put(1)
thread = threading.Thread(target=getter)
thread.start()
while not results:
    pass
some.shutdown()
thread.join()
print(results)
for action in (lambda: some.put(1), some.get_nowait):
    try:
        action()
    except queue.ShutDown:
        print("refused")
