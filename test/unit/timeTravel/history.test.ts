import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { planStep } from '../../../src/engine/debug/stepPlan';
import { LineBehind } from '../../../src/engine/timeTravel/behind';
import { samePosition } from '../../../src/engine/timeTravel/position';
import { CodeOrigin } from '../../../src/engine/vm/codeObject';
import type { Frame } from '../../../src/engine/vm/frame';
import { cloneModel } from '../../../src/trace/cloneModel';
import { silentClone } from '../../../src/engine/silentClone';
import { override } from '../../../src/engine/kernel/schedule';
import { tokenOf } from '../../../src/engine/kernel/scheduleToken';
import { runSource } from '../../support/check';
import { anyProgram } from '../../support/programArbitrary';
import { arrive, assertSameWorld, go, travel, type Travel } from '../../support/travel';

/** More with `LOOPSCOPE_RUNS=N`. */
const RUNS = Number(process.env['LOOPSCOPE_RUNS'] ?? 25);

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

interface Settings {
  readonly seed: number | null;
  readonly spacing: number;
}

/** How far apart checkpoints are: so near that most are used, or so far that searches must plant some. */
const anySettings: fc.Arbitrary<Settings> = fc.record({
  seed: fc.option(fc.nat(1000)),
  spacing: fc.constantFrom(100, 500, 20_000, 1e9),
});

function ended(program: string, { seed, spacing }: Settings): Travel {
  const seeded = seed === null ? {} : { seed };
  const run = travel(program, { ...seeded, spacing, limits: { steps: 100_000 } });
  go(run);
  return run;
}

/** Threads, frames and variables are parts of the world; the model is the fold up to there. */
function stepThereAndBack(run: Travel, place: number, how: 'over' | 'in' | 'out'): void {
  const { history, stops } = run;
  arrive(run, history.toEvent(place % Math.max(1, history.branch.store.nextSeq)));
  if (!history.isAtHook) return;
  const { position, seq } = history;
  const world = silentClone(history.world);
  const model = cloneModel(history.branch.models.at(seq));
  stops.begin({ kind: 'step', step: planStep(history.world.thread, how) });
  go(run);
  arrive(run, history.toPosition(position));
  assertSameWorld(history.world, world);
  assert.deepEqual(history.branch.models.at(history.seq), model);
  const { tid } = history.world.thread;
  const isUser = ({ code }: Frame): boolean => code.origin === CodeOrigin.user;
  const search = history.search(() => new LineBehind(tid, isUser));
  let end = search.run(1000);
  while (end === null) end = search.run(1000);
  if (end.kind !== 'found') {
    assert.equal(end.kind, 'none');
    return;
  }
  arrive(run, history.toPosition(end.position));
  assert(samePosition(history.position, end.position));
  assert(history.position.steps <= position.steps);
  arrive(run, history.toPosition(position));
  assertSameWorld(history.world, world);
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

  it('says how many lines of output are still to come', () => {
    const run = travel(
      'import sys\nfor i in range(9):\n    print(i, "\\n")\n    sys.stderr.write("x")\n',
    );
    go(run);
    const { history } = run;
    const { store } = history.branch;
    assert.equal(history.linesToCome, 0);
    for (let seq = store.nextSeq - 3; seq > 0; seq -= 4) {
      arrive(run, history.toEvent(seq));
      let left = 0;
      store.forEach(history.seq, store.nextSeq, ({ seq: at }) => {
        const event = store.read(at);
        if (event.kind === 'output.write') left += event.text.split('\n').length - 1;
      });
      assert.equal(history.linesToCome, left);
    }
  });

  it('leads from anywhere in random programs to the same end', function () {
    this.timeout(60_000 + RUNS * 1000);
    fc.assert(
      fc.property(anyProgram(), fc.nat(), anySettings, (program, place, settings) => {
        const run = ended(program, settings);
        visit(run, place % Math.max(1, run.history.branch.store.nextSeq));
      }),
      { numRuns: RUNS },
    );
  });

  it('is as it was after any step there and back, in random programs', function () {
    this.timeout(60_000 + RUNS * 1000);
    fc.assert(
      fc.property(
        anyProgram(),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom('over', 'in', 'out')), { maxLength: 4 }),
        anySettings,
        (program, places, settings) => {
          const run = ended(program, settings);
          for (const [place, how] of places) stepThereAndBack(run, place, how);
        },
      ),
      { numRuns: RUNS },
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
    it(`is run again by its token (seed ${String(seed)})`, () => {
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
