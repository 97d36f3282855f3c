/** What the rules about tasks must see, and what looks like it and is right. */

import assert from 'node:assert/strict';
import { dedent, runSource } from '../../support/check';
import type { ProfileId } from '../../../src/engine/profiles';

/** The rules seen in `main`, run with these lines before it, and the lines at which. */
function seen(
  program: string,
  profile: ProfileId = '3.13',
  run = 'asyncio.run(main())',
): readonly string[] {
  const source = `import asyncio\nbackground = set()\n${dedent(program)}\n${run}\n`;
  const { report } = runSource(source, { profile });
  assert.notEqual(report.outcome, 'error', JSON.stringify(report.error));
  const lines = source.split('\n');
  return (report.hazards ?? []).map(({ id, line }) => `${id}: ${lines[line - 1]?.trim() ?? ''}`);
}

const WORK = `
async def work(delay=0.1):
    await asyncio.sleep(delay)
    await asyncio.sleep(delay)
`;

describe('LS014: a task that nobody refers to', () => {
  const inMain = (body: string): string =>
    `${WORK}\nasync def main():\n${dedent(body).replaceAll(/^/gm, '    ')}\n`;

  for (const [what, body] of [
    ['dropped by the statement', 'asyncio.create_task(work())\nawait asyncio.sleep(1)'],
    ['of the loop', 'asyncio.get_running_loop().create_task(work())\nawait asyncio.sleep(1)'],
    ['forgotten by a function', 'def go():\n    t = asyncio.create_task(work())\ngo()\nawait asyncio.sleep(1)'],
    ['that only calls back', 'asyncio.create_task(work()).add_done_callback(print)\nawait asyncio.sleep(1)'],
  ] as const) {
    it(`is seen: ${what}`, () => {
      const found = seen(inMain(body));
      assert.equal(found.length, 1, found.join());
      assert.match(found[0], /^LS014: .*create_task\(work\(\)\)/);
    });
  }

  for (const [what, body] of [
    ['awaited at once', 'await asyncio.create_task(work())'],
    ['in a variable that is never read', 't = asyncio.create_task(work())\nawait asyncio.sleep(1)'],
    ['in a group', 'async with asyncio.TaskGroup() as g:\n    g.create_task(work())'],
    ['in gather', 'await asyncio.gather(asyncio.create_task(work()), work())'],
    ['in wait', 'await asyncio.wait({asyncio.create_task(work())})'],
    ['in wait_for', 'await asyncio.wait_for(asyncio.create_task(work()), 5)'],
    ['in shield', 'await asyncio.shield(asyncio.create_task(work()))'],
    ['in as_completed', 'for f in asyncio.as_completed([asyncio.create_task(work())]):\n    await f'],
    ['in a set', 'background.add(asyncio.create_task(work()))\nawait asyncio.sleep(1)'],
    ['on an object', 'class A: pass\na = A()\na.task = asyncio.create_task(work())\nawait asyncio.sleep(1)'],
    ['in a timer that cancels it', 'asyncio.get_running_loop().call_later(0.05, asyncio.create_task(work()).cancel)\nawait asyncio.sleep(1)'],
    ['done before it ever waits', 'async def quick():\n    print("quick")\nasyncio.create_task(quick())\nawait asyncio.sleep(1)'],
    ['the main one', 'await work()'],
  ] as const) {
    it(`is not seen: ${what}`, () => {
      assert.deepEqual(seen(inMain(body)), []);
    });
  }

  it('looks at eager tasks when they go on', () => {
    const program = (statement: string): string =>
      `${WORK}\nasync def main():\n    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)\n    ${statement}\n    await asyncio.sleep(1)`;
    assert.deepEqual(seen(program('asyncio.create_task(work())')), ['LS014: asyncio.create_task(work())']);
    assert.deepEqual(seen(program('t = asyncio.create_task(work())')), []);
  });

  it('tells once of a line that drops many', () => {
    const found = seen(inMain('for i in range(50):\n    asyncio.create_task(work())\nawait asyncio.sleep(1)'));
    assert.equal(found.length, 1);
  });
}); // prettier-ignore

