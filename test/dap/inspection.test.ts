import assert from 'node:assert/strict';
import { FAKE_PATH, launchFake, stopFakeAt, withFake } from '../support/dapSession';

describe('A stopped program', () => {
  it('shows its threads with their process', () =>
    withFake({ lines: 5 }, async (client) => {
      await client.ask('initialize', {});
      await client.timeline.next('initialized');
      assert.deepEqual(await client.ask('threads'), { threads: [] });
      await client.ask('launch', { program: FAKE_PATH });
      assert.deepEqual(await client.ask('threads'), {
        threads: [{ id: 1, name: 'MainThread · pid 1001' }],
      });
    }));

  it('shows frames: a label, a file, a library text, a native function', () =>
    withFake({ lines: 5 }, async (client) => {
      await stopFakeAt(client, 3);
      const origin = 'Loopscope’s library';
      const library = { origin, presentationHint: 'deemphasize' };
      const { stackFrames, totalFrames } = await client.ask('stackTrace', { threadId: 1 });
      assert.equal(totalFrames, 4);
      assert.deepEqual(stackFrames, [
        { id: 10, name: 'handle #1 task()', line: 0, column: 0, presentationHint: 'label' },
        {
          id: 11,
          name: 'task',
          source: { name: 'fake.py', path: FAKE_PATH },
          line: 3,
          column: 5,
          presentationHint: 'normal',
        },
        {
          id: 12,
          name: 'helper',
          source: { name: 'helper.py', sourceReference: 7, ...library },
          line: 2,
          column: 1,
          presentationHint: 'subtle',
        },
        {
          id: 13,
          name: 'BaseEventLoop._run_once',
          source: { name: 'asyncio/base_events.py', ...library },
          line: 0,
          column: 0,
          presentationHint: 'subtle',
        },
      ]);
    }));

  it('shows a page of frames', () =>
    withFake({ lines: 5 }, async (client) => {
      await stopFakeAt(client, 3);
      const page = { threadId: 1, startFrame: 1, levels: 2 };
      const { stackFrames, totalFrames } = await client.ask('stackTrace', page);
      assert.equal(totalFrames, 4);
      assert.deepEqual(
        (stackFrames as { id: number }[]).map(({ id }) => id),
        [11, 12],
      );
      await client.fails('stackTrace', { threadId: 99 });
    }));

  it('gives the text of a library source', () =>
    withFake({ lines: 5 }, async (client) => {
      await stopFakeAt(client, 3);
      const { content } = await client.ask('source', { sourceReference: 7 });
      assert.match(String(content), /def helper/);
      const source = { sourceReference: 7 };
      assert.deepEqual(await client.ask('source', { source, sourceReference: 0 }), {
        content,
        mimeType: 'text/x-python',
      });
      const native = await client.ask('source', { sourceReference: 0 });
      assert.match(native['content'] as string, /native code/);
      await client.fails('source', { sourceReference: 8 });
    }));

  it('counts lines and columns as the client does', () =>
    withFake({ lines: 5 }, async (client) => {
      await client.ask('initialize', { linesStartAt1: false, columnsStartAt1: false });
      await client.timeline.next('initialized');
      await client.ask('launch', { program: FAKE_PATH });
      const { breakpoints } = await client.ask('setBreakpoints', {
        source: { path: FAKE_PATH },
        breakpoints: [{ line: 2 }],
      });
      assert.equal((breakpoints as { line: number }[])[0].line, 2);
      await client.ask('configurationDone');
      await client.timeline.next('thread');
      await client.timeline.next('stopped');
      const { stackFrames } = await client.ask('stackTrace', { threadId: 1 });
      const [label, frame] = stackFrames as { line: number; column: number }[];
      assert.deepEqual([frame.line, frame.column], [2, 4]);
      assert.deepEqual([label.line, label.column], [0, 0]);
    }));
});

