import assert from 'node:assert/strict';
import { OutputRelay } from '../../src/debuggee/engine/outputRelay';
import { Runner } from '../../src/debuggee/engine/runner';
import { ThreadWatch } from '../../src/debuggee/engine/threadWatch';

const turns = async (n: number): Promise<void> => {
  for (let i = 0; i < n; i++) await new Promise((resolve) => setImmediate(resolve));
};

/** A machine that takes one ms for a thousand steps, and ends after so many. */
class SlowMachine {
  now = 0;
  steps = 0;
  readonly calls: number[] = [];

  constructor(readonly end: number) {}

  run(steps: number): 'end' | null {
    this.calls.push(steps);
    this.steps += steps;
    this.now += steps / 1000;
    return this.steps >= this.end ? 'end' : null;
  }
}

function runnerOf(
  machine: SlowMachine,
  rest = 0,
): { runner: Runner<'end'>; slices: number[]; ends: string[] } {
  const slices: number[] = [];
  const ends: string[] = [];
  let start = 0;
  const listener = {
    ran: () => {
      slices.push(machine.now - start);
      start = machine.now;
      return rest;
    },
    ended: (why: 'end') => ends.push(why),
  };
  return { runner: new Runner(machine, listener, () => machine.now), slices, ends };
}

describe('The runner', () => {
  it('cuts the run into slices of about 8 ms', async () => {
    const machine = new SlowMachine(200_000);
    const { runner, slices, ends } = runnerOf(machine);
    runner.start();
    assert.equal(machine.steps, 0, 'it begins in a later turn');
    await turns(100);
    assert.deepEqual(ends, ['end']);
    assert.equal(runner.running, false);
    // The first call is not sized yet.
    for (const slice of slices.slice(1)) assert(slice <= 12, `${slice}`);
    assert(slices.length > 15);
  });

  it('stops between two slices, and goes on', async () => {
    const machine = new SlowMachine(Infinity);
    const { runner } = runnerOf(machine);
    runner.start();
    await turns(5);
    assert.equal(runner.stop(), true);
    const { steps } = machine;
    assert(steps > 0);
    await turns(5);
    assert.equal(machine.steps, steps);
    assert.equal(runner.stop(), false);
    runner.start();
    await turns(5);
    assert(machine.steps > steps);
    runner.dispose();
  });

  it('stands still while the flow is closed', async () => {
    const machine = new SlowMachine(Infinity);
    const { runner } = runnerOf(machine);
    runner.start();
    await turns(3);
    runner.setFlow(false);
    const { steps } = machine;
    await turns(5);
    assert.equal(machine.steps, steps);
    assert.equal(runner.running, true);
    runner.setFlow(true);
    await turns(3);
    assert(machine.steps > steps);
    runner.dispose();
    const end = machine.steps;
    runner.start();
    runner.setFlow(true);
    await turns(5);
    assert.equal(machine.steps, end);
  });

  it('rests when it is told to', async () => {
    const machine = new SlowMachine(Infinity);
    const { runner, slices } = runnerOf(machine, 30);
    runner.start();
    await new Promise((resolve) => setTimeout(resolve, 100));
    runner.dispose();
    assert(slices.length >= 1 && slices.length <= 5, `${slices.length}`);
  });
});

describe('Output', () => {
  it('of one line is joined, up to a limit', () => {
    const relay = new OutputRelay();
    const at = (line: number): { path: string; line: number } => ({ path: '/a.py', line });
    relay.write(1, 'a', at(1), 0);
    relay.write(1, 'b\n', at(1), 0);
    relay.write(2, 'c\n', at(1), 0);
    relay.write(1, 'd\n', at(2), 0);
    relay.write(1, 'e\n', null, 0);
    relay.write(1, 'f\n', null, 0);
    assert.deepEqual(
      relay.take().map(({ category, text, location }) => [category, text, location?.line]),
      [['stdout', 'ab\n', 1], ['stderr', 'c\n', 1], ['stdout', 'd\n', 2], ['stdout', 'e\nf\n', undefined]],
    ); // prettier-ignore
    assert.deepEqual(relay.take(), []);
    for (let i = 0; i < 10; i++) relay.write(1, 'x'.repeat(20_000), null, 0);
    assert.deepEqual(
      relay.take().map(({ text }) => text.length),
      [80_000, 80_000, 40_000],
    );
  });
});

describe('The watch over threads', () => {
  it('tells ends before births', () => {
    const watch = new ThreadWatch();
    const changes = (...alive: number[]): string[] =>
      watch.update(alive).map(({ change, threadId }) => `${change} ${threadId}`);
    assert.deepEqual(changes(1), ['started 1']);
    assert.deepEqual(changes(1, 2, 3), ['started 2', 'started 3']);
    assert.deepEqual(changes(1, 4), ['exited 2', 'exited 3', 'started 4']);
    assert.deepEqual(changes(), ['exited 1', 'exited 4']);
  });
});
