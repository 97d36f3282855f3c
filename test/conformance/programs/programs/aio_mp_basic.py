"""multiprocessing: Process, Queue, Pipe, Event, Lock, Value, Array, Barrier, Condition, errors, exit codes."""
import multiprocessing as mp
import os
import queue
import signal
import sys
import time


def square(inbox, outbox):
    for n in iter(inbox.get, None):
        outbox.put((n, n * n))
    outbox.put(('done', mp.current_process().name))


def count(value, lock, times):
    for _ in range(times):
        with lock:
            value.value += 1


def pipe_server(conn):
    try:
        while True:
            command, *args = conn.recv()
            if command == 'sum':
                conn.send(sum(args))
            elif command == 'bytes':
                conn.send_bytes(args[0][::-1])
            elif command == 'fail':
                raise ValueError('told to fail')
    except EOFError:
        sys.exit(4)
    except ValueError as e:
        conn.send(e)
        os._exit(5)


def wait_for(event, started):
    started.set()
    event.wait()
    sys.exit(0)


class Sub(mp.Process):
    def __init__(self, n, **kw):
        super().__init__(**kw)
        self.n = n

    def run(self):
        array[self.n] = self.n * 1.5
        barrier.wait()


if __name__ == '__main__':
    ctx = mp.get_context('fork')
    array = ctx.Array('d', 3)
    barrier = ctx.Barrier(3)
    inbox, outbox = ctx.Queue(), ctx.Queue()
    ps = [ctx.Process(target=square, args=(inbox, outbox), name='sq%d' % i) for i in range(2)]
    for p in ps:
        p.start()
    for n in range(6):
        inbox.put(n)
    for p in ps:
        inbox.put(None)
    results = [outbox.get() for _ in range(8)]
    for p in ps:
        p.join()
    print(sorted(r for r in results if r[0] != 'done'), sorted(r for r in results if r[0] == 'done'))
    print([p.exitcode for p in ps], [p.is_alive() for p in ps])
    try:
        outbox.get(timeout=0.01)
    except queue.Empty:
        print('empty', outbox.empty())

    value, lock = ctx.Value('i', 0), ctx.Lock()
    ps = [ctx.Process(target=count, args=(value, lock, 50)) for _ in range(3)]
    [p.start() for p in ps]
    [p.join() for p in ps]
    print(value.value, value.get_lock() is not None)

    here, there = ctx.Pipe()
    p = ctx.Process(target=pipe_server, args=(there,))
    p.start()
    there.close()
    here.send(('sum', 1, 2, 3))
    print(here.recv(), here.poll(0.01), here.closed, here.readable, here.writable)
    here.send(('bytes', b'abc'))
    print(here.recv_bytes())
    here.send(('fail',))
    print(repr(here.recv()))
    p.join()
    print(p.exitcode)
    try:
        here.recv()
    except (EOFError, ConnectionResetError) as e:
        print(type(e).__name__)

    event, started = ctx.Event(), ctx.Event()
    p = ctx.Process(target=wait_for, args=(event, started), daemon=True)
    p.start()
    started.wait()
    print(p.is_alive(), p.daemon, p.pid == p.ident)
    p.terminate()
    p.join()
    print(p.exitcode == -signal.SIGTERM)
    subs = [Sub(n) for n in range(2)]
    [s.start() for s in subs]
    array[2] = 7
    print(barrier.wait(5) in range(3))
    [s.join() for s in subs]
    print(array[:], len(array))
    p = ctx.Process(target=time.sleep, args=(10,))
    try:
        p.join()
    except AssertionError as e:
        print(e)
    p.start()
    p.kill() if hasattr(p, 'kill') else os.kill(p.pid, 9)
    p.join(5)
    print(p.exitcode, mp.active_children())
