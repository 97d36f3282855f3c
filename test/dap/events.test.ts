import assert from 'node:assert/strict';
import { FlowWatch } from '../../src/adapter/flow';
import { GrowthAnnouncer } from '../../src/adapter/growth';
import { FAKE_PATH, launchFake, stopFakeAt, withFake } from '../support/dapSession';

describe('Events', () => {
  it('carry output with its stream and its line', () =>
    withFake({ lines: 5 }, async (client, debuggee) => {
      await launchFake(client);
      const location = { path: FAKE_PATH, line: 3 };
      debuggee.emit({ type: 'output', category: 'stdout', text: 'hello\n', location });
      debuggee.emit({ type: 'output', category: 'stderr', text: 'oh\n', location: null });
      const source = { name: 'fake.py', path: FAKE_PATH };
      const first = await client.timeline.next('output');
      assert.deepEqual(first, { category: 'stdout', output: 'hello\n', source, line: 3 });
      const second = await client.timeline.next('output');
      assert.deepEqual(second, { category: 'stderr', output: 'oh\n' });
    }));

  it('announce a thread before it stops', () =>
    withFake(
      { lines: 5, events: { 2: [{ type: 'thread', change: 'started', threadId: 2 }] } },
      async (client) => {
        await launchFake(client, {}, [3]);
        await client.ask('configurationDone');
        await client.timeline.next('thread', { reason: 'started', threadId: 1 });
        await client.timeline.next('thread', { reason: 'started', threadId: 2 });
        await client.timeline.next('stopped');
      },
    ));

  it('tell that the program runs on by itself', () =>
    withFake({ lines: 5 }, async (client, debuggee) => {
      await stopFakeAt(client, 2);
      debuggee.emit({ type: 'continued' });
      await client.timeline.next('continued', { allThreadsContinued: true });
    }));

  it('say why it stopped, in words', () =>
    withFake({ lines: 5 }, async (client) => {
      await stopFakeAt(client, 2);
      await client.ask('loopscope/stepCallback', {});
      await client.timeline.next('continued', { allThreadsContinued: true });
      await client.timeline.next('stopped', {
        reason: 'callback',
        description: 'Before handle #1 task()',
      });
    }));

  it('say at most ten times a second that the trace grew, and never leave out the last', () =>
    withFake({ lines: 5 }, async (client, debuggee) => {
      await launchFake(client);
      for (let seq = 1; seq <= 500; seq++) debuggee.emit({ type: 'grew', seq });
      await new Promise((resolve) => setTimeout(resolve, 250));
      const grew = client.timeline.all('loopscope/grew').map(({ body }) => body as object);
      assert.deepEqual(grew, [{ seq: 1 }, { seq: 500 }]);
    }));
});

describe('The announcer of growth', () => {
  it('is silent once disposed', async () => {
    const seen: number[] = [];
    const announcer = new GrowthAnnouncer((seq) => seen.push(seq));
    announcer.grew(1);
    announcer.grew(2);
    announcer.dispose();
    announcer.grew(3);
    await new Promise((resolve) => setTimeout(resolve, 150));
    assert.deepEqual(seen, [1]);
  });
});

describe('The flow of output', () => {
  it('stops the program while the client does not read', () => {
    const flow: boolean[] = [];
    let onDrain: () => void = () => undefined;
    const stream = {
      writableLength: 0,
      on: (_: 'drain', listener: () => void) => (onDrain = listener),
      off: () => (onDrain = () => undefined),
    };
    const watch = new FlowWatch(stream, (open) => flow.push(open));
    watch.written();
    assert.deepEqual(flow, []);
    stream.writableLength = 2 << 20;
    watch.written();
    watch.written();
    assert.deepEqual(flow, [false]);
    onDrain();
    assert.deepEqual(flow, [false, true]);
    watch.dispose();
    stream.writableLength = 2 << 20;
    onDrain();
    assert.deepEqual(flow, [false, true]);
  });
});
