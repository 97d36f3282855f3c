/** The checks of `verify` notice what is wrong: a kind of event that does not reach the fold. */

import assert from 'node:assert/strict';
import { EVENT_TABLE, type KindName } from '../../../src/trace/table';
import { verifySource, type VerifySettings } from '../../support/verifyProgram';

/**
 * Kinds that change nothing in the model, because what they tell does not last or shows in other
 * events: without them the fold only lags behind the number of events.
 */
const LEAVE_NO_TRACE: readonly KindName[] = [
  'process.born',
  'atFork.hook',
  'slot.get',
  'select.event',
  'epoll.wake',
  'lock.new',
  'lock.set',
  'exception.raise',
  'exception.uncaught',
  'exception.handler',
  'task.dropped',
  'task.swallow',
  'task.spin',
  'executor.submit',
  'future.forgotten',
  'task.neverAwaited',
  'breakpoint.call',
  'loop.use',
  'task.lock',
  'executor.fail',
  'epoll.poll',
  'lock.permit',
  'handle.spin',
  'loop.mismatch',
];

/** Kinds that no program of the engine produces yet. */
const NOT_YET: readonly KindName[] = ['trace.gap'];

/** Programs that together produce all other kinds, each with an effect that is still to be seen. */
const PROGRAMS: readonly (readonly [string, VerifySettings])[] = [
  [
    `
    import asyncio, os, socket, threading, time

    lock = threading.Lock()
    event = threading.Event()
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen()
    client = socket.create_connection(listener.getsockname())
    sender = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    receiver = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    receiver.bind(("127.0.0.1", 0))
    sender.sendto(b"datagram", receiver.getsockname())
    a, b = socket.socketpair()
    a.setblocking(False)
    b.setblocking(False)

    def worker():
        threading.current_thread().name = "Renamed"
        with lock:
            event.wait(0.01)
        loop.call_soon_threadsafe(print, "from the worker")

    def writable():
        a.send(b"xyz")
        loop.remove_writer(a)

    def readable():
        b.recv(2)
        loop.remove_reader(b)

    def bad():
        raise ValueError("reported")

    async def sleeper():
        await asyncio.sleep(0.02)

    async def waiter(task):
        await task

    async def main():
        loop.add_reader(b, readable)
        loop.add_writer(a, writable)
        loop.call_soon(bad)
        loop.call_later(9, print).cancel()
        handle = loop.call_soon(print, "never")
        handle.cancel()
        task = loop.create_task(sleeper())
        task.set_name("named")
        other = loop.create_task(waiter(task))
        await asyncio.sleep(0)
        task.add_done_callback(print)
        task.remove_done_callback(print)
        victim = loop.create_task(sleeper())
        await asyncio.sleep(0)
        victim.cancel()
        thread = threading.Thread(target=worker)
        thread.start()
        event.set()
        await task
        thread.join()
        await other
        pid = os.fork()
        if pid == 0:
            os._exit(3)
        os.waitpid(pid, 0)

    loop = asyncio.get_event_loop()
    loop.set_debug(True)
    loop.set_debug(False)
    loop.run_until_complete(main())
    asyncio.set_event_loop(loop)
    loop.close()
    asyncio.set_event_loop(None)
    breakpoint()
    copy = os.dup(a.fileno())
    os.close(copy)
    raise KeyError("uncaught")
    `,
    { profile: '3.12' },
  ],
  [
    // A running loop that is destroyed in a child, tasks that are, and a reset current task.
    `
    import asyncio, gc, os

    async def waiter():
        await asyncio.get_running_loop().create_future()

    async def main():
        pid = os.fork()
        if pid == 0:
            print("child")
        else:
            os.waitpid(pid, 0)

    def lose_a_task():
        loop = asyncio.new_event_loop()
        loop.create_task(waiter())
        loop.call_soon(loop.stop)
        loop.run_forever()

    lose_a_task()
    gc.collect()
    loop = asyncio.new_event_loop()
    loop.run_until_complete(main())
    `,
    { profile: '3.14' },
  ],
  [
    // The child of a fork by another thread than the loop's: its copy of the loop is never closed.
    `
    import asyncio, os, threading, time

    def run():
        loop = asyncio.new_event_loop()
        loop.call_later(0.1, loop.stop)
        loop.run_forever()
        loop.close()

    thread = threading.Thread(target=run)
    thread.start()
    time.sleep(0.01)
    pid = os.fork()
    if pid == 0:
        print("child")
    else:
        os.waitpid(pid, 0)
        thread.join()
    `,
    { profile: '3.13' },
  ],
  [
    `
    import asyncio
    from concurrent.futures import ThreadPoolExecutor

    done = False

    async def stubborn():
        for attempt in range(2):
            try:
                await asyncio.sleep(0.01)
            except BaseException:
                print("goes on")

    async def work():
        global done
        await asyncio.sleep(0.004)
        done = True

    async def main():
        lock = asyncio.Lock()
        await lock.acquire()
        asyncio.get_event_loop().call_later(0.01, lock.release)
        await lock.acquire()
        await asyncio.get_event_loop().run_in_executor(None, lock.release)
        task = asyncio.ensure_future(stubborn())
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait([task])
        task = asyncio.ensure_future(work())
        while not done:
            await asyncio.sleep(0)
        await task

    forgotten = work()
    ThreadPoolExecutor(1).submit(asyncio.run, main()).result()
    `,
    { profile: '3.13', every: 100 },
  ],
  [
    `
    import asyncio, selectors, threading
    from concurrent.futures import ThreadPoolExecutor

    class Flag:
        up = True

    flag = Flag()

    def spin():
        if flag.up:
            loop.call_soon(spin)

    loop = asyncio.new_event_loop()
    loop.call_later(0.004, setattr, flag, "up", False)
    loop.call_later(0.005, loop.stop)
    spin()
    loop.run_forever()
    threading.Semaphore(1).acquire()
    selectors.DefaultSelector().select(0)
    ThreadPoolExecutor(1).submit(int, "x")

    async def main(event):
        await event.wait()

    event = asyncio.Event()
    loop.create_task(main(event))
    loop.call_soon(loop.stop)
    loop.run_forever()
    asyncio.run(main(event))
    `,
    { profile: '3.13', every: 1000 },
  ],
];

describe('verify notices a kind of event that is missing:', function () {
  this.timeout(60_000);

  /** Where the fold differs from the machine without each kind that occurs, beside the count. */
  const differences = new Map<string, Set<string>>();
  const unnoticed = new Set<string>();

  before(() => {
    for (const [program, settings] of PROGRAMS) {
      const whole = verifySource(program, { ...settings, clones: 0 });
      assert.deepEqual(whole.foldMismatches, []);
      for (const kind of whole.kinds.keys()) {
        const breakEvent = kind as KindName;
        const { foldMismatches } = verifySource(program, { ...settings, clones: 0, breakEvent });
        const paths = foldMismatches.map(({ path }) => path).filter((path) => path !== 'events');
        differences.set(kind, new Set([...(differences.get(kind) ?? []), ...paths]));
        if (foldMismatches.length === 0) unnoticed.add(kind);
      }
    }
  });

  for (const { kind } of EVENT_TABLE) {
    if (NOT_YET.includes(kind as KindName)) continue;
    it(kind, () => {
      const paths = differences.get(kind);
      assert.ok(paths !== undefined, `no program here produces ${kind}`);
      assert.ok(!unnoticed.has(kind));
      if (!LEAVE_NO_TRACE.includes(kind as KindName)) assert.ok(paths.size > 0);
    });
  }
});
