/** Random schedules find a mistake in a large program as often as theory promises. */

import assert from 'node:assert/strict';
import { Machine } from '../../../src/explore/machine';
import { launchMachine } from '../../../src/explore/partSearch';
import { PctPicker, RandomSearch } from '../../../src/explore/random';
import { dedent, optionsOf } from '../../support/check';

/** Twenty threads that each take a lock; one of them and the main thread do what `first` and `second` say. */
const crowd = (first: string, second: string): string => `
  import threading
  a, b, own = threading.Lock(), threading.Lock(), threading.Lock()
  seen = []
  def other():
      with own:
          pass
  def work():
      ${first}
  threads = [threading.Thread(target=work if i == 7 else other) for i in range(20)]
  for thread in threads:
      thread.start()
  ${second}
  for thread in threads:
      thread.join()
`;

const ORDER = crowd('seen.append(own.locked())', 'with own: assert seen');
const DEADLOCK = crowd('with b:\n          with a: pass', 'with a:\n      with b: pass');
const NO_DEADLOCK = crowd('with a:\n          with b: pass', 'with a:\n      with b: pass');

const THREADS = 21;
/** Of six schedules, one has no point of change, and two have one. */
const WITH_NONE = 1 / 6;
const WITH_ONE = 1 / 3;

interface Sample {
  /** How many schedules fail. */
  readonly failures: number;
  /** The most choices in one. */
  readonly choices: number;
}

function sample(program: string, count: number, seed: number): Sample {
  const picker = new PctPicker();
  const options = { ...optionsOf({}), file: 'program.py' };
  const machine = launchMachine(dedent(program), options, 'sync', { picker });
  assert(machine instanceof Machine);
  const search = new RandomSearch(machine, picker, seed, { first: 0, count });
  while (!search.complete) search.step();
  const failures = search.findings.outcomes.all
    .filter(({ outcome, exitCodes }) => outcome === 'hang' || exitCodes[0] !== 0)
    .reduce((sum, found) => sum + found.count, 0);
  return { failures, choices: search.length };
}

describe('random schedules of 21 threads', () => {
  for (const seed of [0, 1, 2]) {
    it(`find what one order shows as often as PCT promises (seed ${seed})`, () => {
      const { failures } = sample(ORDER, 210, seed);
      const promised = (210 * WITH_NONE) / THREADS;
      assert(failures >= promised, `${failures} of 210, promised ${promised}`);
    });

    it(`find what one interruption shows as often as PCT promises (seed ${seed})`, () => {
      const { failures, choices } = sample(DEADLOCK, 600, seed);
      assert(choices > 100, `${choices} choices`);
      const promised = (600 * WITH_ONE) / (THREADS * choices);
      assert(failures >= 1 && failures >= promised, `${failures} of 600, promised ${promised}`);
    });
  }

  it('find nothing where there is nothing', () => {
    assert.equal(sample(NO_DEADLOCK, 300, 0).failures, 0);
  });
});
