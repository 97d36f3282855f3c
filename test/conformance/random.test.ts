/**
 * Random programs against the CPythons of this machine, and those on which the engine once differed.
 * `npm run conformance -- --random 2000` tries more than the gate has time for.
 */

import assert from 'node:assert/strict';
import { readRepositoryFile, repositoryFiles } from '../support/paths';
import { findInterpreters } from './interpreters';
import { compareRandom, compareSource, describe as describeFound, FOUND } from './random/compare';
import { Driver } from './random/driver';

const COUNT = 100;
const SEED = 1;

const { chosen: interpreters } = findInterpreters();

describe('random programs against CPython', () => {
  before(function () {
    if (interpreters.length > 0) return;
    console.log(`    no CPython 3 found on PATH or in pyenv: ${COUNT} random programs are skipped`);
    this.skip();
  });

  it(`agree: ${COUNT} of them`, async () => {
    const found = await compareRandom(interpreters, COUNT, SEED);
    assert.equal(found.map(describeFound).join('\n'), '');
  });

  for (const file of repositoryFiles(FOUND, /\.py$/)) {
    it(`agree on ${file}`, async () => {
      const lines: string[] = [];
      for (const interpreter of interpreters) {
        const driver = new Driver(interpreter);
        const differs = await compareSource(readRepositoryFile(file), driver, interpreter.profile);
        lines.push(...differs.map((line) => `CPython ${interpreter.version}: ${line}`));
        driver.close();
      }
      assert.equal(lines.join('\n'), '');
    });
  }
});
