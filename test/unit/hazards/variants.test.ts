/** Rules whose mistakes come in many shapes: programs as users ask about them, and their right twins. */

import assert from 'node:assert/strict';
import type { ProfileId } from '../../../src/engine/profiles';
import { dedent, runSource } from '../../support/check';

/** The lines at which a rule sees something. */
function seen(rule: string, program: string, profile: ProfileId): readonly string[] {
  const source = dedent(program);
  const { report } = runSource(source, { profile });
  assert.notEqual(report.outcome, 'error', JSON.stringify(report.error));
  assert.doesNotMatch(report.stderr, /NameError|AttributeError|ImportError|SyntaxError|TypeError/);
  const lines = source.split('\n');
  return (report.hazards ?? [])
    .filter(({ id }) => id === rule)
    .map(({ line }) => (line === 0 ? 'nowhere' : lines[line - 1].trim()));
}

interface Shape {
  readonly what: string;
  readonly program: string;
  /** Where it is seen; none for a right program. */
  readonly at: readonly string[];
}

function shapes(
  rule: string,
  profiles: readonly ProfileId[],
  start: string,
  all: readonly Shape[],
): void {
  describe(rule, () => {
    for (const { what, program, at } of all) {
      it(`${at.length > 0 ? 'is seen' : 'is not seen'}: ${what}`, () => {
        for (const profile of profiles)
          assert.deepEqual(seen(rule, `${start}\n${dedent(program)}`, profile), at, profile);
      });
    }
  });
}

const seenAt = (what: string, at: string | readonly string[], program: string): Shape => ({
  what,
  program,
  at: typeof at === 'string' ? [at] : at,
});
const right = (what: string, program: string): Shape => ({ what, program, at: [] });

const CHILD = `
import asyncio, multiprocessing, os, threading
async def child():
    await asyncio.sleep(0.01)
def run_child():
    own = asyncio.new_event_loop()
    own.run_until_complete(child())
    own.close()
def forked(target):
    pid = os.fork()
    if pid == 0:
        try:
            target()
        except RuntimeError as error:
            print(error)
        os._exit(0)
    os.waitpid(pid, 0)
`;
const MAIN = 'loop = asyncio.get_event_loop()\nloop.run_until_complete(main())\nloop.close()';
const OWN_RUN = 'own.run_until_complete(child())';

shapes('LS003', ['3.5.3'], CHILD, [
  seenAt('fork in a coroutine', OWN_RUN, `async def main():\n    forked(run_child)\n${MAIN}`),
  seenAt('fork in a callback', OWN_RUN, 'loop = asyncio.get_event_loop()\nloop.call_soon(forked, run_child)\nloop.call_soon(loop.stop)\nloop.run_forever()'),
  seenAt('multiprocessing.Process', OWN_RUN, `async def main():\n    p = multiprocessing.Process(target=run_child)\n    p.start()\n    p.join()\n${MAIN}`),
  seenAt('run_forever in the child', 'own.run_forever()', `def serve():\n    own = asyncio.new_event_loop()\n    own.call_soon(own.stop)\n    own.run_forever()\nasync def main():\n    forked(serve)\n${MAIN}`),
  seenAt('after an await', OWN_RUN, `async def main():\n    await asyncio.sleep(0.01)\n    forked(run_child)\n    await asyncio.sleep(0.01)\n${MAIN}`),
  seenAt('a grandchild', [OWN_RUN], `async def main():\n    forked(lambda: forked(run_child))\n${MAIN}`),
  seenAt('set_event_loop does not help', OWN_RUN, `def fresh():\n    asyncio.set_event_loop(asyncio.new_event_loop())\n    run_child()\nasync def main():\n    forked(fresh)\n${MAIN}`),
  right('the slot is reset', `def reset():\n    asyncio._set_running_loop(None)\n    run_child()\nasync def main():\n    forked(reset)\n${MAIN}`),
  right('fork before the loop', `forked(run_child)\nasync def main():\n    await asyncio.sleep(0)\n${MAIN}`),
  right('fork after the loop', `async def main():\n    await asyncio.sleep(0)\n${MAIN}\nforked(run_child)`),
  right('fork in another thread', `async def main():\n    await asyncio.get_event_loop().run_in_executor(None, forked, run_child)\n${MAIN}`),
  right('no loop in the child', `async def main():\n    forked(lambda: print("child"))\n${MAIN}`),
  right('its loop in a thread of the child', `def in_thread():\n    t = threading.Thread(target=run_child)\n    t.start()\n    t.join()\nasync def main():\n    forked(in_thread)\n${MAIN}`),
]); // prettier-ignore

