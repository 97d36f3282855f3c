import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { silentClone } from '../../../src/engine/silentClone';
import { override } from '../../../src/engine/kernel/schedule';
import { tokenOf } from '../../../src/engine/kernel/scheduleToken';
import { runSource } from '../../support/check';
import { anyProgram } from '../../support/programArbitrary';
import { arrive, assertSameWorld, go, travel, type Travel } from '../../support/travel';

const SCENARIOS = readdirSync('media/scenarios').filter((name) => name.endsWith('.py'));

const scenario = (name: string): string => readFileSync(`media/scenarios/${name}`, 'utf8');

/** Goes to after event `seq`, looks, and runs to the end again: it must be the very same end. */
function visit(run: Travel, seq: number): void {
  const { history, printed } = run;
  const end = silentClone(history.world);
  const { nextSeq } = history.branch.store;
  const lines = printed.length;
  arrive(run, history.toEvent(seq));
  assert(history.seq > seq || history.seq === nextSeq, `event ${seq} has not happened`);
  go(run);
  assert.equal(history.isPast, false);
  assert.equal(history.branch.store.nextSeq, nextSeq);
  assert.equal(printed.length, lines, 'the past was printed again');
  assertSameWorld(history.world, end);
}

describe('the past of a machine', () => {
  for (const name of SCENARIOS) {
    it(`leads from any event of ${name} to the same end`, () => {
      const run = travel(scenario(name));
      go(run);
      const { nextSeq } = run.history.branch.store;
      for (let i = 0; i < 12; i++) visit(run, Math.floor((i * nextSeq) / 12));
      visit(run, nextSeq - 1);
    });
  }

  it('leads from anywhere in random programs to the same end', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(anyProgram(), fc.nat(), fc.option(fc.nat(1000)), (program, place, seed) => {
        const run = travel(program, {
          ...(seed === null ? {} : { seed }),
          limits: { steps: 100_000 },
        });
        go(run);
        visit(run, place % Math.max(1, run.history.branch.store.nextSeq));
      }),
      { numRuns: 25 },
    );
  });
});

describe('a schedule with another choice', () => {
  const program = `\
import threading, time
seen = []
def work(name):
    for i in range(300):
        seen.append(name)
        if i % 100 == 0:
            time.sleep(0)
threads = [threading.Thread(target=work, args=(name,)) for name in "ab"]
for thread in threads: thread.start()
for thread in threads: thread.join()
print("".join(seen))
`;

  for (const seed of [undefined, 4]) {
    it(`is run again by its token (seed ${seed})`, () => {
      const plain = travel(program, seed === undefined ? {} : { seed });
      go(plain);
      const { points } = plain.history.world.kernel.schedule;
      assert(points > 2);
      const run = travel(program, seed === undefined ? {} : { seed });
      override(run.history.world.kernel.schedule, 2, 1);
      go(run);
      const token = tokenOf(run.history.world.kernel.schedule);
      const again = runSource(program, { schedule: token });
      assert.equal(again.report.stdout, run.printed.join(''));
      assert.equal(again.report.events, run.history.branch.store.nextSeq);
    });
  }
});
