/**
 * No false alarm: programs as they should be written (test/conformance/programs/idioms, which also
 * agree with CPython) give no finding under any profile that they are meant for, nor under random
 * schedules. LOOPSCOPE_SCHEDULES says how many of those each program gets; at night it is 200.
 */

import assert from 'node:assert/strict';
import { PROFILES, type ProfileId } from '../../src/engine/profiles';
import { isMeantFor, listPrograms, type Program } from '../conformance/program';
import { readRepositoryFile } from '../support/paths';
import { runSource } from '../support/check';

const SCHEDULES = Number(process.env['LOOPSCOPE_SCHEDULES'] ?? 8);

/** The fewest programs that may be left in the corpus. */
const AT_LEAST = 60;

const idioms = listPrograms().filter(({ category }) => category === 'idioms');

/** Runs a program to its regular end; answers its hazards, a line each. */
function findings(program: Program, profile: ProfileId, seed?: number): readonly string[] {
  const source = readRepositoryFile(`test/conformance/programs/${program.id}.py`);
  const schedule = seed === undefined ? {} : { seed };
  const { report } = runSource(source, { profile, file: program.file, ...schedule });
  const { outcome, exitCode, stderr, error } = report;
  const where = `${profile}, ${seed === undefined ? 'the default schedule' : `seed ${seed}`}`;
  if (outcome !== 'exit' || exitCode !== 0) {
    const said = `${stderr.trim().split('\n').at(-1) ?? ''}${error?.message ?? ''}`;
    return [`${where}: ${outcome} ${exitCode ?? ''} ${said} (${report.schedule})`];
  }
  return (report.hazards ?? []).map(
    ({ id, line, message }) => `${where}: line ${line}: ${id} ${message}`,
  );
}

describe('programs without a mistake', () => {
  let runs = 0;

  it(`are at least ${AT_LEAST}`, () => {
    assert(idioms.length >= AT_LEAST, `there are ${idioms.length}`);
  });

  for (const program of idioms) {
    it(`${program.id} gives no finding`, () => {
      const profiles = PROFILES.map(({ id }) => id).filter((id) => isMeantFor(program, id));
      const found = profiles.flatMap((profile) => findings(program, profile));
      for (let seed = 1; seed <= SCHEDULES; seed++)
        found.push(...findings(program, profiles[seed % profiles.length], seed));
      runs += profiles.length + SCHEDULES;
      assert.deepEqual(found, []);
    });
  }

  after(() => {
    console.log(
      `    ${idioms.length} programs, each under every profile and ${SCHEDULES} random schedules: ${runs} runs`,
    );
  });
});