const THREAD = `
import asyncio, concurrent.futures, queue, threading
async def job():
    return 1
def in_thread(target, name="worker"):
    thread = threading.Thread(target=target, name=name)
    thread.start()
    thread.join()
`;
const ASKS = 'loop = asyncio.get_event_loop()';

shapes('LS007', ['3.6', '3.9', '3.13'], THREAD, [
  seenAt('a thread', ASKS, `def work():\n    ${ASKS}\n    loop.run_until_complete(job())\nin_thread(work)`),
  seenAt('a method of a class', 'self.loop = asyncio.get_event_loop()', 'class Client:\n    def __init__(self):\n        self.loop = asyncio.get_event_loop()\nin_thread(Client)'),
  seenAt('threading.Timer', 'asyncio.get_event_loop().create_task(job())', 'def tick():\n    asyncio.get_event_loop().create_task(job())\nt = threading.Timer(0.1, tick)\nt.start()\nt.join()'),
  seenAt('an executor, whose future is asked', ASKS, `def work():\n    ${ASKS}\nwith concurrent.futures.ThreadPoolExecutor() as pool:\n    try:\n        pool.submit(work).result()\n    except RuntimeError as error:\n        print(error)`),
  seenAt('an executor, whose future nobody asks', ASKS, `def work():\n    ${ASKS}\nwith concurrent.futures.ThreadPoolExecutor() as pool:\n    pool.submit(work)`),
  seenAt('run_in_executor', ASKS, `def work():\n    ${ASKS}\nasync def main():\n    await asyncio.get_event_loop().run_in_executor(None, work)\nasyncio.new_event_loop().run_until_complete(main())`),
  seenAt('ensure_future in a thread', 'asyncio.ensure_future(coro)', 'def work():\n    coro = job()\n    try:\n        asyncio.ensure_future(coro)\n    finally:\n        coro.close()\nin_thread(work)'),
  seenAt('gather in a thread', 'asyncio.gather(coro)', 'def work():\n    coro = job()\n    try:\n        asyncio.gather(coro)\n    finally:\n        coro.close()\nin_thread(work)'),
  seenAt('a subclass of Thread', ASKS, `class Worker(threading.Thread):\n    def run(self):\n        ${ASKS}\nw = Worker()\nw.start()\nw.join()`),
  seenAt('the main thread after it was set to None', ASKS, `asyncio.set_event_loop(None)\n${ASKS}`),
  right('what is caught makes a loop', `def work():\n    try:\n        ${ASKS}\n    except RuntimeError:\n        loop = asyncio.new_event_loop()\n        asyncio.set_event_loop(loop)\n    loop.run_until_complete(job())\n    loop.close()\nin_thread(work)`),
  right('set_event_loop first', `def work():\n    own = asyncio.new_event_loop()\n    asyncio.set_event_loop(own)\n    ${ASKS}\n    loop.run_until_complete(job())\n    loop.close()\nin_thread(work)`),
  right('only asked whether there is one', 'def work():\n    try:\n        asyncio.get_event_loop()\n    except RuntimeError:\n        print("none here")\nin_thread(work)'),
  right('another RuntimeError', 'def work():\n    raise RuntimeError("no event loop, says the program")\nin_thread(work)'),
  right('inside a coroutine of a loop of its own', 'async def ask():\n    return asyncio.get_event_loop()\ndef work():\n    own = asyncio.new_event_loop()\n    own.run_until_complete(ask())\n    own.close()\nin_thread(work)'),
]); // prettier-ignore

shapes('LS005', ['3.6', '3.13'], 'import os, select, selectors\nr, w = os.pipe()\nsel = selectors.DefaultSelector()\nsel.register(r, selectors.EVENT_READ)', [
  seenAt('select() that waits', 'sel.select(0.1)', 'if os.fork() == 0:\n    sel.select(0.1)\n    os._exit(0)\nos.wait()'),
  seenAt('select() that finds something at once', 'sel.select()', 'os.write(w, b"x")\nif os.fork() == 0:\n    sel.select()\n    os._exit(0)\nos.wait()'),
  seenAt('epoll.poll()', 'poll.poll(0)', 'poll = select.epoll()\npoll.register(r, 1)\nif os.fork() == 0:\n    poll.poll(0)\n    os._exit(0)\nos.wait()'),
  seenAt('unregister()', 'sel.unregister(r)', 'if os.fork() == 0:\n    sel.unregister(r)\n    os._exit(0)\nos.wait()'),
  right('a selector of its own', 'if os.fork() == 0:\n    own = selectors.DefaultSelector()\n    own.register(r, selectors.EVENT_READ)\n    own.select(0.1)\n    os._exit(0)\nos.wait()'),
  right('one that has no descriptor', 'poll = selectors.PollSelector()\npoll.register(r, selectors.EVENT_READ)\nif os.fork() == 0:\n    poll.select(0.1)\n    os._exit(0)\nos.wait()'),
  right('in the parent', 'if os.fork() == 0:\n    os._exit(0)\nsel.select(0.1)\nos.wait()'),
]); // prettier-ignore

