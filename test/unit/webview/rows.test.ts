import assert from 'node:assert/strict';
import * as states from '../../webview/states';
import { diffStates } from '../../../src/extension/panel/diffStates';
import {
  markedKeys,
  pathTo,
  rowWindow,
  scrollToChange,
  visibleRows,
} from '../../../src/webview/tree/rows';
import { outline, rowsOf, treeOf } from './outline';

describe('the visible rows', () => {
  it('follow what the user has opened and closed', () => {
    const rows = rowsOf(states.forked(), { p1001: false });
    assert.equal(rows[0].expanded, false);
    assert.equal(rows[1].node.key, 'p1002');
    assert.equal(rowsOf(states.crowded(), { 'p1001/l1/ready': true }).length > 200, true);
  });

  it('know their place', () => {
    const rows = rowsOf(states.forked());
    const child = rows.find((row) => row.node.key === 'p1002');
    assert.deepEqual([child?.level, child?.position, child?.siblings], [1, 2, 2]);
    const thread = rows[1];
    assert.deepEqual([thread.level, thread.parent, thread.expanded], [2, 0, true]);
    const slot = rows[3];
    assert.deepEqual([slot.level, slot.parent, slot.expanded], [4, 2, undefined]);
  });

  it('say where there are changes inside a closed row', () => {
    const changes = diffStates(states.oneLoop(), states.stranded());
    const closed = outline(states.stranded(), changes, { 'p1001/l1': false });
    assert.equal(closed.at(-1), '    > Loop 1 | in select · iteration 2 [1 stranded] .');
    assert.deepEqual(outline(states.stranded(), changes, { p1001: false }), [
      '> Process 1001 | alive .',
    ]);
  });

  it('lead to a row through the rows above it', () => {
    const path = pathTo(treeOf(states.stranded()), 'p1001/l1/ready/7').map(({ key }) => key);
    assert.deepEqual(path, ['p1001', 'p1001/t2', 'p1001/l1', 'p1001/l1/ready', 'p1001/l1/ready/7']);
    assert.deepEqual(pathTo(treeOf(states.stranded()), 'p7'), []);
  });

  it('list what changed from top to bottom', () => {
    const changes = diffStates(states.oneLoop(), states.woken());
    assert.deepEqual(markedKeys(treeOf(states.woken(), changes)), [
      'p1001/t2',
      'p1001/l1/ready/7',
      'p1001/l1/selfPipe',
    ]);
  });
});

describe('the scroll position after a stop', () => {
  const changes = diffStates(states.oneLoop(), states.stranded());
  const rows = visibleRows(treeOf(states.stranded(), changes), {});

  it('brings the first change into view, with what is above it', () => {
    // The new handle is in row 13.
    assert.equal(scrollToChange(rows, 22, 0, 220), 11 * 22);
    assert.equal(scrollToChange(rows, 22, 400, 220), 11 * 22);
  });

  it('stays if a change is in view, or there is none', () => {
    assert.equal(scrollToChange(rows, 22, 100, 220), undefined);
    assert.equal(scrollToChange(rowsOf(states.stranded()), 22, 0, 220), undefined);
  });
});

describe('the window of drawn rows', () => {
  it('holds what is in view and a few more', () => {
    assert.deepEqual(rowWindow(1000, 22, 0, 220), { first: 0, end: 18 });
    assert.deepEqual(rowWindow(1000, 22, 2200, 220), { first: 92, end: 118 });
  });

  it('ends with the last row', () => {
    assert.deepEqual(rowWindow(5, 22, 0, 220), { first: 0, end: 5 });
    assert.deepEqual(rowWindow(0, 22, 0, 220), { first: 0, end: 0 });
    assert.deepEqual(rowWindow(10, 22, 99_999, 220), { first: 10, end: 10 });
  });
});