describe('LS017: a task that swallows its cancellation', () => {
  const cancelled = (body: string, more = ''): string =>
    `${more}
async def victim():
${dedent(body).replaceAll(/^/gm, '    ')}

async def main():
    task = asyncio.create_task(victim())
    await asyncio.sleep(0.5)
    task.cancel()
    await asyncio.wait([task], timeout=20)
`;
  const HELPER = 'async def step():\n    await asyncio.sleep(1)\n';

  for (const [what, body] of [
    ['except BaseException', 'for i in range(3):\n    try: await asyncio.sleep(1)\n    except BaseException: pass'],
    ['a bare except', 'for i in range(3):\n    try: await asyncio.sleep(1)\n    except: continue'],
    ['deeper down', 'for i in range(3):\n    try: await step()\n    except asyncio.CancelledError: print("no")'],
    ['suppress', 'import contextlib\nfor i in range(3):\n    with contextlib.suppress(asyncio.CancelledError): await asyncio.sleep(1)'],
    ['return in a finally', 'async def once():\n    try: await asyncio.sleep(1)\n    finally: return 1\nfor i in range(3): await once()'],
    ['after cleaning up', 'for i in range(3):\n    try: await asyncio.sleep(1)\n    except asyncio.CancelledError: await asyncio.sleep(0.1)'],
    ['without an end', 'while True:\n    try: await asyncio.Event().wait()\n    except asyncio.CancelledError: pass'],
  ] as const) {
    it(`is seen: ${what}`, () => {
      const run = what === 'without an end' ? 'loop = asyncio.new_event_loop()\nloop.run_until_complete(main())' : undefined;
      assert.match(seen(cancelled(body, HELPER), '3.13', run).find((one) => !one.startsWith('LS013')) ?? 'nothing', /^LS017: .*(sleep\(1\)|step\(\)|wait\(\))/);
    });
  }

  it('is seen in except Exception up to 3.7', () => {
    const program = cancelled('for i in range(3):\n    try: await asyncio.sleep(1)\n    except Exception: pass');
    assert.match(seen(program, '3.7')[0] ?? 'nothing', /^LS017/);
    assert.deepEqual(seen(program, '3.8'), []);
  });

  for (const [what, body] of [
    ['raises it again', 'try:\n    while True: await asyncio.sleep(1)\nexcept asyncio.CancelledError:\n    await asyncio.sleep(0.1)\n    raise'],
    ['returns after cleaning up', 'try:\n    while True: await asyncio.sleep(1)\nexcept asyncio.CancelledError:\n    await asyncio.sleep(0.1)\nawait step()'],
    ['uses its helper to clean up', 'try:\n    while True: await step()\nexcept asyncio.CancelledError:\n    pass\nawait step()'],
    ['cleans up in finally', 'try:\n    while True: await step()\nfinally:\n    await step()'],
    ['takes it back', 'for i in range(3):\n    try: await asyncio.sleep(1)\n    except asyncio.CancelledError: asyncio.current_task().uncancel()'],
    ['puts it off', 'late = False\nfor i in range(3):\n    try: await asyncio.sleep(1)\n    except asyncio.CancelledError: late = True\nif late: raise asyncio.CancelledError'],
    ['sees that of a child', 'child = asyncio.create_task(step())\nfor i in range(2):\n    child.cancel()\n    try: await child\n    except asyncio.CancelledError: pass'],
    ['has limits', 'for i in range(3):\n    try:\n        async with asyncio.timeout(0.1): await asyncio.sleep(1)\n    except TimeoutError: pass'],
    ['waits for a limit', 'for i in range(3):\n    try: await asyncio.wait_for(asyncio.sleep(1), 0.1)\n    except TimeoutError: pass'],
    ['has a group that fails', 'async def fail():\n    raise ValueError\nfor i in range(3):\n    try:\n        async with asyncio.TaskGroup() as g:\n            g.create_task(fail())\n            await asyncio.sleep(1)\n    except* ValueError: pass'],
    ['has limits of its own making', 'me = asyncio.current_task()\nfor i in range(3):\n    timer = asyncio.get_running_loop().call_later(0.1, me.cancel)\n    try: await asyncio.sleep(1)\n    except asyncio.CancelledError: pass\n    finally: timer.cancel()'],
    ['makes another error of it', 'async def limited():\n    try: await asyncio.sleep(1)\n    except asyncio.CancelledError: raise ValueError\nfor i in range(3):\n    try: await limited()\n    except ValueError: pass'],
  ] as const) {
    it(`is not seen in one that ${what}`, () => {
      assert.deepEqual(seen(cancelled(body, HELPER)), []);
    });
  }
}); // prettier-ignore

