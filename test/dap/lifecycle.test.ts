import assert from 'node:assert/strict';
import { FAKE_PATH, launchFake, stopFakeAt, withFake } from '../support/dapSession';

describe('The beginning of a session', () => {
  it('is initialize, launch, breakpoints, configurationDone', () =>
    withFake({ lines: 3, exitCode: 4 }, async (client, debuggee) => {
      await launchFake(client, { args: ['a'], profile: '3.6' });
      assert(!debuggee.calls.includes('start'));
      await client.ask('configurationDone');
      await client.timeline.next('thread', { reason: 'started', threadId: 1 });
      await client.timeline.next('thread', { reason: 'exited', threadId: 1 });
      await client.timeline.next('exited', { exitCode: 4 });
      await client.timeline.next('terminated');
      assert.deepEqual(debuggee.spec?.args, ['a']);
      assert.equal(debuggee.spec.profile, '3.6');
      assert.equal(debuggee.spec.program, FAKE_PATH);
    }));

  it('may be configured before it is launched', () =>
    withFake({ lines: 3 }, async (client) => {
      await client.ask('initialize', {});
      await client.timeline.next('initialized');
      const { breakpoints } = await client.ask('setBreakpoints', {
        source: { path: FAKE_PATH },
        breakpoints: [{ line: 2 }],
      });
      const message = 'The program has not been launched yet.';
      const early = { id: 1, line: 2, verified: false, message };
      const source = { name: 'fake.py', path: FAKE_PATH };
      assert.deepEqual(breakpoints, [{ ...early, source }]);
      await client.ask('configurationDone');
      await client.ask('launch', { program: FAKE_PATH });
      const changed = { id: 1, line: 2, verified: true, source };
      await client.timeline.next('breakpoint', { reason: 'changed', breakpoint: changed });
      await client.timeline.next('thread');
      await client.timeline.next('stopped', { reason: 'breakpoint', hitBreakpointIds: [1] });
    }));

  it('stops on entry if asked to', () =>
    withFake({ lines: 3 }, async (client) => {
      await launchFake(client, { stopOnEntry: true });
      await client.ask('configurationDone');
      await client.timeline.next('thread');
      await client.timeline.next('stopped', { reason: 'entry', allThreadsStopped: true });
    }));

  it('ignores breakpoints and the entry when it runs without debugging', () =>
    withFake({ lines: 3 }, async (client) => {
      const { breakpoints } = await launchFake(client, { noDebug: true, stopOnEntry: true }, [2]);
      assert.equal((breakpoints as { verified: boolean }[])[0].verified, false);
      await client.ask('configurationDone');
      await client.timeline.next('thread');
      await client.timeline.next('thread');
      await client.timeline.next('exited');
      await client.timeline.next('terminated');
    }));

  it('can be repeated when the launch failed', () =>
    withFake({ lines: 3 }, async (client) => {
      await client.ask('initialize', {});
      await client.timeline.next('initialized');
      await client.fails('launch', { program: '' });
      await client.ask('launch', { program: FAKE_PATH });
    }));

  it('refuses a second launch and an attach', () =>
    withFake({ lines: 3 }, async (client) => {
      await launchFake(client);
      const again = await client.fails('launch', { program: FAKE_PATH });
      assert.match(again.message ?? '', /already launched/);
      const attach = await client.fails('attach', {});
      assert.match(attach.message ?? '', /cannot attach/);
      assert.equal(attach.body.error?.showUser, true);
    }));
});

describe('The end of a session', () => {
  it('answers terminate, then says that the program ended', () =>
    withFake({ lines: 3 }, async (client) => {
      await stopFakeAt(client, 2);
      await client.ask('terminate');
      await client.timeline.next('thread', { reason: 'exited' });
      await client.timeline.next('terminated');
      await client.ask('terminate');
    }));

  it('answers terminate when nothing was launched', () =>
    withFake({ lines: 3 }, async (client) => {
      await client.ask('terminate');
      await client.timeline.next('terminated');
    }));

  it('answers disconnect and closes everything', () =>
    withFake({ lines: 3 }, async (client, debuggee, adapter) => {
      await stopFakeAt(client, 2);
      let ended = 0;
      adapter.onDidEnd(() => ended++);
      await client.ask('disconnect', {});
      assert.equal(ended, 1);
      assert(debuggee.disposed);
    }));

  it('answers disconnect while another request is stuck, and that one too', () =>
    withFake({ lines: 3 }, async (client) => {
      await stopFakeAt(client, 2);
      const stuck = client.fails('evaluate', { expression: 'forever' });
      const waiting = client.fails('threads');
      await client.ask('disconnect', {});
      assert.match((await stuck).message ?? '', /session is over/);
      assert.match((await waiting).message ?? '', /session is over/);
    }));

  it('answers disconnect before anything else', () =>
    withFake({ lines: 3 }, async (client) => {
      await client.ask('disconnect', {});
    }));

  it('closes everything when the client is gone', () =>
    withFake({ lines: 3, endless: true }, async (client, debuggee, adapter) => {
      await launchFake(client);
      await client.ask('configurationDone');
      await client.timeline.next('thread');
      await new Promise<void>((resolve) => {
        adapter.onDidEnd(resolve);
        client.hangUp();
      });
      assert(debuggee.disposed);
    }));
});
