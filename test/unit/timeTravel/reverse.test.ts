import assert from 'node:assert/strict';
import { planStep } from '../../../src/engine/debug/stepPlan';
import { StopWishes } from '../../../src/engine/debug/stopWishes';
import { lineOf } from '../../../src/engine/debug/lineEntry';
import {
  LineBehind,
  LoopStepBehind,
  StopBehind,
  type Behind,
} from '../../../src/engine/timeTravel/behind';
import type { Position } from '../../../src/engine/timeTravel/position';
import { silentClone } from '../../../src/engine/silentClone';
import { CodeOrigin } from '../../../src/engine/vm/codeObject';
import type { Frame } from '../../../src/engine/vm/frame';
import {
  plainBreakpoint,
  arrive,
  assertSameWorld,
  go,
  topFrame,
  travel,
  type Travel,
} from '../../support/travel';

const isUser = ({ code }: Frame): boolean => code.origin === CodeOrigin.user;

/** The last place that `make` finds; null if there is none. */
function search(run: Travel, make: () => Behind): Position | null {
  const search = run.history.search(make);
  for (;;) {
    const end = search.run(1000);
    if (end !== null) return end.kind === 'found' ? end.position : null;
  }
}

/** Goes there; false if there is none. */
function back(run: Travel, make: () => Behind): boolean {
  const position = search(run, make);
  if (position === null) return false;
  arrive(run, run.history.toPosition(position));
  return true;
}

const stepBack = (run: Travel): boolean =>
  back(run, () => new LineBehind(run.history.world.thread.tid, isUser));

function step(run: Travel, how: 'over' | 'in' | 'out'): void {
  run.stops.begin({ kind: 'step', step: planStep(run.history.world.thread, how) });
  assert.equal(go(run).kind, 'stop');
}

function enter(program: string): Travel {
  const run = travel(program);
  run.stops.begin({ kind: 'entry' });
  go(run);
  return run;
}

const atLine = (wanted: number): Behind => new StopBehind(wishesFor(wanted), 0);

/** A breakpoint on a line of the program, whoever comes there. */
function wishesFor(wanted: number): StopWishes {
  const judge = { holds: () => true, write: () => undefined, takeBreak: () => false };
  const wishes = new StopWishes(judge, isUser);
  wishes.breakpoints.replace('program.py', [plainBreakpoint('program.py', wanted)]);
  return wishes;
}

const line = ({ history }: Travel): number => lineOf(topFrame(history.world));

const PROGRAM = `\
import asyncio

def double(x):
    y = x + x
    return y

async def child(n):
    await asyncio.sleep(0)
    return double(n)

async def main():
    total = 0
    for n in range(3):
        total += await child(n)
    print(total)
    return total

asyncio.run(main())
print("done")
`;

/** Calls that run loops or wait for long: in a loop, in a function, for a thread. */
const LONG_CALLS = `\
import asyncio
import threading
def turns(loop, n):
    if n:
        loop.call_soon(turns, loop, n - 1)
    else:
        loop.stop()
loop = asyncio.new_event_loop()
def long():
    loop.call_soon(turns, loop, 2000)
    loop.run_forever()
async def main():
    await asyncio.sleep(0)
def work():
    asyncio.set_event_loop(loop)
    long()

for n in range(2):
    long()
asyncio.run(main())
t = threading.Thread(target=work)
t.start()
t.join()
threading.Event().wait()
`;

/** A search that watches all there is. */
class Watched extends LineBehind {
  override still(): null {
    return null;
  }
}

