import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { aFile, fake, FakePage, FakeSession, settled, start } from './host';
import type { Snapshot } from '../../../src/protocol/panelMessages';
import * as states from '../../webview/states';

describe('the panel', () => {
  let deactivate: () => void;
  let page: FakePage;

  beforeEach(() => {
    ({ deactivate } = start());
    page = new FakePage();
    page.say({ type: 'ready' });
  });

  afterEach(() => {
    mock.timers.reset();
    deactivate();
  });

  const announce = (session: FakeSession, seq: number): void => {
    fake.events.custom.fire({ session, event: 'loopscope/grew', body: { seq } });
  };

  /** What the page shows now. */
  const last = (): Snapshot => {
    assert.ok(page.last, 'nothing was posted');
    return page.last;
  };

  it('says that there is no session, and whether there is a file to debug', () => {
    assert.deepEqual(page.posted, [
      {
        type: 'snapshot',
        status: 'none',
        state: null,
        changes: null,
        undone: null,
        history: [],
        canDebugFile: false,
        problem: null,
      },
    ]);
    fake.editor = { document: aFile };
    fake.events.activeEditor.fire(fake.editor);
    assert.equal(last().canDebugFile, true);
  });

  it('shows the state at a stop, and what changed since the one before', async () => {
    const session = new FakeSession();
    assert.equal(last().status, 'starting');
    await session.stop(states.oneLoop());
    assert.equal(last().status, 'stopped');
    assert.equal(last().changes, null);
    await session.event('continued');
    await session.stop(states.stranded());
    assert.equal(last().state?.seq, 43);
    assert.equal(last().changes?.length, 1);
  });

  it('does not flicker when a step is over soon', async () => {
    const session = new FakeSession();
    await session.stop(states.oneLoop());
    await session.event('continued');
    await session.stop(states.stranded());
    const statuses = page.posted.map((message) => 'status' in message && message.status);
    assert.deepEqual(statuses, ['none', 'starting', 'stopped', 'stopped']);
  });

  it('tells a page that was hidden everything when it is back', async () => {
    page.show(false);
    const session = new FakeSession();
    await session.stop(states.oneLoop());
    assert.equal(page.posted.length, 1);
    page.show(true);
    page.say({ type: 'ready' });
    assert.equal(last().status, 'stopped');
    assert.equal(last().state?.seq, 38);
  });

  it('waits with messages until the page is ready', async () => {
    const early = new FakePage();
    const session = new FakeSession();
    await session.stop(states.oneLoop());
    assert.deepEqual(early.posted, []);
    early.say({ type: 'ready' });
    assert.equal(early.posted.length, 1);
    assert.match(early.html, /^<!DOCTYPE html>/);
  });

  it('keeps the last state when the program has ended', async () => {
    const session = new FakeSession();
    await session.stop(states.oneLoop());
    session.state = new Error('disconnected');
    await session.event('terminated');
    await session.exit();
    assert.equal(last().status, 'ended');
    assert.equal(last().state?.seq, 38);
    assert.equal(last().problem, null);
  });

  it('shows the state at the end, which comes by itself', async () => {
    const session = new FakeSession();
    await session.stop(states.oneLoop());
    await session.event('continued');
    const state = { ...states.oneLoop(), seq: 99 };
    await session.event('loopscope/ended', { state });
    await session.event('terminated');
    assert.equal(last().status, 'ended');
    assert.equal(last().state?.seq, 99);
    await session.event('loopscope/ended', { state: 'nonsense' });
    assert.match(last().problem ?? '', /^The state could not be read/);
  });

  it('says so when the adapter is killed, and keeps what it knows', async () => {
    const session = new FakeSession();
    await session.stop(states.oneLoop());
    await session.exit();
    assert.equal(last().status, 'died');
    assert.match(last().problem ?? '', /^The debug adapter ended unexpectedly/);
    assert.equal(last().state?.seq, 38);
  });

  it('offers to start again after that', async () => {
    const session = new FakeSession({ profile: '3.6', program: '/a.py' });
    await session.stop(states.oneLoop());
    fake.button = 'Start again';
    await session.exit();
    assert.deepEqual(fake.errors, [
      'The debug adapter of "a session" ended unexpectedly. Your files are as they were.',
    ]);
    assert.deepEqual(fake.started[0].config, { profile: '3.6', program: '/a.py' });
  });

  it('does not call a program ended that never began', async () => {
    const session = new FakeSession();
    session.state = new Error('not launched');
    await session.event('terminated');
    session.request('disconnect');
    await session.exit();
    assert.equal(last().status, 'none');
  });

  it('takes an adapter that was told to leave for ended', async () => {
    const session = new FakeSession();
    await session.stop(states.oneLoop());
    session.request('disconnect');
    await session.exit();
    assert.equal(last().status, 'ended');
    assert.equal(last().problem, null);
  });

  it('says why it has no state', async () => {
    const session = new FakeSession();
    session.state = new Error('no such request');
    await session.event('stopped');
    assert.equal(last().problem, 'The state could not be read: no such request');
  });

  it('shows the newest session, and forgets the one before', async () => {
    const first = new FakeSession();
    await first.stop(states.oneLoop());
    await first.event('terminated');
    const second = new FakeSession();
    assert.equal(last().status, 'starting');
    assert.equal(last().state, null);
    await second.stop(states.forked());
    assert.equal(last().state?.seq, 57);
    assert.equal(last().changes, null);
  });

  it('asks once, however many events come while an answer is under way', async () => {
    const session = new FakeSession();
    session.state = states.oneLoop();
    await Promise.all([session.event('stopped'), session.event('stopped')]);
    await settled();
    assert.equal(session.stateRequests, 2);
  });

  it('follows a running program while somebody watches, five times a second', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    const session = new FakeSession();
    await session.stop(states.oneLoop());
    await session.event('continued');
    session.state = states.stranded();
    const grow = () => {
      for (const seq of [39, 40, 43]) announce(session, seq);
    };
    page.show(false);
    grow();
    await later(250);
    assert.equal(session.stateRequests, 1);
    page.show(true);
    page.say({ type: 'ready' });
    grow();
    await later(250);
    assert.equal(session.stateRequests, 2);
    assert.equal(last().status, 'running');
    assert.equal(last().state?.seq, 43);
    assert.equal(last().changes?.length, 1);
  });

  it('does not ask at every growth of the trace while it is stopped', async () => {
    const session = new FakeSession();
    await session.stop(states.oneLoop());
    for (const _ of [1, 2, 3]) announce(session, 38);
    assert.equal(session.stateRequests, 1);
  });

  it('asks again where something was changed by hand while it is stopped', async () => {
    const session = new FakeSession();
    await session.stop(states.oneLoop());
    session.state = states.stranded();
    announce(session, 43);
    await settled();
    assert.equal(session.stateRequests, 2);
    assert.equal(last().state?.seq, 43);
  });

  it('says what has not happened yet at a moment before the last stop', async () => {
    const session = new FakeSession();
    await session.stop(states.stranded());
    await session.event('continued');
    await session.stop(states.oneLoop());
    assert.deepEqual(
      last().undone?.map(({ part, how }) => [part, how]),
      [['ready', 'added']],
    );
  });

  it('does what the page asks for', async () => {
    page.say({ type: 'command', command: 'stepCallback' });
    page.say({ type: 'command', command: 'workbench.action.quit' });
    assert.deepEqual(fake.executed, ['loopscope.stepCallback']);
    fake.files.set('/work/a.py', '');
    page.say({ type: 'openSource', file: '/work/a.py', line: 3, keepFocus: true });
    await settled();
    assert.equal(fake.shown[0].path, '/work/a.py');
    page.say({ type: 'openSource', file: 'asyncio/base_events.py', line: 3, keepFocus: true });
    await settled();
    assert.match(fake.errors[0], /cannot be opened/);
  });

  it('forgets a view that is closed', async () => {
    page.dispose();
    assert.equal(page.listeners, 0);
    const count = page.posted.length;
    const session = new FakeSession();
    await session.stop(states.oneLoop());
    assert.equal(page.posted.length, count);
  });

  it('moves the focus into the tree once there is a page', async () => {
    page.dispose();
    await fake.commands.get('loopscope.showLoops')?.();
    assert.deepEqual(fake.executed, ['loopscope.eventLoops.focus']);
    const next = new FakePage();
    next.say({ type: 'ready' });
    assert.deepEqual(next.posted.at(-1), { type: 'focusTree' });
    next.say({ type: 'ready' });
    assert.equal(next.posted.at(-1)?.type, 'snapshot');
  });
});

/** Lets the mocked time pass, and what follows from it. */
async function later(ms: number): Promise<void> {
  mock.timers.tick(ms);
  await settled();
}
