import assert from 'node:assert/strict';
import { isEvent, isResponse } from '../support/dapTimeline';
import { FAKE_PATH, launchFake, stopFakeAt, withFake } from '../support/dapSession';

const STEPS = [
  'continue', 'next', 'stepIn', 'stepOut', 'loopscope/stepCallback', 'loopscope/stepIteration',
]; // prettier-ignore

describe('The funnel', () => {
  for (const command of STEPS) {
    it(`answers ${command} before it says that the program stopped`, () =>
      withFake({ lines: 9, endless: true }, async (client) => {
        await launchFake(client, {}, [2, 3]);
        await client.ask('configurationDone');
        await client.timeline.next('thread');
        await client.timeline.next('stopped');
        await client.ask(command, { threadId: 1 });
        // Of its own requests the client knows that the program goes on.
        if (command.startsWith('loopscope/')) await client.timeline.next('continued');
        await client.timeline.next('stopped', { threadId: 1, allThreadsStopped: true });
        const order = client.timeline.messages.filter(
          (message) =>
            (isResponse(message) && message.command === command) ||
            (isEvent(message) && message.event === 'stopped'),
        );
        assert.deepEqual(
          order.map(({ type }) => type),
          ['event', 'response', 'event'],
        );
      }));
  }

  it('answers with the text of a refusal that the user can do something about', () =>
    withFake({ lines: 3 }, async (client) => {
      await launchFake(client);
      const response = await client.fails('next', { threadId: 'one' });
      assert.equal(response.message, 'The argument "threadId" must be an integer.');
      assert.equal(response.body.error?.format, 'The argument "{name}" must be {expected}.');
      assert.deepEqual(response.body.error.variables, {
        name: 'threadId',
        expected: 'an integer',
      });
      assert.equal(response.body.error.showUser, false);
    }));

  it('answers when a handler throws, and blames itself', () =>
    withFake({ lines: 3, refuse: { threads: new TypeError('oops') } }, async (client) => {
      await launchFake(client);
      const response = await client.fails('threads');
      assert.equal(response.message, 'Loopscope has a bug: oops. Please report it.');
      assert.equal(response.body.error?.id, 1000);
      assert.equal(response.body.error.showUser, true);
    }));

  it('answers a request that it does not know', () =>
    withFake({ lines: 3 }, async (client) => {
      const response = await client.fails('loopscope/nonsense', {});
      assert.match(response.message ?? '', /does not know the request "loopscope\/nonsense"/);
      assert.match((await client.fails('toString', {})).message ?? '', /does not know/);
    }));

  it('handles requests in the order in which they came', () =>
    withFake({ lines: 3 }, async (client, debuggee) => {
      const source = { path: FAKE_PATH };
      await Promise.all([
        client.ask('initialize', {}),
        client.ask('launch', { program: FAKE_PATH }),
        client.ask('setBreakpoints', { source, breakpoints: [{ line: 3 }] }),
        client.ask('configurationDone'),
        client.ask('threads'),
      ]);
      assert.deepEqual(debuggee.calls, ['launch', 'setBreakpoints', 'start', 'threads']);
      await client.timeline.next('initialized');
      await client.timeline.next('thread');
      await client.timeline.next('stopped', { reason: 'breakpoint' });
    }));

  it('lets pause overtake a request that is stuck', () =>
    withFake({ lines: 3 }, async (client) => {
      await stopFakeAt(client, 2);
      const stuck = client.fails('evaluate', { expression: 'forever' });
      await client.ask('pause', { threadId: 1 });
      await client.ask('disconnect');
      await stuck;
    }));
});

describe('The state of the program', () => {
  it('decides what can be asked for', () =>
    withFake({ lines: 3, endless: true }, async (client) => {
      assert.match((await client.fails('continue')).message ?? '', /No program has been launched/);
      await launchFake(client);
      await client.ask('configurationDone');
      await client.timeline.next('thread');
      const running = await client.fails('stackTrace', { threadId: 1 });
      assert.match(running.message ?? '', /is running. Pause it first/);
      await client.ask('pause', { threadId: 1 });
      await client.timeline.next('stopped', { reason: 'pause' });
      assert.equal((await client.ask('stackTrace', { threadId: 1 }))['totalFrames'], 4);
    }));
});