describe('going back', () => {
  it('undoes steps over lines one by one, to the very same machine', () => {
    const run = enter(PROGRAM);
    run.stops.wishes.breakpoints.replace('program.py', [plainBreakpoint('program.py', 12)]);
    run.stops.begin(null);
    go(run);
    run.stops.wishes.breakpoints.replace('program.py', []);
    const worlds = [silentClone(run.history.world)];
    for (let i = 0; i < 8; i++) {
      step(run, 'over');
      worlds.push(silentClone(run.history.world));
    }
    for (worlds.pop(); worlds.length > 0; worlds.pop()) {
      assert(stepBack(run));
      assertSameWorld(run.history.world, worlds[worlds.length - 1]);
    }
  });

  it('goes from the first line of a function to the line that called it', () => {
    const run = enter(PROGRAM);
    run.stops.wishes.breakpoints.replace('program.py', [plainBreakpoint('program.py', 4)]);
    run.stops.begin(null);
    go(run);
    assert.equal(line(run), 4);
    assert(stepBack(run));
    assert.equal(line(run), 9);
    assert(stepBack(run));
    assert.equal(line(run), 8, 'over the await, in the same coroutine');
    assert(stepBack(run));
    assert.equal(line(run), 14);
    assert(stepBack(run));
    assert.equal(line(run), 13);
  });

  it('comes to the beginning, and no further', () => {
    const run = enter(PROGRAM);
    step(run, 'over');
    assert.equal(line(run), 3);
    assert(stepBack(run));
    assert.equal(line(run), 1);
    assert.equal(stepBack(run), false);
    assert.equal(line(run), 1);
  });

  it('finds the last breakpoint, then the one before', () => {
    const run = travel(PROGRAM);
    assert.equal(go(run).kind, 'exit');
    const values = [];
    while (back(run, () => atLine(5))) {
      const { frames, stack } = run.history.world.thread;
      values.push(stack[frames[frames.length - 1].base]);
    }
    assert.deepEqual(values, [2, 1, 0]);
  });

  it('finds callbacks and iterations in the order in which they were', () => {
    const run = travel(PROGRAM);
    go(run);
    const steps = (unit: 'callback' | 'iteration'): number => {
      arrive(run, run.history.toEvent(run.history.branch.store.nextSeq - 1));
      let count = 0;
      while (back(run, () => new LoopStepBehind(unit, null))) count++;
      return count;
    };
    let handles = 0;
    let iterations = 0;
    run.history.branch.store.forEach(0, Infinity, () => undefined);
    for (let seq = 0; seq < run.history.branch.store.nextSeq; seq++) {
      const { kind } = run.history.branch.store.read(seq);
      if (kind === 'handle.run') handles++;
      if (kind === 'iteration.begin') iterations++;
    }
    assert.equal(steps('callback'), handles);
    assert.equal(steps('iteration'), iterations);
  });

  it('plants checkpoints towards the moment, within its budget', () => {
    const program = 'total = 0\nfor i in range(20000):\n    total += i\nprint(total)\n';
    const run = travel(program, { spacing: 50_000, budget: 200_000 });
    go(run, 10_000);
    const { history } = run;
    const before = history.memory;
    assert(before.bytes <= 200_000, `${before.bytes} bytes`);
    assert(back(run, () => atLine(3)));
    assert(history.memory.count > before.count);
    assert(history.memory.bytes <= 200_000);
  });

  it('leaves checkpoints on the way to an event, denser and denser', () => {
    const program = 'import os\nfor i in range(2000):\n    os.close(os.dup(1))\n';
    const run = travel(program, { spacing: Infinity });
    go(run);
    const { history } = run;
    arrive(run, history.toEvent(history.branch.store.nextSeq - 200));
    assert(history.memory.count > 5, `${history.memory.count} checkpoints`);
  });

  it('watches only the end of a long way', () => {
    const program =
      'def work():\n    for i in range(30000):\n        x = i\n    return x\nwork()\n';
    const run = travel(program, { spacing: Infinity });
    run.stops.wishes.breakpoints.replace('program.py', [plainBreakpoint('program.py', 4)]);
    go(run);
    let seen = 0;
    const make = (): Behind =>
      new LineBehind(run.history.world.thread.tid, (frame) => {
        seen++;
        return isUser(frame);
      });
    for (const wanted of [2, 3, 2]) {
      assert(back(run, make));
      assert.equal(line(run), wanted);
    }
    assert(seen > 0 && seen < 15_000, `${seen} of 60,000 statements`);
  });

  it('goes back over a long call without watching it, to where a watched search goes', () => {
    const run = travel(LONG_CALLS, { spacing: 1000 });
    go(run);
    let seen = 0;
    const { tid } = run.history.world.thread;
    const isCounted = (frame: Frame): boolean => {
      seen++;
      return isUser(frame);
    };
    const lines: number[] = [];
    const counts: number[] = [];
    for (;;) {
      const watched = search(run, () => new Watched(tid, isUser));
      seen = 0;
      const found = search(run, () => new LineBehind(tid, isCounted));
      assert.deepEqual(found, watched);
      if (found === null) break;
      counts.push(seen);
      arrive(run, run.history.toPosition(found));
      lines.push(line(run));
    }
    assert.deepEqual(lines, [24, 23, 22, 21, 20, 18, 19, 18, 19, 18, 14, 12, 9, 8, 3, 2, 1]);
    const whole = run.history.branch.store.nextSeq;
    assert(Math.max(...counts) < whole / 20, `${Math.max(...counts)} of ${whole} events`);
  });

  it('makes a change in the past a branch of its own, and keeps the other', () => {
    const run = travel('x = 1\nfor i in range(3):\n    print(x)\n');
    go(run);
    const { history, printed } = run;
    const last = history.branch.store.nextSeq;
    assert.deepEqual(printed.join(''), '1\n1\n1\n');
    assert(back(run, () => atLine(3)));
    assert.equal(history.isPast, true);
    assert.equal(
      history.edit('look', () => 7),
      7,
    );
    assert.equal(history.branches.length, 1, 'nothing was changed');
    history.edit('x = 2', (world) => {
      topFrame(world).module.set('x', 2);
    });
    assert.equal(history.isPast, false);
    assert.deepEqual(
      history.branches.map(({ parent, why }) => [parent, why]),
      [
        [null, ''],
        [0, 'x = 2'],
      ],
    );
    run.stops.standAt(history.world, topFrame(history.world));
    assert.equal(go(run).kind, 'exit');
    assert.deepEqual(printed.join(''), '1\n1\n1\n2\n');

    // Back over the change, and forward again: it comes again, and the run stops there.
    const values = [];
    while (back(run, () => atLine(3))) {
      values.push(topFrame(history.world).module.get('x'));
    }
    assert.deepEqual(values, [2, 1, 1]);
    assert.equal(go(run).kind, 'edit');
    assert.equal(topFrame(history.world).module.get('x'), 2);
    assert.equal(go(run).kind, 'exit');
    assert.equal(printed.length, 4);

    // The first run is as it was.
    arrive(run, history.toEvent(last - 1, 0));
    assert.equal(history.branch.id, 0);
    assert.equal(history.branch.store.nextSeq, last);
  });
});
