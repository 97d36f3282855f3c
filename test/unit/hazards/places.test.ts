/** Where a hazard is said to be when no code of the program makes the mistake by itself. */

import assert from 'node:assert/strict';
import { dedent, runSource } from '../../support/check';

/** Each hazard's rule and line, and the lines that belong to it. */
function placesIn(program: string): readonly string[] {
  const source = dedent(program);
  const { report } = runSource(source, { profile: '3.13' });
  assert.equal(report.outcome, 'exit', JSON.stringify(report.error));
  const lines = source.split('\n');
  const textOf = (line: number): string => (line === 0 ? 'nowhere' : lines[line - 1].trim());
  return (report.hazards ?? []).map(({ id, line, related }) =>
    [`${id} ${textOf(line)}`, ...related.map((one) => textOf(one.line))].join(' < '),
  );
}

/** A program in which `body` is executed while another thread runs `loop`. */
const beside = (body: string): string => `
import asyncio, concurrent.futures, threading, time
loop = asyncio.new_event_loop()
future = loop.create_future()
future.add_done_callback(print)
timer = loop.call_later(60, print)
runner = threading.Thread(target=loop.run_forever)
runner.start()
time.sleep(0.1)
${body}
time.sleep(0.2)
loop.call_soon_threadsafe(loop.stop)
runner.join()
loop.close()
`;
const STARTED = 'runner.start() < runner.start()';

describe('a hazard in a thread that only calls a native function', () => {
  for (const [what, body, found] of [
    ['call_soon', 'threading.Thread(target=loop.call_soon, args=(print,)).start()', 'LS001'],
    ['a future', 'threading.Thread(target=future.set_result, args=(1,)).start()', 'LS001'],
    ['a timer', 'threading.Thread(target=timer.cancel).start()', 'LS020'],
    ['threading.Timer', 'threading.Timer(0.1, loop.call_later, (1, print)).start()', 'LS001'],
    ['start_new_thread', '__import__("_thread").start_new_thread(loop.call_soon, (print,))', 'LS001'],
    ['an executor', 'concurrent.futures.ThreadPoolExecutor().submit(loop.call_soon, print)', 'LS001'],
    ['map', 'list(concurrent.futures.ThreadPoolExecutor().map(loop.call_soon, [print]))', 'LS001'],
  ] as const) {
    it(`is where it was asked for: ${what}`, () => {
      assert.deepEqual(placesIn(beside(body)), [`${found} ${body} < ${STARTED}`]);
    });
  }

  it('is at the submission of this very piece of work', () => {
    const program = beside(`
pool = concurrent.futures.ThreadPoolExecutor(1)
pool.submit(print, 1)
pool.submit(loop.call_soon, print)
pool.submit(timer.cancel)
`);
    assert.deepEqual(placesIn(program), [
      `LS001 pool.submit(loop.call_soon, print) < ${STARTED}`,
      `LS020 pool.submit(timer.cancel) < ${STARTED}`,
    ]);
  });

  it('is at the await of run_in_executor and to_thread', () => {
    const program = `
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    timer = loop.call_later(60, print)
    await loop.run_in_executor(None, timer.cancel)
    await asyncio.to_thread(loop.call_soon, print)
asyncio.run(main())
`;
    assert.deepEqual(placesIn(program), [
      'LS020 await loop.run_in_executor(None, timer.cancel) < asyncio.run(main())',
      'LS001 await asyncio.to_thread(loop.call_soon, print) < asyncio.run(main())',
    ]);
  });
}); // prettier-ignore

describe('LS013 is where it could be mended:', () => {
  /** A program whose main() has this body. */
  const main = (body: string): string => `
import asyncio, gc, threading
async def work(*args):
    await asyncio.sleep(0)
async def fail():
    raise ValueError
async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
${dedent(body).trim().replaceAll(/^/gm, '    ')}
    await asyncio.sleep(0.1)
asyncio.run(main())
`;

  for (const [what, body, found] of [
    ['call_soon of a coroutine function', 'loop.call_soon(work)', 'loop.call_soon(work)'],
    ['call_later of one', 'loop.call_later(0.01, work, 1)', 'loop.call_later(0.01, work, 1)'],
    ['call_soon of a coroutine', 'try: loop.call_soon(\n    work())\nexcept TypeError: pass', 'work())'],
    ['a callback of a future', 'future.add_done_callback(work)\nfuture.set_result(1)', 'future.add_done_callback(work)'],
    ['a thread', 'threading.Thread(target=work).start()', 'threading.Thread(target=work).start()'],
    ['an executor', 'await loop.run_in_executor(None, work)', 'await loop.run_in_executor(None, work)'],
    ['a lambda', 'loop.call_soon(lambda:\n    work())', 'work())'],
    ['one in a list', 'many = [work()]\nmany.clear()', 'many = [work()]'],
    ['a task that failed', 'task = asyncio.create_task(fail())\nawait asyncio.wait([task])\ntask = None', 'task = asyncio.create_task(fail()) < raise ValueError'],
    ['a future that failed', 'future.set_exception(ValueError)\nfuture = None', 'future.set_exception(ValueError)'],
  ] as const) {
    it(what, () => {
      const places = placesIn(main(body)).filter((one) => !one.startsWith('LS014'));
      assert.deepEqual(places, [`LS013 ${found}`]);
    });
  }

  it('a task that is destroyed at the end', () => {
    const program = `
import asyncio
async def work():
    await asyncio.sleep(60)
async def main():
    global task
    task = asyncio.create_task(work())
    await asyncio.sleep(0.1)
asyncio.new_event_loop().run_until_complete(main())
`;
    assert.deepEqual(placesIn(program), ['LS013 task = asyncio.create_task(work())']);
  });

  it('and not at all for the task of run_until_complete, of which it has told', () => {
    const program = `
import asyncio
async def main():
    asyncio.get_running_loop().stop()
    await asyncio.sleep(1)
try:
    asyncio.new_event_loop().run_until_complete(main())
except RuntimeError as error:
    print(error)
`;
    assert.deepEqual(placesIn(program), []);
  });
}); // prettier-ignore
