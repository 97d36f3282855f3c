/**
 * Random requests to sessions over the engine. `LOOPSCOPE_FUZZ=N` asks N requests of each program instead of
 * a few; `LOOPSCOPE_FUZZ_SEED=S` begins with another seed.
 */

import { readdirSync } from 'node:fs';
import path from 'node:path';
import { Prng } from '../../src/base/prng';
import { FIXTURES } from '../support/dapMarkers';
import { FuzzedSession } from '../support/dapFuzz';

const REQUESTS = Number(process.env['LOOPSCOPE_FUZZ'] ?? 150);
const SEED = Number(process.env['LOOPSCOPE_FUZZ_SEED'] ?? 1);
/** A session is asked so many at most: then another one begins. */
const SESSION = 300;

const SCENARIOS = path.resolve('media/scenarios');

const PROGRAMS = [
  ...['exceptions', 'fork', 'generators', 'hang', 'hazards', 'server', 'signalled', 'threads', 'travel', 'values'].map((name) =>
    path.join(FIXTURES, `${name}.py`),
  ),
  ...readdirSync(SCENARIOS).filter((name) => name.endsWith('.py')).map((name) => path.join(SCENARIOS, name)),
]; // prettier-ignore

describe('A session of random requests', function () {
  this.timeout(Math.max(20_000, REQUESTS * 100));
  for (const program of PROGRAMS) {
    it(`answers all of them, and never contradicts itself: ${path.basename(program)}`, async () => {
      let seed = SEED;
      for (let left = REQUESTS; left > 0; seed++) {
        const session = new FuzzedSession(program, Prng.seeded(seed));
        try {
          await session.run(Math.min(left, SESSION));
        } catch (error) {
          const last = session.log.slice(-25).join('\n');
          throw new Error(`with seed ${seed}, after:\n${last}`, { cause: error });
        }
        left -= session.requests;
      }
    });
  }
});