describe('Variables', () => {
  it('unfold, in pages', () =>
    withFake({ lines: 5 }, async (client) => {
      await stopFakeAt(client, 3);
      const { scopes } = await client.ask('scopes', { frameId: 11 });
      assert.deepEqual(scopes, [
        {
          name: 'Locals',
          presentationHint: 'locals',
          variablesReference: 100,
          namedVariables: 2,
          indexedVariables: 0,
          expensive: false,
        },
      ]);
      const { variables } = await client.ask('variables', { variablesReference: 100 });
      assert.deepEqual(variables, [
        {
          name: 'line',
          value: '3',
          type: 'int',
          variablesReference: 0,
          evaluateName: 'line',
          presentationHint: { kind: 'data' },
        },
        {
          name: 'items',
          value: '[0, 1, 2]',
          type: 'list',
          variablesReference: 101,
          indexedVariables: 3,
          evaluateName: 'items',
          presentationHint: { kind: 'data' },
        },
      ]);
      const page = { variablesReference: 101, filter: 'indexed', start: 1, count: 1 };
      const items = await client.ask('variables', page);
      assert.deepEqual(
        (items['variables'] as { name: string }[]).map(({ name }) => name),
        ['1'],
      );
      await client.fails('variables', { variablesReference: 101, filter: 'odd' });
      await client.fails('variables', { variablesReference: 101, start: -1 });
    }));

  it('keep their number in the next stop, and are gone until asked for', () =>
    withFake({ lines: 5 }, async (client) => {
      await stopFakeAt(client, 3);
      await client.ask('scopes', { frameId: 11 });
      await client.ask('next', { threadId: 1 });
      await client.timeline.next('stopped', { reason: 'step' });
      await client.fails('variables', { variablesReference: 100 });
      const { scopes } = await client.ask('scopes', { frameId: 11 });
      assert.equal((scopes as { variablesReference: number }[])[0].variablesReference, 100);
    }));
});

describe('Expressions', () => {
  it('are only looked at, except in the console', () =>
    withFake({ lines: 5 }, async (client, debuggee) => {
      await stopFakeAt(client, 3);
      for (const context of ['hover', 'watch', 'variables', undefined, 'repl']) {
        const { result } = await client.ask('evaluate', { expression: 'x', frameId: 11, context });
        assert.equal(result, 'x on line 3');
      }
      assert.deepEqual(
        debuggee.calls.filter((call) => call.startsWith('evaluate')),
        ['evaluate look', 'evaluate look', 'evaluate look', 'evaluate look', 'evaluate act'],
      );
      const copied = await client.ask('evaluate', { expression: 'x', context: 'clipboard' });
      assert.equal(copied['result'], 'x on line 3 in full');
    }));

  it('in the console make the client look again, if it can', () =>
    withFake({ lines: 5 }, async (client) => {
      await client.ask('initialize', { supportsInvalidatedEvent: true });
      await client.timeline.next('initialized');
      await client.ask('launch', { program: FAKE_PATH, stopOnEntry: true });
      await client.ask('configurationDone');
      await client.timeline.next('thread');
      await client.timeline.next('stopped');
      await client.ask('evaluate', { expression: 'x', context: 'watch' });
      await client.ask('evaluate', { expression: 'x', context: 'repl' });
      await client.timeline.next('invalidated', { areas: ['variables'] });
      await client.fails('evaluate', { expression: '1/0', context: 'repl' });
      await client.timeline.next('invalidated', { areas: ['variables'] });
    }));

  it('that raise say so without a message box', () =>
    withFake({ lines: 5 }, async (client) => {
      await stopFakeAt(client, 3);
      const response = await client.fails('evaluate', { expression: '1/0', context: 'watch' });
      assert.equal(response.message, 'ZeroDivisionError: division by zero');
      assert.equal(response.body.error?.showUser, false);
    }));
});

describe('Our own requests', () => {
  it('ask for the state and for events at any time', () =>
    withFake({ lines: 5, endless: true }, async (client) => {
      await launchFake(client);
      await client.ask('configurationDone');
      await client.timeline.next('thread');
      assert.equal((await client.ask('loopscope/state'))['seq'], 5);
      assert.equal((await client.ask('loopscope/events', { from: 3, limit: 4 }))['from'], 3);
      assert.equal((await client.ask('loopscope/events', { from: 0, limit: 1e6 }))['next'], 10_000);
      const rows = await client.ask('loopscope/events', { from: 0, limit: 1, decoded: true });
      assert.deepEqual(rows['events'], []);
      await client.fails('loopscope/events', { from: -1, limit: 4 });
      await client.fails('loopscope/events', {});
    }));

  it('check what to run to', () =>
    withFake({ lines: 5 }, async (client, debuggee) => {
      await stopFakeAt(client, 3);
      await client.fails('loopscope/runToEvent', {});
      await client.fails('loopscope/runToEvent', { kind: 'process.fork', nth: 0 });
      await client.ask('loopscope/runToEvent', { kind: 'process.fork' });
      await client.timeline.next('continued');
      await client.timeline.next('stopped');
      assert(debuggee.calls.includes('resume runToEvent'));
    }));
});
