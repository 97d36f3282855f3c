import assert from 'node:assert/strict';
import { hangLines, hangText } from '../../../src/debuggee/engine/hangState';
import { dedent, runSource } from '../../support/check';

/** What a program in which nobody can move is said to wait for, each with the line of its place. */
function told(program: string, python = '3.13'): string {
  const { hang } = runSource(program, { profile: python }).report;
  assert.ok(hang !== null);
  return hangLines(hang)
    .map(({ text, location }) => `${text.trim()} @${location?.line ?? 0}`)
    .join('\n');
}

const inTask = (lines: string): string => `
import asyncio, threading
async def other(lock):
    async with lock:
        await asyncio.Future()
async def main():
    lock = asyncio.Lock()
    task = asyncio.ensure_future(other(lock))
    await asyncio.sleep(0)
${lines
  .trim()
  .split('\n')
  .map((line) => `    ${line.trim()}`)
  .join('\n')}
asyncio.get_event_loop_policy().new_event_loop().run_until_complete(main())
`;

describe('what a hanging program is said to wait for', () => {
  const tasks: readonly [string, string][] = [
    ['await lock.acquire()', 'asyncio.Lock lock, which task Task-2 holds @9'],
    ['ready = asyncio.Event()\nawait ready.wait()', 'asyncio.Event ready to be set @10'],
    ['free = asyncio.BoundedSemaphore(1)\nasync with free: await free.acquire()', 'a release() of asyncio.BoundedSemaphore free @10'],
    ['news = asyncio.Condition()\nasync with news: await news.wait()', 'a notify() of asyncio.Condition news @10'],
    ['await asyncio.Condition(lock).acquire()', 'asyncio.Lock lock, which task Task-2 holds @9'],
    ['jobs = asyncio.LifoQueue()\nawait jobs.get()', 'an item in asyncio.LifoQueue jobs, which a put() would bring @10'],
    ['jobs = asyncio.Queue(1)\nawait jobs.put(1)\nawait jobs.put(2)', 'room in asyncio.Queue jobs, which a get() would make @11'],
    ['jobs = asyncio.Queue(1)\nawait jobs.put(1)\nawait jobs.join()', 'asyncio.Queue jobs to be worked off: items without task_done(): 1 @11'],
    ['gate = asyncio.Barrier(2)\nawait gate.wait()', 'asyncio.Barrier gate: 1 of 2 tasks have come @10'],
    ['await task', 'task Task-2 (other()) @9'],
    ['await asyncio.gather(task, asyncio.sleep(0))', 'gather() of task Task-2 (other()) @9'],
    ['await asyncio.wait([task])', 'asyncio.wait() of task Task-2 (other()) @9'],
    ['await asyncio.shield(task)', 'shield() of task Task-2 (other()) @9'],
    ['await asyncio.wait_for(task, None)', 'task Task-2 (other()) @9'],
    ['async with asyncio.TaskGroup() as group:\n group.create_task(other(asyncio.Lock()), name="b")', 'the tasks of its TaskGroup: task b (other()) @9'],
    ['answer = asyncio.Future()\nawait answer', 'the result of Future answer, which a set_result() would bring @10'],
    ['await asyncio.to_thread(threading.Event().wait)', 'Event.wait() in an executor, which thread asyncio_0 runs @9'],
    ['await asyncio.StreamReader().read()', 'StreamReader.read() to return @9'],
  ]; // prettier-ignore
  for (const [lines, what] of tasks) {
    it(`in a task: ${lines.replaceAll('\n', '; ')}`, () => {
      const program = inTask(lines.replace('\n group', ' group'));
      assert.ok(
        told(program).includes(`task Task-1 of this loop waits for ${what}`),
        told(program),
      );
    });
  }

  it('where a task holds a lock: the line at which it took it', () => {
    assert.match(
      told(inTask('await lock.acquire()')),
      /\ntask Task-2 took it here and has not released it @3\n/,
    );
    assert.match(
      told(inTask('mine = asyncio.Lock()\nawait mine.acquire()\nawait mine.acquire()')),
      /waits for asyncio.Lock mine, which it holds itself @11\nit took it here and has not released it @10\n/,
    );
  });

  it('where the task that took a lock has ended', () => {
    const program = inTask(
      'task = asyncio.ensure_future(asyncio.Lock.acquire(mine := asyncio.Lock()))\nawait task\nawait mine.acquire()',
    );
    assert.match(
      told(program),
      /waits for asyncio.Lock mine, which a task that has ended took @11\na task that has ended took it here/,
    );
  });

  const threads: readonly [string, string, string][] = [
    ['an Event', 'ready = threading.Event()\nready.wait()', 'threading.Event ready to be set @7'],
    ['an Event of an object', 'box = Box()\nbox.done.wait()', 'threading.Event box.done to be set @7'],
    ['a Condition', 'news = threading.Condition()\nwith news: news.wait()', 'a notify() of threading.Condition news @7'],
    ['a Semaphore', 'free = threading.Semaphore(0)\nfree.acquire()', 'a release() of threading.Semaphore free @7'],
    ['a Barrier', 'gate = threading.Barrier(2)\ngate.wait()', 'threading.Barrier gate: 1 of 2 threads have come @7'],
    ['a Queue', 'jobs = queue.Queue()\njobs.get()', 'an item in queue.Queue jobs, which a put() would bring @7'],
    ['a full Queue', 'jobs = queue.Queue(1)\njobs.put(1)\njobs.put(2)', 'room in queue.Queue jobs, which a get() would make @8'],
    ['the items of a Queue', 'jobs = queue.Queue()\njobs.put(1)\njobs.join()', 'queue.Queue jobs to be worked off: items without task_done(): 1 @8'],
    ['a SimpleQueue', 'jobs = queue.SimpleQueue()\njobs.get()', 'an item in queue.SimpleQueue jobs, which a put() would bring @7'],
    ['a Future', 'answer = Future()\nanswer.result()', 'the result of concurrent.futures.Future answer, which a set_result() would bring @7'],
    ['work', 'pool = ThreadPoolExecutor()\npool.submit(Box().block).result()', 'Box.block() in an executor, which thread ThreadPoolExecutor-0_0 runs @7'],
    ['a lock', 'lock = threading.Lock()\nwith lock: lock.acquire()', 'lock 2, which it holds itself @7'],
  ]; // prettier-ignore
  for (const [name, lines, what] of threads) {
    it(`in a thread: ${name}`, () => {
      const program = `import queue, threading
from concurrent.futures import Future, ThreadPoolExecutor
class Box:
    def __init__(self): self.done = threading.Event()
    def block(self): self.done.wait()
${lines}`;
      assert.ok(
        told(program).includes(`thread MainThread waits for ever for ${what}`),
        told(program),
      );
    });
  }

  it('with the files where nobody can click, and with what is stranded', () => {
    const { hang } = runSource(
      dedent(`
        import asyncio, threading, time
        loop = asyncio.new_event_loop()
        threading.Thread(target=loop.run_forever, name='looper').start()
        time.sleep(1)
        loop.call_soon(print, 'lost')`),
      { file: 'main.py' },
    ).report;
    assert.ok(hang !== null);
    const text = hangText(hang);
    assert.match(
      text,
      /^process 1001:\n {2}thread MainThread waits for ever for thread looper to end\n/,
    );
    assert.match(
      text,
      /\n {4}MainThread put handle #\d+ print\(\) into its ready queue, .* \(main\.py:\d\)\n/,
    );
    assert.match(
      text,
      /\n {2}loop 1: handle #\d+ print\(\) stranded in the ready queue, since nobody woke the selector/,
    );
  });

  it('is nothing where the program ends', () => {
    assert.equal(runSource('print(1)').report.hang, null);
  });
});
