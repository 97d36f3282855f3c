"""ThreadPoolExecutor: as_completed, wait, map, callbacks, cancel, exceptions, shutdown, initializer."""
import concurrent.futures as cf
import threading
import time


def job(n):
    time.sleep(0.02 * n)
    if n == 2:
        raise ValueError('two')
    return n * 10


with cf.ThreadPoolExecutor(max_workers=4, thread_name_prefix='pool') as ex:
    fs = {ex.submit(job, n): n for n in (3, 1, 2)}
    for f in cf.as_completed(fs):
        try:
            print(fs[f], f.result())
        except ValueError as e:
            print(fs[f], 'failed', e)
    try:
        print(list(ex.map(job, [1, 0, 1], timeout=5)))
        for r in ex.map(job, [0, 1, 2, 0]):
            print(r)
    except ValueError as e:
        print('map failed', e)
    fs = [ex.submit(job, n) for n in (1, 4)]
    done, left = cf.wait(fs, timeout=0.05)
    print(len(done), len(left))
    done, left = cf.wait(fs, return_when=cf.FIRST_COMPLETED)
    print(len(done), len(left))
    done, left = cf.wait(fs)
    print(len(done), len(left), sorted(f.result() for f in done))
    fs = [ex.submit(job, n) for n in (2, 8)]
    done, left = cf.wait(fs, return_when=cf.FIRST_EXCEPTION)
    print(len(done), len(left))
    try:
        next(cf.as_completed(left, timeout=0.01))
    except cf.TimeoutError as e:
        print('TimeoutError', e)

single = cf.ThreadPoolExecutor(1)
gate = threading.Event()
first = single.submit(gate.wait)
second = single.submit(job, 0)
third = single.submit(job, 0)
log = []
second.add_done_callback(lambda f: log.append(('second', f.cancelled())))
print(first.running(), first.cancel(), second.cancel(), second.cancel(), third.done())
print(repr(second).split(' ', 3)[-1], log)
third.add_done_callback(lambda f: log.append(('third', f.result())))
gate.set()
print(third.result(timeout=5), first.result())
third.add_done_callback(lambda f: log.append('late'))
try:
    second.result()
except cf.CancelledError as e:
    print('cancelled', repr(e))
single.shutdown()
print(log)
try:
    single.submit(job, 1)
except RuntimeError as e:
    print(e)

f = cf.Future()
print(f.running(), f.done(), f.set_running_or_notify_cancel(), f.running())
try:
    f.result(timeout=0.01)
except cf.TimeoutError:
    print('timeout')


def bad(f):
    raise RuntimeError('in callback')


f.set_result(1)
print(f.exception(), f.result())
g = cf.Future()
g.set_exception(KeyError('k'))
print(repr(g.exception()))
try:
    f.set_result(2)
    print('set twice')
except Exception as e:
    print(type(e).__name__)


with cf.ThreadPoolExecutor(2) as ex:
    names = set(ex.map(lambda n: threading.current_thread().name.rsplit('_', 1)[1], range(6)))
    print(names <= {'0', '1'})
try:
    cf.ThreadPoolExecutor(0)
except ValueError as e:
    print(e)
