import assert from 'node:assert/strict';
import { parseScript, runScript, ScriptError } from '../../src/adapter/script';
import { diskFiles } from '../../src/debuggee/diskFiles';
import { FakeDebuggee, type FakeProgram } from '../support/dapFakeDebuggee';
import { FAKE_PATH } from '../support/dapSession';

interface Printed {
  readonly type: string;
  readonly seq: number;
  readonly command?: string;
  readonly success?: boolean;
  readonly event?: string;
}

const START = [
  { command: 'initialize', arguments: {} },
  { command: 'launch', arguments: { program: FAKE_PATH } },
];
const BREAKPOINT = {
  command: 'setBreakpoints',
  arguments: { source: { path: FAKE_PATH }, breakpoints: [{ line: 2 }] },
};

/** What is printed, in short. */
async function run(program: FakeProgram, requests: readonly object[]): Promise<string[]> {
  const printed: Printed[] = [];
  const debuggee = new FakeDebuggee(program);
  const script = requests.map((request) => JSON.stringify(request)).join('\n\n');
  const services = { createDebuggee: () => debuggee, files: diskFiles };
  await runScript(services, script, (message) => {
    printed.push(structuredClone(message) as Printed);
  });
  assert(debuggee.disposed);
  assert.deepEqual(
    printed.map(({ seq }) => seq),
    printed.map((_, i) => i + 1),
  );
  return printed.map(({ command, success, event }) =>
    event === undefined ? `${String(command)}${success === true ? '' : ' failed'}` : `* ${event}`,
  );
}

describe('A script', () => {
  it('goes on when the program has stopped', async () => {
    const requests = [
      ...START,
      BREAKPOINT,
      { command: 'configurationDone' },
      { command: 'next', arguments: { threadId: 1 } },
      { command: 'stackTrace', arguments: { threadId: 1 } },
      { command: 'continue', arguments: { threadId: 1 } },
      { command: 'threads' },
    ];
    assert.deepEqual(await run({ lines: 9 }, requests), [
      'initialize', '* initialized', 'launch', 'setBreakpoints', 'configurationDone',
      '* thread', '* stopped', 'next', '* stopped', 'stackTrace', 'continue',
      '* thread', '* exited', '* terminated', 'threads',
    ]); // prettier-ignore
  });

  it('may configure first', async () => {
    const requests = [START[0], BREAKPOINT, { command: 'configurationDone' }, START[1]];
    assert.deepEqual(await run({ lines: 9 }, [...requests, { command: 'threads' }]), [
      'initialize', '* initialized', 'setBreakpoints', 'configurationDone', 'launch',
      '* breakpoint', '* thread', '* stopped', 'threads',
    ]); // prettier-ignore
  });

  it('does not wait for what failed', async () => {
    const requests = [...START, { command: 'next' }, { command: 'nonsense' }];
    assert.deepEqual(await run({ lines: 9 }, requests), [
      'initialize', '* initialized', 'launch', 'next failed', 'nonsense failed',
    ]); // prettier-ignore
  });

  it('pauses a program that does not stop by itself', async () => {
    const requests = [
      ...START,
      { command: 'configurationDone' },
      { command: 'pause', arguments: { threadId: 1 } },
      { command: 'disconnect' },
    ];
    assert.deepEqual(await run({ lines: 2, endless: true }, requests), [
      'initialize', '* initialized', 'launch', 'configurationDone', '* thread',
      'pause', '* stopped', 'disconnect',
    ]); // prettier-ignore
  });

  it('may pause what is stopped', async () => {
    const requests = [...START, BREAKPOINT, { command: 'configurationDone' }, { command: 'pause' }];
    const printed = await run({ lines: 9 }, requests);
    assert.deepEqual(printed.slice(-3), ['* thread', '* stopped', 'pause']);
  });

  it('is refused before anything runs if a line is no request', () => {
    assert.throws(() => parseScript('{"command":"threads"}\n\nnope'), /line 3 is not JSON/);
    assert.throws(() => parseScript('{"seq":1}'), ScriptError);
    assert.throws(() => parseScript('null'), /line 1 has no "command"/);
    assert.deepEqual(parseScript(''), []);
  });
});
