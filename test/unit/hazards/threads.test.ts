/** LS001: whatever of a loop may only be used by its own thread, used by another one. */

import assert from 'node:assert/strict';
import type { ProfileId } from '../../../src/engine/profiles';
import { dedent, runSource } from '../../support/check';

/** The hazards of a program in which a second thread executes `statement` while the loop runs. */
function seen(statement: string, profile: ProfileId = '3.13', setUp = ''): readonly string[] {
  const source = `
import asyncio, os, socket, threading, time
def other():
    global x
    time.sleep(0.1)
    ${statement}
async def wait_for_ever():
    await asyncio.sleep(50)
async def get():
    await queue.get()
async def put():
    await full.put(1)
async def locked():
    async with lock:
        pass
async def notified():
    async with condition:
        await condition.wait()
async def limited():
    async with semaphore:
        pass
async def quiet(awaitable):
    try:
        await awaitable
    except (asyncio.CancelledError, ValueError):
        pass
async def main():
    global loop, future, awaited, task, event, queue, full, lock, condition, semaphore, handle, readable, transport, writer
    loop = asyncio.get_event_loop()
    future, awaited = loop.create_future(), loop.create_future()
    task = loop.create_task(quiet(wait_for_ever()))
    event, queue, full = asyncio.Event(), asyncio.Queue(), asyncio.Queue(1)
    lock, condition, semaphore = asyncio.Lock(), asyncio.Condition(), asyncio.Semaphore(0)
    full.put_nowait(1)
    readable, other_end = socket.socketpair()
    readable.setblocking(False)
    a, b = socket.socketpair()
    transport, _ = await loop.create_connection(asyncio.Protocol, sock=a)
    ${setUp.split('\n').join('\n    ')}
    thread = threading.Thread(target=other)
    thread.start()
    await asyncio.sleep(0.3)
    thread.join()
    task.cancel()
    for one in waiting:
        one.cancel()
    transport.close()
    b.close()
    readable.close()
    other_end.close()
waiting = []
def wait(coroutine):
    waiting.append(asyncio.ensure_future(quiet(coroutine)))
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
try:
    loop.run_until_complete(main())
except RuntimeError:
    pass
`;
  const { report } = runSource(dedent(source), { profile });
  assert.notEqual(report.outcome, 'error', JSON.stringify(report.error));
  const lines = dedent(source).split('\n');
  return (report.hazards ?? [])
    .filter(({ id }) => id === 'LS001')
    .map(({ id, line, message }) => `${id}: ${lines[line - 1]?.trim() ?? ''}: ${message}`);
}

/** A statement, what must be waiting, and what the rule says of it. */
const FORBIDDEN: readonly (readonly [statement: string, setUp: string, said: string])[] = [
  ['loop.call_soon(print)', '', 'called call_soon'],
  ['loop.call_later(9, print)', '', 'called call_later or call_at'],
  ['loop.call_at(loop.time() + 9, print)', '', 'called call_later or call_at'],
  ['loop.stop()', '', 'called stop'],
  ['x = loop.create_task(quiet(wait_for_ever()))', '', 'started a task'],
  ['x = asyncio.ensure_future(quiet(wait_for_ever()), loop=loop)', '', 'started a task'],
  ['loop.add_reader(readable, print)', '', 'called add_reader'],
  ['loop.add_writer(readable, loop.remove_writer, readable)', '', 'called add_writer'],
  ['future.set_result(1)', '', 'completed a future'],
  ['future.cancel()', '', 'cancelled a future'],
  ['awaited.set_result(1)', 'wait(awaited)', 'completed a future'],
  ['awaited.set_exception(ValueError())', 'wait(awaited)', 'completed a future'],
  ['awaited.cancel()', 'wait(awaited)', 'cancelled a future'],
  ['task.cancel()', '', 'cancelled a task'],
  ['event.set()', 'wait(event.wait())', 'called Event.set'],
  ['event.clear()', 'wait(event.wait())', 'called Event.clear'],
  ['queue.put_nowait(1)', 'wait(get())', 'called Queue.put_nowait'],
  ['queue.put_nowait(1)', 'wait(get())\nawait asyncio.sleep(0.01)\nqueue.put_nowait(1)\nawait asyncio.sleep(0.01)', 'called Queue.put_nowait'],
  ['full.get_nowait()', 'wait(put())', 'called Queue.get_nowait'],
  ['queue.task_done()', 'wait(get())\nawait asyncio.sleep(0.01)\nqueue.put_nowait(1)', 'called Queue.task_done'],
  ['lock.release()', 'await lock.acquire()\nwait(locked())', 'called Lock.release'],
  ['condition.notify()', 'wait(notified())\nawait asyncio.sleep(0)\nawait condition.acquire()', 'called Condition.notify'],
  ['condition.notify_all()', 'wait(notified())\nawait asyncio.sleep(0)\nawait condition.acquire()', 'called Condition.notify'],
  ['semaphore.release()', 'wait(limited())', 'called Semaphore.release'],
  ['transport.write(b"x")', '', 'called transport.write'],
  ['transport.writelines([b"x"])', '', 'called transport.write'],
  ['transport.close()', '', 'called transport.close'],
  ['transport.abort()', '', 'called transport.abort'],
]; // prettier-ignore

describe('LS001: in another thread', () => {
  for (const [statement, setUp, said] of FORBIDDEN) {
    it(`${statement}${setUp === '' ? '' : ` (${setUp.replaceAll('\n', '; ')})`}`, () => {
      for (const profile of ['3.6', '3.9', '3.13'] as const) {
        const found = seen(statement, profile, setUp);
        assert.equal(found.length, 1, `${profile}: ${found.join('\n')}`);
        assert(found[0]?.startsWith(`LS001: ${statement}: `), found[0]);
        assert(found[0]?.includes(` ${said}`), found[0]);
      }
    });
  }
});

describe('LS001 is not seen where another thread', () => {
  for (const [statement, setUp] of [
    ['loop.call_soon_threadsafe(print)', ''],
    ['loop.call_soon_threadsafe(loop.stop)', ''],
    ['loop.call_soon_threadsafe(awaited.set_result, 1)', 'wait(awaited)'],
    ['loop.call_soon_threadsafe(queue.put_nowait, 1)', 'wait(get())'],
    ['loop.call_soon_threadsafe(task.cancel)', ''],
    ['asyncio.run_coroutine_threadsafe(queue.put(1), loop).result()', 'wait(get())'],
    ['x = asyncio.run_coroutine_threadsafe(wait_for_ever(), loop); x.cancel()', ''],
    ['print(loop.time() > 0, loop.is_running(), task.done(), queue.qsize(), event.is_set())', ''],
    ['x = loop.create_future()', ''],
    ['asyncio.new_event_loop().run_until_complete(asyncio.sleep(0.01))', ''],
    ['x = asyncio.Queue(); x.put_nowait(1); x.get_nowait()', 'asyncio.set_event_loop(loop)'],
  ] as const) {
    it(statement, () => {
      for (const profile of ['3.10', '3.13'] as const)
        assert.deepEqual(seen(statement, profile, setUp), []);
    });
  }
}); // prettier-ignore
