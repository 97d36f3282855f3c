/** Searches where the host's memory is not enough: for a schedule, or for the search. */

import assert from 'node:assert/strict';
import { Exploration } from '../../../src/explore/exploration';
import { DEFAULT_SETTINGS, type ExplorationReport } from '../../../src/explore/report';
import { dedent, optionsOf } from '../../support/check';

/** Needs a large list if the thread comes late. */
const LARGE = `
  import threading
  ready = threading.Event()
  thread = threading.Thread(target=ready.set)
  thread.start()
  if not ready.is_set():
      x = [0] * 1_000_000
  thread.join()
`;

/** Explores it where a large list does not fit; `isStillFull`: because the search leaves no room. */
function explore(isStillFull: boolean, settings: object): ExplorationReport {
  const memory = {
    isFull: (made: number): boolean => made >= 1_000_000,
    isStillFull: (): boolean => isStillFull,
  };
  const options = { ...optionsOf({}), file: 'program.py' };
  const all = { ...DEFAULT_SETTINGS, ...settings };
  const exploration = new Exploration(dedent(LARGE), options, all, memory);
  while (!exploration.work(1000));
  return exploration.report;
}

describe('explore, where memory is full', () => {
  for (const settings of [{}, { reduce: false }, { random: 100 }]) {
    const name = JSON.stringify(settings);

    it(`a schedule that fills it ends there, and the others are searched: ${name}`, () => {
      const { outcomes, full, complete } = explore(false, settings);
      const kinds = outcomes.map(({ outcome }) => outcome);
      assert.deepEqual(kinds, ['limit', 'exit']);
      assert.deepEqual([full, complete], [false, !('random' in settings)]);
    });

    it(`the search ends if it is what fills it: ${name}`, () => {
      const { outcomes, full, complete } = explore(true, settings);
      assert.deepEqual([full, complete], [true, false]);
      assert(outcomes.every(({ outcome }) => outcome === 'exit'));
    });
  }
});