shapes('LS012', ['3.10', '3.13'], `
import asyncio, threading
def run(coroutine):
    loop = asyncio.new_event_loop()
    try:
        return loop.run_until_complete(coroutine)
    finally:
        loop.close()
`, [
  seenAt('a future, caught', 'await future', 'first = asyncio.new_event_loop()\nfuture = first.create_future()\nasync def main():\n    try:\n        await future\n    except RuntimeError:\n        print("caught")\nrun(main())'),
  seenAt('a lock, kept by gather', 'async with lock:', 'lock = asyncio.Lock()\nasync def use():\n    async with lock:\n        await asyncio.sleep(0.01)\nasync def main():\n    await asyncio.gather(use(), use(), return_exceptions=True)\nrun(main())\nrun(main())'),
  seenAt('a queue, caught', 'await queue.get()', 'queue = asyncio.Queue()\nasync def main():\n    try:\n        await asyncio.wait_for(asyncio.shield(get()), 0.1)\n    except (RuntimeError, asyncio.TimeoutError):\n        pass\nasync def get():\n    try:\n        await queue.get()\n    except RuntimeError:\n        print("caught")\nrun(main())\nrun(main())'),
  seenAt('an event in another thread', 'await event.wait()', 'event = asyncio.Event()\nasync def wait():\n    try:\n        await event.wait()\n    except RuntimeError:\n        event_failed.append(1)\nevent_failed = []\nasync def main():\n    task = asyncio.ensure_future(event.wait())\n    await asyncio.sleep(0.01)\n    thread = threading.Thread(target=run, args=(wait(),))\n    thread.start()\n    await asyncio.sleep(0.1)\n    thread.join()\n    task.cancel()\nrun(main())'),
  right('a queue that nobody waited for yet', 'queue = asyncio.Queue()\nqueue.put_nowait(1)\nasync def main():\n    return await queue.get()\nrun(main())'),
  right('one for each run', 'async def main():\n    lock = asyncio.Lock()\n    async with lock:\n        await asyncio.sleep(0)\nrun(main())\nrun(main())'),
  right('the program’s own error of that name', 'async def main():\n    try:\n        raise RuntimeError("another loop")\n    except RuntimeError:\n        pass\nrun(main())'),
]); // prettier-ignore

shapes('LS018', ['3.7', '3.13'], `
import asyncio, contextlib, threading
lock, rlock, condition = threading.Lock(), threading.RLock(), threading.Condition()
one, two = threading.Semaphore(1), threading.Semaphore(2)
pause = lambda: asyncio.sleep(0.01)
def run(coroutine):
    loop = asyncio.new_event_loop()
    loop.run_until_complete(coroutine)
    loop.close()
`, [
  seenAt('in an asynchronous generator', 'await pause()  # inside', 'async def numbers():\n    with lock:\n        await pause()  # inside\n        yield 1\nasync def main():\n    async for n in numbers():\n        print(n)\nrun(main())'),
  seenAt('around the body of async for', 'await pause()  # inside', 'async def numbers():\n    with lock:\n        yield 1\nasync def main():\n    async for n in numbers():\n        await pause()  # inside\nrun(main())'),
  seenAt('RLock', 'await pause()', 'async def main():\n    with rlock:\n        await pause()\nrun(main())'),
  seenAt('Condition', 'await pause()', 'async def main():\n    with condition:\n        await pause()\nrun(main())'),
  seenAt('Semaphore(1)', 'await pause()', 'async def main():\n    with one:\n        await pause()\nrun(main())'),
  seenAt('the last of two permits', 'await pause()', 'async def main():\n    two.acquire()\n    with two:\n        await pause()\n    two.release()\nrun(main())'),
  seenAt('a semaphore for which the loop waits for ever', 'await pause()', 'async def work():\n    with one:\n        await pause()\nasync def main():\n    await asyncio.gather(work(), work())\nrun(main())'),
  seenAt('acquire() and release()', 'await pause()', 'async def main():\n    lock.acquire()\n    try:\n        await pause()\n    finally:\n        lock.release()\nrun(main())'),
  seenAt('in a context manager', 'await pause()', '@contextlib.contextmanager\ndef guarded():\n    with lock:\n        yield\nasync def main():\n    with guarded():\n        await pause()\nrun(main())'),
  right('acquire() with release() before the await', 'async def main():\n    lock.acquire()\n    lock.release()\n    with rlock, condition, one:\n        pass\n    await pause()\nrun(main())'),
  right('a permit is left', 'async def main():\n    with two:\n        await pause()\nrun(main())'),
  right('a semaphore that counts what another thread has made', 'made = threading.Semaphore(0)\nasync def main():\n    threading.Timer(0.01, made.release).start()\n    await asyncio.get_event_loop().run_in_executor(None, made.acquire)\nrun(main())'),
  right('a permit that a thread gives back', 'async def main():\n    one.acquire()\n    threading.Timer(0.005, one.release).start()\n    await pause()\nrun(main())'),
]); // prettier-ignore

