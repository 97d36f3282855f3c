/**
 * Mistakes of programs with threads, processes and loops, each with the program that is right: a search
 * finds the mistake, and goes through all schedules of the other without finding anything.
 */
import type { ExploreTestSettings } from '../../support/explore';

export interface Pair {
  /** What the mistake is. */
  readonly name: string;
  readonly wrong: string;
  readonly right: string;
  /** What some schedule of the wrong program shows: how it ends, its exceptions and its hazards. */
  readonly shows: RegExp;
  /** What every schedule of the right program prints. */
  readonly prints: string;
  readonly settings?: ExploreTestSettings;
}

/** The program with one line or another in place of `HERE`, which keeps its indentation. */
function pair(name: string, program: string, { wrong, right, ...more }: Omit<Pair, 'name'>): Pair {
  const fill = (lines: string): string =>
    program.replace(/^( *)HERE$/m, (_, indent: string) =>
      lines.split('\n').map((line) => `${indent}${line}`).join('\n')); // prettier-ignore
  return { name, wrong: fill(wrong), right: fill(right), ...more };
}

const loopInThread = (use: string): string => `
  import asyncio, threading
  loop = asyncio.new_event_loop()
  thread = threading.Thread(target=loop.run_forever)
  thread.start()
${use}
  thread.join()
  loop.close()
  print("closed")
`;

