# Two threads take two locks in opposite order and wait for each other for ever.
# expect: hang
import threading

first, second = threading.Lock(), threading.Lock()
holds = [threading.Event(), threading.Event()]


def work(me, mine, other):
    with mine:
        holds[me].set()
        holds[1 - me].wait()
        with other:
            print("never printed")


threads = [
    threading.Thread(target=work, args=(0, first, second)),
    threading.Thread(target=work, args=(1, second, first)),
]
for thread in threads:
    thread.start()
for flag in holds:
    flag.wait()
print("both hold one lock")
for thread in threads:
    thread.join()
