# Two threads hand a token back and forth with two events.
import threading

trail = []
turns = [threading.Event(), threading.Event()]


def player(me, name):
    for count in range(3):
        turns[me].wait()
        turns[me].clear()
        trail.append(name + str(count))
        turns[1 - me].set()


threads = [threading.Thread(target=player, args=(n, name)) for n, name in enumerate(["ping", "pong"])]
for thread in threads:
    thread.start()
turns[0].set()
for thread in threads:
    thread.join()
print(" ".join(trail))
