/**
 * The engine against every CPython of this machine, and against the answers derived from the
 * semantics page where there is none: one test per program, all its profiles in it.
 */

import assert from 'node:assert/strict';
import { strayAnswers } from './expectedAnswers';
import { findInterpreters } from './interpreters';
import { describeVerdict, isFailure, judge, type Verdict } from './judge';
import { strayDifferences } from './knownDifferences';
import { listPrograms } from './program';
import { asText, tableOf } from './table';

const programs = listPrograms();
const { chosen: interpreters, notes } = findInterpreters();

describe('conformance', () => {
  const verdicts: Verdict[] = [];

  before(() => {
    const versions = interpreters.map(({ version }) => version);
    console.log(`    CPython ${versions.join(', ') || 'is not on this machine'}`);
    for (const note of notes) console.log(`    ${note}`);
  });

  it('has files of derived answers and known differences only for programs that exist', () => {
    assert.deepEqual([...strayAnswers(programs), ...strayDifferences(programs)], []);
  });

  for (const program of programs) {
    it(program.id, async function () {
      const found = await judge(program, interpreters);
      verdicts.push(...found);
      if (found.length === 0) this.skip();
      const failed = found.filter(isFailure);
      if (failed.length > 0) assert.fail(`\n${failed.map(describeVerdict).join('\n')}`);
    });
  }

  after(() => {
    if (verdicts.length > 0) console.log(`\n${asText(tableOf(verdicts))}\n`);
    if (interpreters.length > 0) return;
    const left = programs.filter(
      (program) => !verdicts.some((verdict) => verdict.program === program),
    );
    console.log(
      `    no CPython 3 found on PATH or in pyenv: ${left.length} of ${programs.length} programs ` +
        'were skipped, the others compared with derived answers only',
    );
  });
});
