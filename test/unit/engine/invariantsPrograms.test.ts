/** Invariants 1, 3 and 4 on programs that go where the scenarios and the random ones seldom do. */

import type { ProfileId } from '../../../src/engine/profiles';
import { readRepositoryFile } from '../../support/paths';
import { assertVerified, type VerifySettings } from '../../support/verifyProgram';

const PROGRAMS: Readonly<Record<string, string | readonly [string, VerifySettings]>> = {
  'writes that block half way, between threads and between processes': `
    import os, socket, threading
    r, w = os.pipe()
    a, b = socket.socketpair()
    def read_all(read, total):
        while total > 0:
            total -= len(read(10000))
    threads = [
        threading.Thread(target=lambda: os.write(w, b"x" * 80000)),
        threading.Thread(target=lambda: a.sendall(b"y" * 250000)),
    ]
    for thread in threads: thread.start()
    read_all(lambda n: os.read(r, n), 80000)
    read_all(b.recv, 250000)
    for thread in threads: thread.join()
    pid = os.fork()
    if pid == 0:
        os.write(w, b"z" * 100000)
        os._exit(0)
    read_all(lambda n: os.read(r, n), 100000)
    os.waitpid(pid, 0)
  `,

  'a signal that comes again after its handle has run': `
    import asyncio, os, signal
    async def main():
        loop = asyncio.get_running_loop()
        came = asyncio.Queue()
        loop.add_signal_handler(signal.SIGUSR1, came.put_nowait, 1)
        for _ in range(3):
            os.kill(os.getpid(), signal.SIGUSR1)
            await came.get()
        loop.remove_signal_handler(signal.SIGUSR1)
    asyncio.run(main())
  `,

  'a loop with a selector of the program’s own': `
    import asyncio, selectors, threading
    async def main(loop):
        done = loop.create_future()
        threading.Thread(target=loop.call_soon_threadsafe, args=(done.set_result, 1)).start()
        await done
        await asyncio.sleep(0.01)
    for make in (selectors.PollSelector, selectors.SelectSelector):
        loop = asyncio.SelectorEventLoop(make())
        loop.run_until_complete(main(loop))
        loop.close()
  `,

  'natives that take longer than a time slice': `
    import re, threading
    seen = []
    def work():
        for i in range(3):
            seen.append(i)
            'a' * 200000 == 'a' * 199999 + 'b'
            sorted(range(20000))
    thread = threading.Thread(target=work)
    thread.start()
    print(re.match('(a+)+$', 'a' * 14 + 'b'))
    z = 3 ** 50000
    for i in range(5):
        z = z * z % 10 ** 20000
        if 'x' * 100000 == 'x' * 99999 + 'y':
            print('no')
    thread.join()
    print(len(seen), z % 1000)
  `,

  // The names that asyncio loads when somebody uses them are loaded in the first of the runs.
  // Names of asyncio are loaded when somebody uses them: here in the first of the runs.
  'streams, whose module loads names later': `
    import asyncio
    async def handle(reader, writer):
        raise ValueError(await reader.readline())
    async def main():
        asyncio.get_running_loop().set_exception_handler(lambda loop, context: print(context))
        server = await asyncio.start_server(handle, "127.0.0.1", 0)
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        writer.write(b"x\\n")
        print(await reader.read())
        writer.close()
        server.close()
    asyncio.run(main())
  `,

  'a loop that is closed in its own callback after a refused run': [
    `
    import asyncio
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    def callback():
        for again in range(2):
            try:
                loop.run_forever() if again == 0 else loop.close()
            except RuntimeError as error:
                print(error)
    loop.call_soon(callback)
    loop.call_soon(print, "in the same batch")
    loop.call_soon(loop.stop)
    try:
        loop.run_forever()
    except Exception as error:
        print(type(error).__name__)
    print(loop.is_closed(), loop.is_running())
    `,
    { profile: '3.13.0' },
  ],

  'a loop run inside a callback of another': [
    `
    import asyncio
    outer, inner = asyncio.new_event_loop(), asyncio.new_event_loop()
    def callback():
        inner.call_soon(print, "inner")
        inner.call_later(0.01, inner.stop)
        inner.run_forever()
        outer.stop()
    outer.call_soon(callback)
    outer.call_soon(print, "outer")
    outer.run_forever()
    inner.close()
    outer.close()
    `,
    { profile: '3.5.2' },
  ],

  'locks whose holders end, fork or release each other': `
    import os, threading
    lock, rlock = threading.Lock(), threading.RLock()
    def hold():
        lock.acquire()
        rlock.acquire()
        rlock.acquire()
    thread = threading.Thread(target=hold)
    thread.start()
    thread.join()
    print(lock.acquire(timeout=0.01), rlock.acquire(timeout=0.01))
    lock.release()
    def fork_holding():
        with lock:
            pid = os.fork()
            if pid == 0:
                print("child holds", lock.locked())
                lock.release()
                os._exit(0)
            os.waitpid(pid, 0)
    thread = threading.Thread(target=fork_holding)
    thread.start()
    thread.join()
    with lock, rlock if rlock.acquire(False) else lock: pass
  `,

  'policies that come and go': `
    import asyncio, threading
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    first = asyncio.get_event_loop_policy()
    second = asyncio.DefaultEventLoopPolicy()
    second.set_event_loop(loop)
    def worker():
        asyncio.set_event_loop(asyncio.new_event_loop())
        ready.set()
        done.wait()
    ready, done = threading.Event(), threading.Event()
    thread = threading.Thread(target=worker)
    thread.start()
    ready.wait()
    asyncio.set_event_loop_policy(second)
    second._local._loop = None
    asyncio.set_event_loop_policy(first)
    first._local = second._local
    asyncio.set_event_loop_policy(None)
    done.set()
    thread.join()
    loop.close()
    asyncio.set_event_loop(loop)
  `,

  'a selector that is closed behind its loop': `
    import asyncio
    loop = asyncio.new_event_loop()
    loop._selector.unregister(loop._ssock)
    loop._selector.close()
    for use in (lambda: loop.run_until_complete(asyncio.sleep(0)), loop.close):
        try:
            use()
        except Exception as error:
            print(type(error).__name__, error)
  `,

  'hundreds of timers, most of them cancelled': `
    import asyncio
    loop = asyncio.new_event_loop()
    timers = [loop.call_later(1 + i / 1000, print, i) for i in range(130)]
    for timer in timers[:120]: timer.cancel()
    loop.call_later(0.1, lambda: [timer.cancel() for timer in timers[120:128]])
    loop.call_later(2, loop.stop)
    loop.run_forever()
    loop.close()
  `,

  'a self-pipe that is full': `
    import asyncio
    loop = asyncio.new_event_loop()
    for i in range(300): loop.call_soon_threadsafe(int)
    loop.call_soon(loop.stop)
    loop.run_forever()
    loop.run_until_complete(asyncio.sleep(0))
    loop.close()
  `,

  'exceptions that leave run_forever': `
    import asyncio
    def leave(cls): raise cls("out")
    async def leave_task(): raise SystemExit("out")
    loop = asyncio.new_event_loop()
    for cls in (KeyboardInterrupt, SystemExit, ValueError):
        loop.call_soon(leave, cls)
        loop.call_soon(print, "after", cls.__name__)
    task = loop.create_task(leave_task())
    loop.call_later(0.01, loop.stop)
    for i in range(4):
        try:
            loop.run_forever()
        except BaseException as error:
            print(type(error).__name__)
    loop.close()
  `,

  'orphans, zombies and grandchildren': `
    import os, sys, threading, time
    if os.fork() == 0:
        if os.fork() == 0:
            time.sleep(0.2)
            os._exit(1)
        os._exit(2)
    if os.fork() == 0:
        threading.Thread(target=time.sleep, args=(5,), daemon=True).start()
        sys.exit(3)
    time.sleep(0.1)
    print(os.wait()[1])
    thread = threading.Thread(target=threading.Event().wait, daemon=True)
    thread.start()
    time.sleep(0.3)
  `,

  'output that is kept in a buffer across a fork': [
    `
    import os, sys
    print("kept")
    sys.stderr.write("half a line")
    if os.fork() == 0:
        print("child")
        sys.exit(0)
    os.wait()
    os.write(1, b"at once")
    `,
    { stdio: 'pipe' },
  ],

  'a fork in every place of a loop': `
    import asyncio, os
    pids = []
    def fork(*args):
        pid = os.fork()
        if pid == 0:
            return
        pids.append(pid)
    async def main():
        loop.call_soon(print, os.getpid() > 0)
        timer = loop.call_later(0.01, fork)
        fork()
        await asyncio.sleep(0)
        future = loop.create_future()
        future.add_done_callback(fork)
        loop.call_soon(future.set_result, 1)
        await future
        await asyncio.sleep(0.02)
    loop = asyncio.new_event_loop()
    try:
        loop.run_until_complete(main())
    except RuntimeError as error:
        print(error)
    while pids and os.getpid() == 1001: os.waitpid(pids.pop(), 0)
  `,

  'threads that wake each other for a long time': `
    import threading
    turns, other = threading.Event(), threading.Event()
    def play(mine, yours):
        for i in range(150):
            mine.wait()
            mine.clear()
            yours.set()
    players = [threading.Thread(target=play, args=pair) for pair in ((turns, other), (other, turns))]
    for player in players: player.start()
    turns.set()
    for player in players: player.join()
  `,

  'a computation that uses up many time slices': `
    import threading
    counts = [0, 0]
    def count(which):
        for i in range(9000): counts[which] += 1
    threads = [threading.Thread(target=count, args=(i,)) for i in (0, 1)]
    for thread in threads: thread.start()
    for thread in threads: thread.join()
    print(counts)
  `,
};

/** Without a running slot, with a pid in it, reset by an at-fork handler. */
const PROFILES: readonly ProfileId[] = ['3.5.2', '3.6', '3.14'];

describe('the invariants hold for', function () {
  this.timeout(60_000);

  for (const [name, entry] of Object.entries(PROGRAMS)) {
    const [program, settings] = typeof entry === 'string' ? [entry, {}] : entry;
    it(name, () => {
      const ids = settings.profile === undefined ? PROFILES : [settings.profile];
      for (const profile of ids) assertVerified(program, { ...settings, profile, clones: 1 });
      assertVerified(program, { profile: '3.13', ...settings, clones: 1, seed: 7 });
    });
  }

  // Programs of the corpus that have shown differences once.
  for (const name of [
    'library/contextlib_contextmanager',
    'signals/children',
    'tasks/never_awaited',
    'threads/low_level',
    'threadsafe/result_inside_the_loop',
    'timers/not_a_number_and_infinity',
  ]) {
    it(name, () => {
      const program = readRepositoryFile(`test/conformance/programs/${name}.py`);
      assertVerified(program, { profile: '3.13', clones: 5 });
    });
  }
});
