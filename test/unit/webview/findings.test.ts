import assert from 'node:assert/strict';
import type { HazardReport } from '../../../src/protocol/runReport';
import type { MachineState } from '../../../src/protocol/state';
import { PANEL_STRINGS } from '../../../src/protocol/panelStrings';
import { buildTree } from '../../../src/webview/tree/buildTree';
import type { TreeNode } from '../../../src/webview/tree/node';
import * as states from '../../webview/states';

const HAZARD: HazardReport = {
  id: 'LS001',
  title: 'An event loop is used from another thread',
  severity: 'error',
  advice: 'Use call_soon_threadsafe().',
  seq: 28,
  message: 'MainThread called call_soon on loop 1.',
  pid: 1001,
  tid: 1,
  thread: 'MainThread',
  file: '/work/a.py',
  line: 20,
  related: [{ seq: 12, message: 'the loop is run here', file: '/work/a.py', line: 8 }],
};

function tree(rest: Partial<MachineState>): readonly TreeNode[] {
  const state = { ...states.oneLoop(), ...rest };
  return buildTree({ state, history: [], strings: PANEL_STRINGS, marks: new Map() });
}

const told = ({ label, description, children }: TreeNode): unknown[] => [
  description === '' ? label : `${label} · ${description}`,
  ...children.map(told),
];

describe('findings in the tree', () => {
  it('are not there where nothing was found, or nobody has looked', () => {
    for (const rest of [{}, { hazards: [], hang: null }, { hazards: null, hang: [] }]) {
      assert.deepEqual(
        tree(rest).map(({ key }) => key),
        ['p1001'],
      );
    }
  });

  it('name each hazard with its line and its event, and mark its thread', () => {
    const [hazards, process] = tree({ hazards: [HAZARD] });
    assert.deepEqual(told(hazards), [
      'Hazards',
      [
        'LS001 · An event loop is used from another thread · a.py:20 · event 28',
        ['the loop is run here · a.py:8 · event 12'],
      ],
    ]);
    const [row] = hazards.children;
    assert.deepEqual([row.source, row.tone], [{ file: '/work/a.py', line: 20 }, 'error']);
    assert.deepEqual([row.link?.text, row.link?.seq], ['event 28', 28]);
    assert.deepEqual(hazards.badge, { text: '1', tone: 'error' });
    const [main, other] = process.children;
    assert.deepEqual(main.badge, { text: 'LS001', tone: 'error' });
    assert.equal(other.badge, undefined);
  });

  it('say why it hangs', () => {
    const [hang] = tree({
      hang: [
        {
          pid: 1001,
          tid: 1,
          thread: 'MainThread',
          waits: 'waits for lock 2',
          file: '/work/a.py',
          line: 4,
          wakers: [
            { message: 'other took it here', seq: 9, file: '/work/a.py', line: 7 },
            { message: 'nobody is left', seq: null, file: '', line: 0 },
          ],
        },
      ],
    });
    assert.deepEqual(told(hang), [
      'Why it hangs',
      [
        'MainThread · waits for lock 2 · a.py:4',
        ['other took it here · a.py:7 · event 9'],
        ['nobody is left'],
      ],
    ]);
    assert.equal(hang.children[0].children[1].source, undefined);
  });
});
