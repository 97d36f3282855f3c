import assert from 'node:assert/strict';
import type { PastEvent } from '../../../src/protocol/panelMessages';
import { PANEL_STRINGS } from '../../../src/protocol/panelStrings';
import { buildTree } from '../../../src/webview/tree/buildTree';
import type { TreeNode } from '../../../src/webview/tree/node';
import * as states from '../../webview/states';

const event = (seq: number, kind: string): PastEvent => ({
  seq,
  kind,
  pid: 1001,
  tid: 1,
  story: `something with ${kind}`,
  choosesThread: kind === 'choice.made',
});

function historyRow(seq: number, history: readonly PastEvent[]): TreeNode | undefined {
  const state = { ...states.oneLoop(), seq, last: history.at(-1)?.seq ?? seq };
  const tree = buildTree({ state, history, strings: PANEL_STRINGS, marks: new Map() });
  return tree.find(({ key }) => key === 'history');
}

describe('the history in the tree', () => {
  it('is not there where nothing has happened', () => {
    assert.equal(historyRow(0, []), undefined);
  });

  it('lists events, the newest first, and marks this moment', () => {
    const row = historyRow(8, [event(7, 'select.enter'), event(8, 'fork.done')]);
    assert.equal(row?.description, 'event 8');
    assert.deepEqual(
      row.children.map(({ label, description, tone }) => [label, description, tone]),
      [
        ['something with fork.done', 'event 8 · this moment', 'running'],
        ['something with select.enter', 'event 7 · MainThread', 'plain'],
      ],
    );
  });

  it('offers to take another thread where one was chosen', () => {
    const row = historyRow(8, [event(7, 'choice.made'), event(8, 'fork.done')]);
    assert.deepEqual(
      row?.children.map(({ menu }) => menu),
      [undefined, { webviewSection: 'choice', seq: 7 }],
    );
  });

  it('leads to the moment after an event, but not to where we are', () => {
    const row = historyRow(8, [event(7, 'select.enter'), event(8, 'fork.done')]);
    assert.deepEqual(
      row?.children.map(({ link }) => link?.seq),
      [undefined, 7],
    );
  });

  it('dims what is in the future of this moment, and says so', () => {
    const row = historyRow(7, [event(7, 'select.enter'), event(8, 'fork.done')]);
    assert.deepEqual(
      row?.children.map(({ tone }) => tone),
      ['later', 'running'],
    );
    assert.match(row.description, /^event 7 of 8 · in the past/);
    assert.match(row.children[0].description, /in the future$/);
  });
});
