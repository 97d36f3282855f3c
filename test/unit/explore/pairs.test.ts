/** Mistakes are told from their mends: each is found, and nothing is found in the other program. */

import assert from 'node:assert/strict';
import { keyOf } from '../../../src/explore/outcomes';
import type { ScheduleOutcome } from '../../../src/explore/report';
import { explore, replayed } from '../../support/explore';
import { PAIRS } from './pairs';

const described = ({ outcome, exception, hazards }: ScheduleOutcome): string =>
  [outcome, exception, ...hazards].join(' ');

describe('explore a mistake and its mend', () => {
  for (const { name, wrong, right, shows, prints, settings } of PAIRS) {
    it(name, () => {
      const bad = explore(wrong, settings);
      assert(bad.complete, 'the wrong program is searched to the end');
      const shown = bad.outcomes.find((one) => shows.test(described(one)));
      assert(shown !== undefined, bad.outcomes.map(described).join('\n'));
      assert.equal(replayed(wrong, shown.schedule, settings), keyOf(shown));
      const good = explore(right, settings);
      assert(good.complete, 'the right program is searched to the end');
      const found = good.outcomes.map((one) => [described(one), one.stdout, one.exitCode]);
      assert.deepEqual(found, [['exit ', prints, 0]]);
    });
  }
});
