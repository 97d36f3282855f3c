import assert from 'node:assert/strict';
import { decodeMachineState } from '../../../src/protocol/decodeState';
import { stateOf, type TaskWait } from '../../../src/protocol/stateOf';
import { decoded } from '../../../src/trace/decode';
import { modelOf } from '../../support/traceFixture';
import { EVERYTHING, FORK } from '../../support/traceStories';

const getEventLoop = () => ({ answer: 'new', error: null, warning: 'w', rule: 'r' }) as const;

const waits = (): ReadonlyMap<number, TaskWait> =>
  new Map([[1, { site: { file: 'main.py', line: 4 }, call: 'Queue.get()', timer: 3 }]]);

const sent = (trace: string): Record<string, unknown> =>
  JSON.parse(
    JSON.stringify(stateOf(modelOf(trace), { storesPid: true, getEventLoop, waits })),
  ) as Record<string, unknown>;

describe('a state from outside', () => {
  it('is taken as it was sent', () => {
    for (const trace of ['', FORK, EVERYTHING]) {
      const state = sent(trace);
      assert.deepEqual(decoded(decodeMachineState, state, 'state'), { ok: true, value: state });
    }
  });

  it('that is something else is refused with the place', () => {
    const refusal = (change: (text: string) => string): string => {
      const changed = JSON.parse(change(JSON.stringify(sent(FORK)))) as unknown;
      const result = decoded(decodeMachineState, changed, 'state');
      return result.ok ? 'accepted' : result.error;
    };
    assert.match(
      refusal((text) => text.replace('"answer":"new"', '"answer":"old"')),
      /^state\.processes\[0\]\.threads\[0\]\.slots\.getEventLoop\.answer: .* got "old"$/,
    );
    assert.match(
      refusal((text) => text.replace('"callback":"rest()"', '"callback":7')),
      /^state\.processes\[0\]\.loops\[0\]\.ready\[0\]\.callback: expected a string, got 7$/,
    );
    assert.match(
      refusal(() => '[]'),
      /^state: expected an object, got a list of 0$/,
    );
  });
});
