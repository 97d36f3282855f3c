import assert from 'node:assert/strict';
import { comparisonText } from '../../../src/cli/compareText';
import { parseComparison } from '../../../src/cli/options';
import { ComparedRun } from '../../../src/compare/comparedRun';
import { partedPairs } from '../../../src/compare/comparison';
import { defined } from '../../../src/base/assert';
import type { ProfileId } from '../../../src/engine/profiles';
import { PROFILES } from '../../../src/engine/profiles';
import { runSource } from '../../support/check';
import { readRepositoryFile } from '../../support/paths';

/** What `loopscope compare scenario:ID` prints on a terminal of so many columns. */
function printed(id: string, versions: readonly ProfileId[], width: number): string[] {
  const source = readRepositoryFile(`media/scenarios/${id}.py`);
  const done = versions.map((profile) => runSource(source, { profile, file: `${id}.py` }));
  const runs = done.map(({ store }, i) => new ComparedRun(versions[i], defined(store, 'trace')));
  const reports = done.map(({ report }, i) => ({ ...report, python: versions[i] }));
  return comparisonText(reports, runs, partedPairs(runs), width).split('\n');
}

describe('loopscope compare', () => {
  it('prints a table of outcomes, then each parting side by side', () => {
    const lines = printed('fork-new-loop', ['3.5.3', '3.6', '3.7'], 100);
    assert.deepEqual(lines.slice(0, 4), [
      'python  story  outcome  output  hazards  events',
      '3.5.3   A      exit 0   A       LS003    144',
      '3.6     B      exit 0   B       LS008    200',
      '3.7     B      exit 0   B       LS008    202',
    ]);
    const titles = lines.filter((line) => line.includes(' part in '));
    assert.deepEqual(titles, ['3.5.3 and 3.6 part in MainThread of process 1002:']);
    const parted = lines.filter((line) => line.slice(49, 50) === '|');
    assert.match(
      parted[0],
      /^ +78 {2}run_forever reads the running slot: lo.*\| +78 {2}run_forever/,
    );
    assert.equal(parted.length, 4);
    assert.ok(lines.every((line) => line.length <= 100 || line.startsWith('  std')));
    assert.ok(lines.includes('  stdout: "child: child has done its work\\n"'));
  });

  it('says so when all tell the same story', () => {
    const lines = printed('call-soon', ['3.9', '3.10'], 100);
    assert.deepEqual(lines.slice(1, 3).map((line) => line.slice(0, 22)), [
      '3.9     A      hang   ',
      '3.10    A      hang   ',
    ]); // prettier-ignore
    assert.equal(lines.at(-2), 'All tell the same story.');
  });

  it('takes the versions as a list, by default all, and leaves the program its arguments', () => {
    const profilesOf = (...args: string[]): string[] =>
      parseComparison('compare', ['f.py', ...args]).map(({ options }) => options.profile);
    assert.deepEqual(profilesOf('--python', '3.6.0, 3.13'), ['3.5.3', '3.13']);
    assert.deepEqual(profilesOf(), PROFILES.map(({ id }) => id)); // prettier-ignore
    const [{ options }] = parseComparison('compare', ['f.py', '--', '--python', 'x']);
    assert.deepEqual(options.args, ['--python', 'x']);
    assert.throws(() => profilesOf('--python', '3.6,2.7'), /unknown Python version '2.7'/);
  });
});
