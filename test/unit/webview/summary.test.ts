import assert from 'node:assert/strict';
import { diffStates } from '../../../src/extension/panel/diffStates';
import type { Change } from '../../../src/protocol/panelChanges';
import { PANEL_STRINGS } from '../../../src/protocol/panelStrings';
import { alertsOf } from '../../../src/webview/alerts';
import { summarise } from '../../../src/webview/summary';
import * as states from '../../webview/states';

const words = (changes: readonly Change[], state = states.stranded()): string =>
  summarise(PANEL_STRINGS, changes, state);

describe('the summary of changes', () => {
  it('says what came into the queue and the self-pipe', () => {
    assert.equal(
      words(diffStates(states.oneLoop(), states.woken())),
      '1 handle added to ready queue, 1 byte in self-pipe',
    );
    assert.equal(
      words(diffStates(states.oneLoop(), states.stranded())),
      '1 handle added to ready queue',
    );
  });

  it('says what was taken away', () => {
    assert.equal(
      words(diffStates(states.woken(), states.oneLoop())),
      'self-pipe emptied, 1 handle taken from ready queue',
    );
  });

  it('counts, and names what it leaves out', () => {
    const at = { pid: 1001, loop: 1 } as const;
    const changes: Change[] = [
      { part: 'ready', how: 'added', ...at, id: 1 },
      { part: 'ready', how: 'added', ...at, id: 2 },
      { part: 'timer', how: 'removed', ...at, id: 3 },
      { part: 'task', how: 'added', ...at, id: 4 },
      { part: 'process', how: 'added', pid: 1002 },
      { part: 'slot', how: 'changed', pid: 1001, tid: 1, slot: 'running' },
    ];
    assert.equal(
      words(changes),
      '1 process forked, 2 handles added to ready queue, 1 timer gone, 2 more',
    );
  });

  it('names the process that ended and the phase that a loop is in', () => {
    assert.equal(words([{ part: 'process', how: 'changed', pid: 1002 }]), 'process 1002 ended');
    assert.equal(
      words([{ part: 'loop', how: 'changed', pid: 1001, loop: 1, phase: 'select' }]),
      'Loop 1 is now in select',
    );
  });

  it('does not count the answer of get_event_loop() as a slot', () => {
    const slot = { part: 'slot', how: 'changed', pid: 1001, tid: 1 } as const;
    assert.equal(
      words([
        { ...slot, slot: 'policy' },
        { ...slot, slot: 'getEventLoop' },
      ]),
      '1 slot changed',
    );
  });

  it('says what a thread does now if there is nothing else to say', () => {
    const thread = { part: 'thread', how: 'changed', pid: 1001 } as const;
    assert.equal(words([{ ...thread, tid: 2 }]), 'LoopThread is now sleeping in select for ever');
    const both = [
      { ...thread, tid: 1 },
      { ...thread, tid: 2 },
    ];
    assert.equal(words(both), '2 threads went on');
  });

  it('counts the byte in a shared self-pipe once', () => {
    const pipe = { part: 'selfPipe', how: 'changed', loop: 1, bytes: 1, deafened: false } as const;
    const both = [
      { ...pipe, pid: 1001 },
      { ...pipe, pid: 1002 },
    ];
    assert.equal(words(both, states.forked()), '1 byte in self-pipe');
    assert.equal(words(both), '2 bytes in self-pipe');
  });

  it('says that a self-pipe became deaf', () => {
    const at = { pid: 1001, loop: 1 } as const;
    assert.equal(
      words([{ part: 'selfPipe', how: 'changed', ...at, bytes: 0, deafened: true }]),
      'a self-pipe is no longer watched',
    );
  });

  it('says so when nothing changed', () => {
    assert.equal(words([]), 'Nothing changed since the last stop');
  });
});

describe('the alerts', () => {
  const texts = (state: Parameters<typeof alertsOf>[0]): string[] =>
    alertsOf(state, PANEL_STRINGS).map(({ text }) => text);

  it('speak of loops that sleep over a ready handle', () => {
    assert.deepEqual(texts(states.stranded()), ['Loop 1 sleeps for ever with 1 handle ready']);
    assert.deepEqual(texts(states.longNames()), [
      'Loop 1 sleeps until 66 min 40 s with 1 handle ready',
    ]);
    assert.deepEqual(texts(states.deaf()), [
      'Loop 1 of 1001 is deaf: 1 handle ready and 1 byte pending, yet it sleeps',
    ]);
  });

  it('speak of loops that no wakeup reaches', () => {
    const pipe = { readFd: 4, writeFd: 5, bytes: 0, watched: false };
    const process = states.process(1001, { loops: [states.loop(1, { selfPipe: pipe })] });
    assert.deepEqual(texts(states.machine(1, 0, process)), [
      'Loop 1 is deaf: no wakeup reaches it any more',
    ]);
    const unwatched = states.loop(1, { selfPipe: pipe, selector: [] });
    assert.deepEqual(texts(states.machine(1, 0, states.process(1001, { loops: [unwatched] }))), []);
  });

  it('are silent otherwise', () => {
    for (const state of [states.oneLoop(), states.woken(), states.forked(), states.crowded()]) {
      assert.deepEqual(texts(state), []);
    }
  });
});