shapes('LS021', ['3.7', '3.13'], 'import asyncio\nloop = asyncio.new_event_loop()\nclass State:\n    done = False\n    n = 0\nstate = State()\nloop.call_later(0.05, setattr, state, "done", True)', [
  seenAt('a callback that looks at a flag', 'loop.call_soon(poll)', 'def poll():\n    if state.done:\n        loop.stop()\n    else:\n        loop.call_soon(poll)\npoll()\nloop.run_forever()'),
  seenAt('a method', 'loop.call_soon(self.poll)', 'class Poller:\n    def poll(self):\n        if state.done:\n            loop.stop()\n        else:\n            loop.call_soon(self.poll)\nPoller().poll()\nloop.run_forever()'),
  seenAt('with arguments', 'loop.call_soon(poll, event)', 'event = asyncio.Event()\ndef poll(event):\n    if state.done:\n        loop.stop()\n    else:\n        loop.call_soon(poll, event)\npoll(event)\nloop.run_forever()'),
  right('it counts', 'def step():\n    state.n += 1\n    if state.n < 5000:\n        loop.call_soon(step)\n    else:\n        loop.stop()\nstep()\nloop.run_forever()'),
  right('it works off its argument', 'def step(n):\n    if n > 0:\n        loop.call_soon(step, n - 1)\n    else:\n        loop.stop()\nstep(5000)\nloop.run_forever()'),
  right('it writes each time', 'import os\nr, w = os.pipe()\ndef step():\n    os.write(w, b"x")\n    os.read(r, 1)\n    if state.done:\n        loop.stop()\n    else:\n        loop.call_soon(step)\nstep()\nloop.run_forever()'),
  right('it comes back after a while', 'def poll():\n    if state.done:\n        loop.stop()\n    else:\n        loop.call_later(0.00001, poll)\npoll()\nloop.run_forever()'),
  right('a few times', 'def poll(left=500):\n    if not state.done and state.n < 500:\n        state.n += 1\n        loop.call_soon(poll)\n    else:\n        loop.stop()\npoll()\nloop.run_forever()'),
]); // prettier-ignore

shapes('LS022', ['3.9', '3.13'], `
import concurrent.futures, multiprocessing, os
def in_child(call):
    pid = os.fork()
    if pid == 0:
        try:
            call()
        except concurrent.futures.TimeoutError:
            print("nobody did it")
        os._exit(0)
    os.waitpid(pid, 0)
`, [
  seenAt('a ProcessPoolExecutor', 'pool.submit(abs, -2).result(timeout=1)', 'pool = concurrent.futures.ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("fork"))\nprint(pool.submit(abs, -1).result())\ndef use():\n    pool.submit(abs, -2).result(timeout=1)\nin_child(use)\npool.shutdown()'),
  seenAt('a ThreadPoolExecutor', 'pool.submit(abs, -2).result(timeout=1)', 'pool = concurrent.futures.ThreadPoolExecutor(1)\nprint(pool.submit(abs, -1).result())\ndef use():\n    pool.submit(abs, -2).result(timeout=1)\nin_child(use)\npool.shutdown()'),
  right('a pool of its own', 'pool = concurrent.futures.ThreadPoolExecutor(1)\nprint(pool.submit(abs, -1).result())\ndef use():\n    with concurrent.futures.ThreadPoolExecutor(1) as own:\n        print(own.submit(abs, -2).result())\nin_child(use)\npool.shutdown()'),
  right('one that was not used before', 'pool = concurrent.futures.ThreadPoolExecutor(1)\ndef use():\n    print(pool.submit(abs, -2).result())\nin_child(use)\npool.shutdown()'),
]); // prettier-ignore
