# threading.Barrier: groups, the action, a timeout, abort and reset.
import threading

barrier = threading.Barrier(2, action=lambda: print("action"))
numbers = []


def walk():
    numbers.append(barrier.wait())


for _ in range(2):
    thread = threading.Thread(target=walk)
    thread.start()
    numbers.append(barrier.wait())
    thread.join()
print(sorted(numbers), barrier.parties, barrier.n_waiting, barrier.broken)
try:
    barrier.wait(0.01)
except threading.BrokenBarrierError as exc:
    print("broken", barrier.broken, exc.args)
try:
    barrier.wait()
except threading.BrokenBarrierError:
    print("still")
barrier.reset()
print(barrier.broken)
barrier.abort()
print(barrier.broken)