export const PAIRS: readonly Pair[] = [
  pair('call_soon from another thread', loopInThread('  HERE'), {
    wrong: 'loop.call_soon(loop.stop)',
    right: 'loop.call_soon_threadsafe(loop.stop)',
    shows: /^hang.*LS002/,
    prints: 'closed\n',
  }),
  pair('stop() from another thread', loopInThread('  HERE'), {
    wrong: 'loop.stop()',
    right: 'loop.call_soon_threadsafe(loop.stop)',
    shows: /^hang/,
    prints: 'closed\n',
  }),
  pair(
    'a future is set from a thread',
    `
    import asyncio, threading
    async def main():
        loop = asyncio.get_running_loop()
        future = loop.create_future()
        def work():
            HERE
        thread = threading.Thread(target=work)
        thread.start()
        print(await future)
        thread.join()
    asyncio.run(main())
    `,
    {
      wrong: 'future.set_result("done")',
      right: 'loop.call_soon_threadsafe(future.set_result, "done")',
      shows: /^hang/,
      prints: 'done\n',
    },
  ),
  pair(
    'an asyncio.Event is set from a thread',
    `
    import asyncio, threading
    async def main():
        loop = asyncio.get_running_loop()
        event = asyncio.Event()
        def work():
            HERE
        thread = threading.Thread(target=work)
        thread.start()
        await event.wait()
        thread.join()
        print("set")
    asyncio.run(main())
    `,
    {
      wrong: 'event.set()',
      right: 'loop.call_soon_threadsafe(event.set)',
      shows: /^hang/,
      prints: 'set\n',
    },
  ),
  pair(
    'an asyncio.Queue is filled from a thread',
    `
    import asyncio, threading
    async def main():
        loop = asyncio.get_running_loop()
        items = asyncio.Queue()
        def work():
            HERE
        thread = threading.Thread(target=work)
        thread.start()
        print(await items.get())
        thread.join()
    asyncio.run(main())
    `,
    {
      wrong: 'items.put_nowait(1)',
      right: 'loop.call_soon_threadsafe(items.put_nowait, 1)',
      shows: /^hang/,
      prints: '1\n',
    },
  ),
  {
    name: 'an asyncio.Queue between threads, where a queue.Queue belongs',
    wrong: `
      import asyncio, threading
      items = asyncio.Queue()
      def work():
          print(items.get_nowait())
      thread = threading.Thread(target=work)
      thread.start()
      items.put_nowait(1)
      thread.join()
    `,
    right: `
      import queue, threading
      items = queue.Queue()
      def work():
          print(items.get())
      thread = threading.Thread(target=work)
      thread.start()
      items.put(1)
      thread.join()
    `,
    shows: /QueueEmpty/,
    prints: '1\n',
  },
  pair(
    'a loop is used before the thread that makes it has made it',
    `
    import asyncio, threading
    loop = None
    ready = threading.Event()
    def run():
        global loop
        loop = asyncio.new_event_loop()
        ready.set()
        loop.run_forever()
        loop.close()
        print("ran")
    thread = threading.Thread(target=run)
    thread.start()
    HERE
    loop.call_soon_threadsafe(loop.stop)
    thread.join()
    `,
    {
      wrong: 'pass',
      right: 'ready.wait()',
      shows: /AttributeError/,
      prints: 'ran\n',
    },
  ),
  pair(
    'a value is looked at and taken in two steps',
    `
    import threading
    tickets = [1]
    lock = threading.Lock()
    sold = []
    def buy():
        HERE
    threads = [threading.Thread(target=buy) for _ in range(2)]
    for thread in threads: thread.start()
    for thread in threads: thread.join()
    print(sold)
    `,
    {
      wrong: 'if tickets:\n    sold.append(tickets.pop())',
      right: 'with lock:\n    if tickets:\n        sold.append(tickets.pop())',
      shows: /IndexError/,
      prints: '[1]\n',
      settings: { granularity: 'line' },
    },
  ),
  pair(
    'a counter is read and written in two steps',
    `
    import threading
    counter = 0
    lock = threading.Lock()
    def work():
        global counter
        HERE
    thread = threading.Thread(target=work)
    thread.start()
    work()
    thread.join()
    assert counter == 2
    print(counter)
    `,
    {
      wrong: 'before = counter\ncounter = before + 1',
      right: 'with lock:\n    before = counter\n    counter = before + 1',
      shows: /AssertionError/,
      prints: '2\n',
      settings: { granularity: 'line' },
    },
  ),
  pair(
    'something is made twice, since two threads saw that it was missing',
    `
    import threading
    lock = threading.Lock()
    made = []
    def get():
        HERE
    thread = threading.Thread(target=get)
    thread.start()
    get()
    thread.join()
    assert len(made) == 1
    print(made)
    `,
    {
      wrong: 'if not made:\n    made.append("made")',
      right: 'if not made:\n    with lock:\n        if not made:\n            made.append("made")',
      shows: /AssertionError/,
      prints: "['made']\n",
      settings: { granularity: 'line' },
    },
  ),
  pair(
    'two locks are taken in two orders',
    `
    import threading
    a = threading.Lock()
    b = threading.Lock()
    def work():
        with b:
            with a:
                pass
    thread = threading.Thread(target=work)
    thread.start()
    HERE
    thread.join()
    print("done")
    `,
    {
      wrong: 'with a:\n    with b:\n        pass',
      right: 'with b:\n    with a:\n        pass',
      shows: /^hang.*LS011/,
      prints: 'done\n',
    },
  ),
  pair(
    'a process is forked while another thread holds a lock',
    `
    import os, threading
    lock = threading.Lock()
    def work():
        with lock:
            pass
    thread = threading.Thread(target=work)
    thread.start()
    HERE
    if pid == 0:
        with lock:
            os._exit(0)
    os.waitpid(pid, 0)
    thread.join()
    print("done")
    `,
    {
      wrong: 'pid = os.fork()',
      right: 'with lock:\n    pid = os.fork()',
      shows: /^hang.*LS009/,
      prints: 'done\n',
    },
  ),
  pair(
    'a condition is waited for without looking whether it holds already',
    `
    import threading
    condition = threading.Condition()
    ready = False
    def work():
        global ready
        with condition:
            ready = True
            condition.notify()
    thread = threading.Thread(target=work)
    thread.start()
    with condition:
        HERE
    thread.join()
    print("ready")
    `,
    {
      wrong: 'condition.wait()',
      right: 'while not ready:\n    condition.wait()',
      shows: /^hang/,
      prints: 'ready\n',
    },
  ),
  pair(
    'a condition is believed after waking, though another thread was faster',
    `
    import threading
    condition = threading.Condition()
    items = []
    taken = []
    def take():
        with condition:
            HERE
            taken.append(items.pop())
    threads = [threading.Thread(target=take) for _ in range(2)]
    for thread in threads: thread.start()
    for item in "ab":
        with condition:
            items.append(item)
            condition.notify_all()
    for thread in threads: thread.join()
    print(sorted(taken))
    `,
    {
      wrong: 'if not items:\n    condition.wait()',
      right: 'while not items:\n    condition.wait()',
      shows: /IndexError/,
      prints: "['a', 'b']\n",
    },
  ),
  pair(
    'an event is cleared after waiting, and a signal in between is lost',
    `
    import threading
    event = threading.Event()
    work = []
    def feed():
        for item in (1, 2):
            work.append(item)
            event.set()
    thread = threading.Thread(target=feed)
    thread.start()
    done = []
    while len(done) < 2:
        HERE
    thread.join()
    print(done)
    `,
    {
      wrong: 'event.wait()\nwhile work:\n    done.append(work.pop(0))\nevent.clear()',
      right: 'event.wait()\nevent.clear()\nwhile work:\n    done.append(work.pop(0))',
      shows: /^hang/,
      prints: '[1, 2]\n',
      settings: { granularity: 'line' },
    },
  ),
  pair(
    'a queue is asked whether it is empty before it is waited for',
    `
    import queue, threading
    jobs = queue.Queue()
    jobs.put(1)
    done = []
    def work():
        HERE
    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads: thread.start()
    for thread in threads: thread.join()
    print(done)
    `,
    {
      wrong: 'if not jobs.empty():\n    done.append(jobs.get())',
      right: 'try:\n    done.append(jobs.get_nowait())\nexcept queue.Empty:\n    pass',
      shows: /^hang/,
      prints: '[1]\n',
    },
  ),
];
