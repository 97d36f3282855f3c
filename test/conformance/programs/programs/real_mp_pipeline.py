# order: none, because processes decide it
"""A pipeline of processes: queues, sentinels, a pipe for results, an event to stop, exit codes and names."""
import multiprocessing as mp
import os
import sys


def square(inbox, outbox):
    for item in iter(inbox.get, None):
        outbox.put((item, item * item))
    outbox.put(None)


def total(inbox, conn, stages):
    seen, open_stages = {}, stages
    while open_stages:
        item = inbox.get()
        if item is None:
            open_stages -= 1
            continue
        key, value = item
        seen[key] = value
    conn.send({'sum': sum(seen.values()), 'keys': sorted(seen)})
    conn.close()


def watcher(stop, conn):
    conn.send('waiting')
    conn.send(stop.wait(5))
    sys.exit(7)


def fails():
    raise ValueError('in the child')


class Account:
    def __init__(self, ctx):
        self.lock = ctx.Lock()
        self.value = ctx.Value('i', 0)

    def deposit(self, n):
        for _ in range(n):
            with self.lock:
                self.value.value += 1


def main():
    ctx = mp.get_context('fork')
    inbox, middle = ctx.Queue(), ctx.Queue()
    parent, child = ctx.Pipe(duplex=False)
    workers = [ctx.Process(target=square, args=(inbox, middle), name=f'square-{i}') for i in range(2)]
    sink = ctx.Process(target=total, args=(middle, child, len(workers)), daemon=True)
    for p in workers + [sink]:
        p.start()
    child.close()
    for n in range(10):
        inbox.put(n)
    for _ in workers:
        inbox.put(None)
    print(parent.recv())
    for p in workers + [sink]:
        p.join()
    print([(p.name.split('-')[0], p.exitcode, p.is_alive()) for p in workers + [sink]])
    try:
        parent.recv()
    except EOFError:
        print('end of file')
    stop = ctx.Event()
    a, b = ctx.Pipe()
    w = ctx.Process(target=watcher, args=(stop, b))
    w.start()
    print(a.recv(), stop.is_set(), a.poll(0.01))
    stop.set()
    print(a.recv())
    w.join()
    print(w.exitcode)
    f = ctx.Process(target=os._exit, args=(5,))
    f.start()
    f.join()
    k = ctx.Process(target=stop.wait.__func__ if False else __import__('time').sleep, args=(100,))
    k.start()
    k.terminate()
    k.join(5)
    print(f.exitcode, k.exitcode)
    account = Account(ctx)
    savers = [ctx.Process(target=account.deposit, args=(50,)) for _ in range(3)]
    [s.start() for s in savers]
    [s.join() for s in savers]
    print(account.value.value, mp.active_children(), mp.current_process().name)
    bad = ctx.Process(target=fails)
    bad.start()
    bad.join()
    print(bad.exitcode)


if __name__ == '__main__':
    main()
