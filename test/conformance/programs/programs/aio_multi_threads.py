"""Threads: bounded buffer by Condition, Barrier phases, Timer, local, RLock, subclass, excepthook."""
import threading
import time
import queue
import sys


class BoundedBuffer:
    def __init__(self, size):
        self.size = size
        self.items = []
        self.cond = threading.Condition()

    def put(self, item):
        with self.cond:
            while len(self.items) >= self.size:
                self.cond.wait()
            self.items.append(item)
            self.cond.notify_all()

    def get(self):
        with self.cond:
            self.cond.wait_for(lambda: self.items)
            item = self.items.pop(0)
            self.cond.notify_all()
            return item


buffer = BoundedBuffer(2)
got = []


def produce(base):
    for i in range(5):
        buffer.put(base + i)


producers = [threading.Thread(target=produce, args=(b,), name='p%d' % b) for b in (100, 200)]
for p in producers:
    p.start()
for _ in range(10):
    got.append(buffer.get())
for p in producers:
    p.join()
print(sorted(got), [g for g in got if g < 200] == sorted(g for g in got if g < 200))

phases = []
barrier = threading.Barrier(3, action=lambda: phases.append('phase %d' % len(phases)))
order = [[] for _ in range(3)]


def phased(n):
    for phase in range(3):
        order[n].append(phase)
        index = barrier.wait(5)
        assert 0 <= index < 3
        assert all(len(o) >= phase + 1 for o in order)


ts = [threading.Thread(target=phased, args=(n,)) for n in range(3)]
[t.start() for t in ts]
[t.join() for t in ts]
print(phases, order, barrier.broken, barrier.n_waiting, barrier.parties)
barrier.abort()
try:
    barrier.wait()
except threading.BrokenBarrierError as e:
    print('broken', repr(e))
barrier.reset()

fired = []
t1 = threading.Timer(0.05, fired.append, ['one'])
t2 = threading.Timer(0.05, fired.append, args=('two',))
t1.start()
t2.start()
t2.cancel()
t1.join()
t2.join()
print(fired, t2.finished.is_set(), t1.is_alive())

local = threading.local()
local.value = 'main'
seen = {}


class MyLocal(threading.local):
    count = 0

    def __init__(self, start):
        self.start = start


mine = MyLocal(5)
mine.count += 1


def use_local(n):
    seen[n] = (hasattr(local, 'value'), mine.start, mine.count)
    local.value = n
    mine.count += n
    time.sleep(0.01)
    seen[n] += (local.value, mine.count)


ts = [threading.Thread(target=use_local, args=(n,)) for n in range(3)]
[t.start() for t in ts]
[t.join() for t in ts]
print(sorted(seen.items()), local.value, mine.count, sorted(vars(mine).items()))


class Worker(threading.Thread):
    def __init__(self, tasks, results):
        super().__init__(name='Worker', daemon=True)
        self.tasks, self.results = tasks, results

    def run(self):
        while True:
            priority, f = self.tasks.get()
            if f is None:
                break
            try:
                self.results.append(f())
            except ZeroDivisionError as e:
                self.results.append(str(e))
            self.tasks.task_done()


tasks, results = queue.PriorityQueue(), []
for prio, f in [(3, lambda: 'c'), (1, lambda: 'a'), (2, lambda: 1 // 0), (9, None)]:
    tasks.put((prio, f))
w = Worker(tasks, results)
print(w.daemon, w.name, w.ident, w.is_alive())
w.start()
w.join(5)
print(results, w.is_alive(), tasks.empty(), tasks.qsize())

rlock = threading.RLock()
with rlock:
    with rlock:
        print(rlock.acquire(blocking=False))
        rlock.release()
try:
    rlock.release()
except RuntimeError as e:
    print(e)
lock = threading.Lock()
lock.acquire()
print(lock.acquire(timeout=0.01), lock.acquire(False), lock.locked())
sem = threading.BoundedSemaphore(2)
sem.acquire()
sem.release()
try:
    sem.release()
except ValueError as e:
    print(e)
lifo, simple = queue.LifoQueue(2), queue.Queue(1)
lifo.put(1)
lifo.put(2)
try:
    lifo.put(3, timeout=0.01)
except queue.Full as e:
    print('full', e.args)
print(lifo.get(), lifo.get_nowait())
try:
    lifo.get_nowait()
except queue.Empty:
    print('empty')
try:
    simple.task_done()
except ValueError as e:
    print(e)
print(threading.active_count(), threading.main_thread().name, threading.current_thread().ident == threading.get_ident())
try:
    ts[0].start()
except RuntimeError as e:
    print(e)
try:
    threading.current_thread().join()
except RuntimeError as e:
    print(e)
