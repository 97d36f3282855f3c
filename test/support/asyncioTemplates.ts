/** The text from which `asyncioProgramArbitrary.ts` makes its programs. */

/**
 * Templates. `CB`, `CO` and `TH` stand for a callback, a coroutine and a thread function, `DELAY` for
 * seconds, `N` for a number. A `|` separates lines; `BODY` is a block of others.
 */
export const ANYWHERE: readonly string[] = [
  'print("step", N)',
  'handles.append(loop.call_soon(CB, N))',
  'handles.append(loop.call_later(DELAY, CB, N))',
  'handles.append(loop.call_at(start + DELAY, CB, N))',
  'pick(handles, N).cancel()',
  'spawn(CO(N))',
  'spawn(CO(N))',
  'pick(tasks, N).cancel()',
  'print("cancel", pick(tasks, N).cancel())',
  'futures.append(loop.create_future())',
  'pick(futures, N).set_result(N)',
  'pick(futures, N).set_exception(ValueError(N))',
  'pick(futures, N).cancel()',
  'pick(futures, N).add_done_callback(done)',
  'pick(futures, N).remove_done_callback(done)',
  'pick(tasks, N).add_done_callback(done)',
  'print(pick(tasks, N).done(), pick(tasks, N).cancelled())',
  'print("result", pick(tasks, N).result())',
  'print("exception", pick(tasks, N).exception())',
  'raise ValueError(N)',
  'join(TH)',
  'loop.call_soon_threadsafe(CB, N)',
  'event.set()',
  'event.clear()',
  'print("locked", lock.locked())',
  'semaphore.release()',
  'queue.put_nowait(N)',
  'print("got", queue.get_nowait())',
  'queue.task_done()',
  'print("size", queue.qsize(), queue.empty(), queue.full())',
  'heap.put_nowait((N % 3, N))',
  'print("heap", heap.get_nowait())',
  'loop.stop()',
  'loop.set_debug(N % 2 == 0)',
  'loop.run_until_complete(CO(N))',
  'raise KeyboardInterrupt(N)',
  'raise StopIteration(N)',
  'print(pick(tasks, N).get_name())',
  'pick(tasks, N).set_name("renamed N")',
  'pick(tasks, N).cancel(N)',
  'print("uncancel", pick(tasks, N).uncancel(), pick(tasks, N).cancelling())',
  'print("tasks", len(asyncio.all_tasks(loop)))',
  'loop.call_exception_handler({"message": "callback N"})',
  'loop.add_reader(near, readable)',
  'print("watched", loop.remove_reader(near))',
  'far.send(b"x" * (N + 1))',
  'loop.add_writer(far, writable)',
  'loop.set_task_factory(asyncio.eager_task_factory)',
  'loop.set_task_factory(None)',
  'queue.shutdown(N % 2 == 0)',
  'stack.put_nowait(N)',
  'print("stack", stack.get_nowait())',
];

export const IN_COROUTINES: readonly string[] = [
  'await asyncio.sleep(0)',
  'await asyncio.sleep(DELAY)',
  'print("slept", await asyncio.sleep(DELAY, N))',
  'print(await CO(N))',
  'print(await spawn(CO(N)))',
  'print("future", await pick(futures, N))',
  'print("task", await later(N))',
  'current().cancel()',
  'print(await asyncio.gather(spawn(CO(N)), spawn(CO(N))))',
  'print(kinds(await asyncio.gather(spawn(CO(N)), later(N), pick(futures, N), return_exceptions=True)))',
  'print(await asyncio.wait_for(CO(N), DELAY))',
  'print(await asyncio.wait_for(pick(futures, N), DELAY))',
  'print(await asyncio.wait_for(event.wait(), DELAY))',
  'print(await asyncio.shield(spawn(CO(N))))',
  'print(await asyncio.shield(later(N)))',
  'd, p = await asyncio.wait([spawn(CO(N)), spawn(CO(N))], timeout=DELAY)|print("wait", len(d), len(p))',
  'd, p = await asyncio.wait([spawn(CO(N)), spawn(CO(N))], return_when=asyncio.FIRST_COMPLETED)|print("first", len(d), len(p))',
  'd, p = await asyncio.wait([spawn(CO(N)), spawn(CO(N))], return_when=asyncio.FIRST_EXCEPTION)|print("first", len(d), len(p))',
  'for each in asyncio.as_completed([spawn(CO(N)), spawn(CO(N))]):|    print("completed", await each)',
  'print("event", await event.wait())',
  'await queue.put(N)',
  'print("get", await queue.get())',
  'await queue.join()',
  'await lock.acquire()',
  'lock.release()',
  'async for each in agen(N):|    print("each", each)',
  'g = agen(N)|print(await g.__anext__())|await g.aclose()',
  'g = agen(N)|print(await g.__anext__())|print(await g.athrow(ValueError(N)))',
  'g = asyncio.gather(spawn(CO(N)), spawn(CO(N)))|g.cancel()|await g',
  'print(await asyncio.wait_for(lock.acquire(), DELAY))',
  'print(await asyncio.wait_for(queue.get(), DELAY))',
  'print(await asyncio.wait_for(later(N), DELAY))',
  'print("barrier", await barrier.wait() >= 0)',
  'await barrier.reset()',
  'print("awaited", await awaitable(N))',
  'print("chained", await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(CO(N), loop)))',
  'raise asyncio.CancelledError(N)',
];

