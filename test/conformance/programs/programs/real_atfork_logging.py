# min: 3.7
# order: none, because processes decide it
"""At-fork hooks that mend a library in the child: locks, connections, a background thread started again."""
import os
import threading
import queue
import sys


class Logger:
    def __init__(self, fd):
        self.fd = fd
        self._start()
        os.register_at_fork(before=self._before, after_in_parent=self._after, after_in_child=self._child)

    def _start(self):
        self.lock = threading.Lock()
        self.queue = queue.Queue()
        self.pid = os.getpid()
        self.thread = threading.Thread(target=self._drain, daemon=True)
        self.thread.start()

    def _before(self):
        self.queue.join()
        self.lock.acquire()

    def _after(self):
        self.lock.release()

    def _child(self):
        was_alive = self.thread.is_alive()
        self._start()
        self.log(f'restarted in child, old thread alive: {was_alive}')

    def _drain(self):
        while True:
            text = self.queue.get()
            os.write(self.fd, text.encode() + b'\n')
            self.queue.task_done()

    def log(self, text):
        self.queue.put(text)


r, w = os.pipe()
logger = Logger(w)
order = []
for name in 'ab':
    os.register_at_fork(before=lambda n=name: order.append('before ' + n),
                        after_in_parent=lambda n=name: order.append('parent ' + n),
                        after_in_child=lambda n=name: order.append('child ' + n))
logger.log('start')


def fork_and(action):
    pid = os.fork()
    if pid:
        return os.waitpid(pid, 0)[1]
    code = 1
    try:
        action()
        logger.queue.join()
        code = 0
    finally:
        os._exit(code)


def grandchild():
    logger.log(','.join(order))
    fork_and(lambda: logger.log('grandchild'))
    logger.log('child done')


print(fork_and(grandchild), threading.active_count())
results = []
threads = [threading.Thread(target=lambda: results.append(fork_and(lambda: logger.log(
    'from thread %s %d' % (threading.current_thread() is threading.main_thread(), threading.active_count()))))) for _ in range(2)]
for t in threads:
    t.start()
    t.join()
print(results, order)
logger.queue.join()
os.close(w)
logger.log
with os.fdopen(r) as f:
    for line in f:
        print(line.rstrip())
try:
    os.register_at_fork()
except TypeError as e:
    print('TypeError')
try:
    os.register_at_fork(before=5)
except TypeError as e:
    print(e)
