import assert from 'node:assert/strict';
import Ajv from 'ajv';
import { sarifOf } from '../../../src/cli/sarif';
import { RULES } from '../../../src/hazards/rules';
import { runSource } from '../../support/check';
import { readRepositoryFile } from '../../support/paths';

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

  describe('against the published schema', () => {
    // The schema is of draft 4, of whose words Ajv does not know these two; the formats of texts
    // would take another package.
    const { $schema, id, ...schema } = JSON.parse(
      readRepositoryFile('test/support/sarif/sarif-2.1.0-rtm.5.json'),
    ) as Record<string, unknown>;
    const valid = new Ajv({
      strict: false,
      unicodeRegExp: false,
      validateFormats: false,
      allErrors: true,
    }).compile(schema);
    const complaints = (log: object): string[] => {
      valid(log);
      return (valid.errors ?? []).map(
        ({ instancePath, message }) => `${instancePath} ${message ?? ''}`,
      );
    };

    it('is that of SARIF 2.1.0', () => {
      assert.equal($schema, 'http://json-schema.org/draft-04/schema#');
      assert.match(String(id), /sarif-2\.1\.0-rtm\.5\.json$/);
    });

    for (const [what, program] of [
      ['hazards', PROGRAM],
      ['none', 'print(1)\n'],
      ['a program that cannot be run', 'x = "\\N{BULLET}"\n'],
      ['a hang', 'import threading\nlock = threading.Lock()\nlock.acquire()\nlock.acquire()\n'],
    ] as const) {
      it(`is right: ${what}`, () => {
        const { report } = runSource(program, { file: '/a/b c.py' });
        const once = { program: 'b c.py', report };
        assert.deepEqual(complaints(sarifOf([once, once])), []);
      });
    }

    it('notices what is wrong', () => {
      const log = sarifOf([{ program: 'b c.py', report: runSource(PROGRAM).report }]) as Sarif;
      log.runs[0].results[0].level = 'terrible';
      assert.deepEqual(complaints(log), [
        '/runs/0/results/0/level must be equal to one of the allowed values',
      ]);
    });
  });
});
