/**
 * Invariants 1, 3 and 4 on random programs. LOOPSCOPE_RUNS=5000 in the environment tries more of them
 * than the gate has time for.
 */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defined } from '../../../src/base/assert';
import { PROFILES } from '../../../src/engine/profiles';
import { firstDifferentEvent } from '../../../src/engine/verify/sameTrace';
import { runSource, type RunSettings } from '../../support/check';
import { anyEngineProgram } from '../../support/asyncioProgramArbitrary';
import { anyProgram } from '../../support/programArbitrary';
import { assertVerified } from '../../support/verifyProgram';

const RUNS = Number(process.env['LOOPSCOPE_RUNS'] ?? 60);

/** A child that is told of a foreign descriptor turns its loop for ever. */
const LIMITS = { steps: 60_000, events: 4_000 };

const profile = fc.constantFrom(...PROFILES.map(({ id }) => id));
const seed = fc.option(fc.nat(1000), { nil: undefined });

function settings(id: (typeof PROFILES)[number]['id'], drawn: number | undefined): RunSettings {
  return { profile: id, limits: LIMITS, ...(drawn === undefined ? {} : { seed: drawn }) };
}

/** Machines in all their parts, and asyncio as programs use it. */
const any = fc.oneof(anyProgram(), anyEngineProgram());

describe('random programs', function () {
  this.timeout(1000 * Math.max(20, RUNS));

  it('have complete traces, can be cloned anywhere and run the same again', () => {
    const property = fc.property(any, profile, seed, (program, id, drawn) => {
      assertVerified(program, { ...settings(id, drawn), clones: 2 });
    });
    fc.assert(property, { numRuns: RUNS });
  });

  it('run the same again by the token of their schedule', () => {
    const property = fc.property(any, profile, fc.nat(1000), (program, id, drawn) => {
      const first = runSource(program, settings(id, drawn));
      const { schedule } = first.report;
      const again = runSource(program, { ...settings(id, undefined), schedule });
      const stores = [defined(first.store, 'trace'), defined(again.store, 'trace')] as const;
      assert.equal(firstDifferentEvent(...stores), null);
      assert.deepEqual(again.report, first.report);
    });
    fc.assert(property, { numRuns: RUNS });
  });

  it('differ between seeds: a schedule is drawn', () => {
    const [programs] = [fc.sample(anyProgram(), { numRuns: 40, seed: 1 })];
    const differ = programs.filter((program) => {
      const [a, b] = [1, 2].map((drawn) => runSource(program, settings('3.13', drawn)).report);
      return a.schedule !== b.schedule;
    });
    assert.ok(differ.length > 3, `${differ.length} of ${programs.length} differ`);
  });
});