/** Statements with a block. */
export const BLOCKS: readonly string[] = [
  'async with lock:|    print("lock", N)|    BODY',
  'async with semaphore:|    print("semaphore", N)|    BODY',
  'async with condition:|    print("wait", await condition.wait())',
  'async with condition:|    condition.notify(1)|    BODY',
  'async with condition:|    condition.notify_all()',
  'async with condition:|    print(await condition.wait_for(lambda: left[0] % 3 == 0))',
  'async with asyncio.timeout(DELAY):|    BODY',
  'async with asyncio.timeout_at(start + DELAY):|    BODY',
  'async with asyncio.TaskGroup() as group:|    group.create_task(CO(N))|    BODY',
  'async with asyncio.TaskGroup() as group:|    group.create_task(CO(N))|    group.create_task(CO(N))',
  'async with manager(N):|    BODY',
  'for each in range(2):|    BODY',
];

const SHOWN = 'try:|    BODY|except Exception as error:|    show(error)';

/** What stands around a statement: its exceptions are printed, swallowed, cleaned up after, or leave. */
export const GUARDS: readonly string[] = [
  SHOWN,
  SHOWN,
  SHOWN,
  SHOWN,
  'try:|    BODY|except (Exception, asyncio.CancelledError) as error:|    show(error)',
  'try:|    BODY|finally:|    print("finally", N)',
  'BODY',
];

export const HEADER = `
import asyncio
import socket
import threading

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
start = loop.time()
handles, tasks, futures, left, waits = [], [], [], [40], [8]
near, far = socket.socketpair()
near.setblocking(False)
far.setblocking(False)


def spent():
    left[0] -= 1
    return left[0] < 0


def spawn(coro):
    tasks.append(loop.create_task(coro))
    return tasks[-1]


def pick(objects, n):
    return objects[-1 - n % len(objects)]


def later(n):
    # Never a task that waits for this one: cancelling a circle of tasks ends in no version. And not
    # often: two that wait for each of many make cancelling the first one take 2 ** many calls.
    task = pick(tasks, n)
    waits[0] -= 1
    if waits[0] < 0 or current() in tasks and tasks.index(current()) >= tasks.index(task):
        return spawn(asyncio.sleep(0, n))
    return task


def current():
    return (getattr(asyncio, "current_task", None) or asyncio.Task.current_task)()


def show(error):
    print(type(error).__name__, *[arg for arg in error.args if isinstance(arg, int)])


def kinds(results):
    return [each if isinstance(each, int) else type(each).__name__ for each in results]


def done(future):
    print("done", future.cancelled(), left[0])


def handler(loop, context):
    if "allback" in context["message"]:
        print("handler", type(context.get("exception")).__name__)


def join(target):
    thread = threading.Thread(target=target)
    thread.start()
    thread.join()


def readable():
    print("read", len(near.recv(3)))
    if spent():
        loop.remove_reader(near)


def writable():
    print("writable")
    loop.remove_writer(far)


class awaitable:
    def __init__(self, n):
        self.n = n

    def __await__(self):
        yield
        if self.n % 3 == 0:
            yield self.n
        return self.n


async def agen(n):
    try:
        for each in range(n % 3):
            yield each
            await asyncio.sleep(0)
    finally:
        print("agen ends")


class manager:
    def __init__(self, n):
        self.n = n

    async def __aenter__(self):
        print("enter", self.n)
        await asyncio.sleep(0)

    async def __aexit__(self, kind, error, traceback):
        print("exit", self.n, kind and kind.__name__)
        await asyncio.sleep(0)
        return self.n % 4 == 0
`;

/** Made by the main coroutine, so that they belong to the loop in every version. */
export const OBJECTS: readonly (readonly [name: string, made: string])[] = [
  ['event', 'asyncio.Event()'],
  ['lock', 'asyncio.Lock()'],
  ['condition', 'asyncio.Condition()'],
  ['semaphore', 'asyncio.Semaphore(2)'],
  ['queue', 'asyncio.Queue(2)'],
  ['heap', 'asyncio.PriorityQueue()'],
  ['stack', 'asyncio.LifoQueue()'],
  ['barrier', 'asyncio.Barrier(2)'],
];

export const FOOTER = `

def watchdog(times):
    if not root.done() and times:
        print("watchdog")
        root.cancel()
        loop.call_later(1.0055, watchdog, times - 1)
    elif not root.done():
        loop.stop()


async def drain():
    for task in tasks:
        if not task.done():
            task.cancel()
    for turn in range(8):
        await asyncio.sleep(0)


loop.set_exception_handler(handler)
root = loop.create_task(main())
loop.call_later(3.0055, watchdog, 3)
for coro in (root, drain(), drain()):
    try:
        print("main", loop.run_until_complete(coro))
    except BaseException as error:
        show(error)
for task in tasks:
    if task.done() and not task.cancelled():
        print(type(task.exception()).__name__)
loop.close()
near.close()
far.close()
`;

/** What a second thread may do while the loop's thread waits for it; it does not read the clock. */
export const IN_THREADS: readonly string[] = [
  'print("thread", N)',
  'loop.call_soon_threadsafe(CB, N)',
  'loop.call_soon_threadsafe(CB, N)',
  'loop.call_soon(CB, N)',
  'loop.call_soon_threadsafe(pick(futures, N).set_result, N)',
  'loop.call_soon_threadsafe(pick(tasks, N).cancel)',
  'asyncio.run_coroutine_threadsafe(CO(N), loop)',
  'far.send(b"yz")',
  'pick(handles, N).cancel()',
];
