/**
 * What the engine tells of some programs, event by event: the scenarios under the first profile they
 * name, and the programs beside this file. The expected lanes (see `lanes.ts`) are in NAME.txt.
 *
 * After a change that is meant, read what `git diff` shows of them, and accept it:
 * UPDATE=1 npm test -- golden
 */

import path from 'node:path';
import { defined } from '../../src/base/assert';
import type { RunReport } from '../../src/protocol/runReport';
import { findProfile, type ProfileId } from '../../src/engine/profiles';
import { runSource } from '../support/check';
import { expectGolden } from '../support/golden';
import { lanesOf } from '../support/lanes';
import { readRepositoryFile, repositoryFiles } from '../support/paths';

const PROGRAMS = [
  ...repositoryFiles('media/scenarios', /\.py$/),
  ...repositoryFiles('test/golden/programs', /\.py$/),
];

describe('the events of', () => {
  for (const file of PROGRAMS) {
    const source = readRepositoryFile(file);
    const profile = firstProfile(source);
    it(`${path.basename(file)} under ${profile}`, () => {
      const { report, store } = runSource(source, { profile, file: path.basename(file) });
      const lanes = lanesOf(defined(store, 'trace'));
      const name = path.basename(file, '.py');
      expectGolden(`test/golden/expected/${name}.txt`, `${titleOf(profile, report)}\n${lanes}`);
    });
  }
});

function titleOf(profile: string, { outcome, exitCode }: RunReport): string {
  return `Python ${profile}, ${outcome}${exitCode === null ? '' : ` ${exitCode}`}`;
}

/** The first profile of the comment `# profiles: A, B`. */
function firstProfile(source: string): ProfileId {
  const [name] = /^# profiles:\s*([\d.]+)/m.exec(source)?.slice(1) ?? [];
  const profile = findProfile(name ?? '3.13');
  return defined(profile, `profile ${name ?? ''}`).id;
}
