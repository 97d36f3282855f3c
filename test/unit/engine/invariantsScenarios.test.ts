/** Invariants 1, 3 and 4 on the scenarios, under the profiles between which the model differs. */

import assert from 'node:assert/strict';
import path from 'node:path';
import { readRepositoryFile, repositoryFiles } from '../../support/paths';
import { assertVerified, PROFILES_TO_VERIFY } from '../../support/verifyProgram';

describe('the scenarios keep the invariants', function () {
  this.timeout(60_000);

  for (const file of repositoryFiles('media/scenarios', /\.py$/)) {
    const name = path.basename(file);
    const source = readRepositoryFile(file);
    for (const profile of PROFILES_TO_VERIFY) {
      it(`${name} under ${profile}`, () => {
        const report = assertVerified(source, { profile, file: name });
        assert.ok(report.foldChecks > 5 && report.cloneChecks > 0);
      });
    }
    it(`${name} with drawn schedules`, () => {
      for (const seed of [1, 2, 3]) assertVerified(source, { seed, file: name, clones: 1 });
    });
  }
});