describe('LS021: a task that wakes itself', () => {
  const beside = (wait: string, before = ''): string => `
import queue, time, types
state = types.SimpleNamespace(done=False, n=0)
mail = queue.Queue()

async def work():
    await asyncio.sleep(0.01)
    state.done = True
    mail.put(1)

async def main():
    task = asyncio.create_task(work())
${before.replaceAll(/^/gm, '    ')}
${dedent(wait).replaceAll(/^/gm, '    ')}
    await task
`;

  for (const [what, wait] of [
    ['a flag', 'while not state.done: await asyncio.sleep(0)'],
    ['a task', 'while not task.done(): await asyncio.sleep(0)'],
    ['the clock', 'end = time.monotonic() + 0.01\nwhile time.monotonic() < end: await asyncio.sleep(0)'],
    ['a queue', 'while True:\n    try: mail.get_nowait(); break\n    except queue.Empty: await asyncio.sleep(0)'],
  ] as const) {
    it(`is seen where it looks at ${what}`, () => {
      assert.match(seen(beside(wait))[0] ?? 'nothing', /^LS021: .*sleep\(0\)/);
    });
  }

  for (const [what, wait, before] of [
    ['counts', 'for i in range(5000): await asyncio.sleep(0)', ''],
    ['changes an object', 'def advance():\n    state.n += 1\n    return state.n < 5000\nwhile advance(): await asyncio.sleep(0)', ''],
    ['fills a list', 'found = []\nwhile len(found) < 5000:\n    found.append(1)\n    await asyncio.sleep(0)', ''],
    ['draws from a generator', 'for x in (n for n in range(5000)): await asyncio.sleep(0)', ''],
    ['writes', 'import os\nr, w = os.pipe()\nwhile not task.done():\n    os.write(w, b"x"); os.read(r, 1)\n    await asyncio.sleep(0)', ''],
    ['looks a few times', 'ready = asyncio.get_running_loop().create_future()\nasyncio.get_running_loop().call_soon(ready.set_result, 1)\nwhile not ready.done(): await asyncio.sleep(0)', ''],
    ['reaches more than is looked at', 'many = [object() for _ in range(12_000)]\nwhile not state.done: await asyncio.sleep(0)', ''],
    ['sleeps between', 'while not state.done: await asyncio.sleep(0.000001)', ''],
  ] as const) {
    it(`is not seen in one that ${what}`, () => {
      assert.deepEqual(seen(beside(wait, before)), []);
    });
  }
}); // prettier-ignore

describe('LS018: a lock held over an await', () => {
  const LOCKS = `
import threading
lock = threading.Lock()

async def hold(lock):
    with lock:
        await asyncio.sleep(0.01)
`;

  it('is seen where the task gives it back, and where another one waits for ever', () => {
    const alone = `${LOCKS}\nasync def main():\n    await hold(lock)\n`;
    assert.deepEqual(seen(alone), ['LS018: await asyncio.sleep(0.01)']);
    const two = `${LOCKS}\nasync def main():\n    await asyncio.gather(hold(lock), hold(lock))\n`;
    assert.equal(seen(two)[0], 'LS018: await asyncio.sleep(0.01)');
  });

  it('is not seen where the lock is a signal that another thread gives', () => {
    const program = `${LOCKS}
async def main():
    lock.acquire()
    threading.Timer(0.05, lock.release).start()
    await asyncio.sleep(0.1)
    print(threading.Semaphore(0).acquire(timeout=0))
    await asyncio.sleep(0.1)
`;
    assert.deepEqual(seen(program), []);
  });
});
