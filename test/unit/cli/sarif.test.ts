import assert from 'node:assert/strict';
import { sarifOf } from '../../../src/cli/sarif';
import { RULES } from '../../../src/hazards/rules';
import { runSource } from '../../support/check';

const PROGRAM = `
import asyncio
import os

loop = asyncio.new_event_loop()
pid = os.fork()
if pid == 0:
    loop.call_soon(print)
    os._exit(0)
os.waitpid(pid, 0)
loop.close()
`;

interface Sarif {
  version: string;
  runs: {
    tool: { driver: { rules: { id: string }[] } };
    invocations: { executionSuccessful: boolean; toolExecutionNotifications: unknown[] }[];
    results: {
      ruleId: string;
      ruleIndex: number;
      level: string;
      message: { text: string };
      locations: unknown[];
      relatedLocations: unknown[];
    }[];
  }[];
}

const place = (startLine: number): object => ({
  physicalLocation: { artifactLocation: { uri: 'file:///a/b%20c.py' }, region: { startLine } },
});

describe('hazards as SARIF', () => {
  it('have their rule, their line and the lines that belong to them', () => {
    const { report } = runSource(PROGRAM, { file: '/a/b c.py' });
    const { version, runs } = sarifOf([{ program: 'b c.py', report }]) as Sarif;
    assert.equal(version, '2.1.0');
    const [{ tool, results, invocations }] = runs;
    assert.deepEqual(
      tool.driver.rules.map(({ id }) => id),
      RULES.map(({ id }) => id),
    );
    assert.equal(invocations[0].executionSuccessful, true);
    const [result] = results;
    assert.equal(result.ruleId, 'LS004');
    assert.equal(tool.driver.rules[result.ruleIndex].id, 'LS004');
    assert.equal(result.level, 'error');
    assert.deepEqual(result.locations, [place(7)]);
    assert.deepEqual(result.relatedLocations, [{ ...place(5), message: { text: 'forked here' } }]);
  });

  it('say so when a program cannot be run', () => {
    const { report } = runSource('x = "\\N{BULLET}"\n', { file: '/a/b c.py' });
    const { runs } = sarifOf([{ program: 'b c.py', report }]) as Sarif;
    const [{ invocations, results }] = runs;
    assert.deepEqual(results, []);
    assert.equal(invocations[0].executionSuccessful, false);
    assert.equal(invocations[0].toolExecutionNotifications.length, 1);
  });
});
