import assert from 'node:assert/strict';
import { mendOf } from '../../../src/extension/problems/mends';
import { runSource } from '../../support/check';
import type { HazardReport } from '../../../src/protocol/runReport';

/** Where an expression stands that is reported with lines and columns from 1. */
function offsetsOf(
  text: string,
  { line, column = 1, endLine = line, endColumn = 1 }: HazardReport,
): { start: number; end: number } {
  const lines = text.split('\n');
  const offset = (row: number, col: number): number =>
    lines.slice(0, row - 1).reduce((sum, one) => sum + one.length + 1, 0) + col - 1;
  return { start: offset(line, column), end: offset(endLine, endColumn) };
}

/** A program mended where the engine itself reports the hazard; null where no fix is offered. */
function mendedWhereFound(program: string, id: string): string | null {
  const { hazards } = runSource(program).report;
  const found = hazards?.find((one) => one.id === id);
  assert.ok(found !== undefined, `${id} is not found in\n${program}`);
  const mend = mendOf(program, { id, message: found.message, ...offsetsOf(program, found) });
  if (mend === null) return null;
  return [...mend.edits]
    .sort((a, b) => b.start - a.start)
    .reduce((all, one) => all.slice(0, one.start) + one.text + all.slice(one.end), program);
}

/** A loop that runs in a thread, which these statements of the main thread use. */
const fromOutside = (statements: string): string => `import asyncio
import threading
import time

loop = asyncio.new_event_loop()
done = []


def job(*args):
    print('job', *args)


async def work(n=0):
    print('work', n)


async def waits(fut):
    try:
        print('got', await fut)
    except BaseException as error:
        print('failed', type(error).__name__)


async def start():
    fut = loop.create_future()
    return fut, asyncio.ensure_future(waits(fut))

fut, task = loop.run_until_complete(start())
thread = threading.Thread(target=loop.run_forever)
thread.start()
time.sleep(0.1)
${statements}
time.sleep(1)
loop.call_soon_threadsafe(task.cancel)
time.sleep(0.1)
loop.call_soon_threadsafe(loop.stop)
thread.join()
`;

/** What is run in the main thread, and what it prints once it is mended; null where there is no mend. */
const CASES: readonly (readonly [string, string | null])[] = [
  ['loop.call_soon(job, 1)', 'job 1'],
  ['loop.call_soon(\n    job,  # call_soon(\n    1,\n)', 'job 1'],
  ['handle = loop.call_soon(job, max(1, min(2, 3)))', 'job 2'],
  ['loops = {"a": loop}\nfor name in loops: loops[name].call_soon(job, name)', 'job a'],
  ['(lambda: loop.call_soon(job))()', 'job'],
  ['alias = loop\nalias.call_soon(lambda: job(2))', 'job 2'],
  ['if True: loop.call_soon(job); print("after")', 'after\njob'],
  ['loop.call_later(0.1, job, 3)', 'job 3'],
  ['loop.call_at(\n    loop.time() + 0.1,  # soon\n    job,\n    4,\n)', 'job 4'],
  ['fut.set_result(1)', 'got 1'],
  ['fut.set_result(dict(\n    a=1,\n))', "got {'a': 1}"],
  ['args = [5]\nfut.set_result(*args)', 'got 5'],
  ['fut.set_exception(ValueError("x"))', 'failed ValueError'],
  ['for one in [fut]:\n    one.set_result(6)', 'got 6'],
  ['class Box: pass\nbox = Box()\nbox.fut = fut\nbox.fut.set_result(7)  # seven', 'got 7'],
  ['(lambda: fut.set_result(8))()', 'got 8'],
  ['task.cancel()', 'failed CancelledError'],
  ['for one in (task,): one.cancel()', 'failed CancelledError'],
  ['loop.create_task(work(1))', 'work 1'],
  ['made = loop.create_task(\n    work(\n        2\n    ),\n)', 'work 2'],
  ['asyncio.ensure_future(work(3), loop=loop)', 'work 3'],
  // What they answer is used, and would be another thing.
  ['print("cancelled", task.cancel())', null],
  ['if task.cancel():\n    print("cancelled")', null],
  ['timer = loop.call_later(0.5, job)\ntimer.cancel()', null],
  ['results = [\n    task.cancel()\n]', null],
  ['print(loop.create_task(work()).get_name())', null],
  // A generator expression needs brackets of its own where it is not alone.
  ['fut.set_result(x for x in [1])', null],
  ['task.cancel(**{})', null],
  // Of a chain over several lines Python tells the line alone.
  ['(loop\n    .call_soon(job, "x)"))', null],
  // Whoever calls it catches what it raises.
  ['try:\n    fut.set_result(1)\nexcept asyncio.InvalidStateError:\n    pass', null],
];

describe('the mend of a hazard', () => {
  for (const [statements, stdout] of CASES) {
    it(`${stdout === null ? 'is left to a person' : 'keeps the meaning'}: ${statements.replaceAll('\n', ' ⏎ ')}`, () => {
      const mended = mendedWhereFound(fromOutside(statements), 'LS001');
      if (stdout === null) {
        assert.equal(mended, null);
        return;
      }
      assert.ok(mended !== null, 'no mend is offered');
      const { report } = runSource(mended);
      const ids = report.hazards?.map(({ id }) => id) ?? [];
      assert.deepEqual(
        [report.outcome, report.exitCode, ids.includes('LS001'), report.stderr],
        ['exit', 0, false, ''],
        mended,
      );
      assert.ok(report.stdout.startsWith(`${stdout}\n`), report.stdout);
    });
  }
});
