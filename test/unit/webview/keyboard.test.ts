import assert from 'node:assert/strict';
import { treeAction, typeAhead } from '../../../src/webview/tree/keyboard';
import * as states from '../../webview/states';
import { rowsOf } from './outline';

const rows = rowsOf(states.forked());
const keyOf = (index: number): string => rows[index].node.key;
const indexOf = (key: string): number => rows.findIndex((row) => row.node.key === key);
const press = (key: string, active: number, pageSize = 10) =>
  treeAction(rows, active, { key, pageSize });

describe('the keys of the tree', () => {
  it('move up and down and stay inside', () => {
    assert.deepEqual(press('ArrowDown', 0), { type: 'move', to: 1 });
    assert.deepEqual(press('ArrowUp', 0), { type: 'move', to: 0 });
    assert.deepEqual(press('End', 0), { type: 'move', to: rows.length - 1 });
    assert.deepEqual(press('ArrowDown', rows.length - 1), { type: 'move', to: rows.length - 1 });
    assert.deepEqual(press('Home', 9), { type: 'move', to: 0 });
    assert.deepEqual(press('PageDown', 3), { type: 'move', to: 13 });
    assert.deepEqual(press('PageUp', 3), { type: 'move', to: 0 });
  });

  it('open with the right arrow, then go inside', () => {
    const closed = indexOf('p1001/l1/selector');
    assert.deepEqual(press('ArrowRight', closed), { type: 'expand', keys: [keyOf(closed)] });
    assert.deepEqual(press('ArrowRight', 0), { type: 'move', to: 1 });
    assert.equal(press('ArrowRight', indexOf('p1001/l1/ready')), undefined);
  });

  it('close with the left arrow, then go to the parent', () => {
    assert.deepEqual(press('ArrowLeft', 0), { type: 'collapse', keys: ['p1001'] });
    const leaf = indexOf('p1001/l1/ready');
    assert.deepEqual(press('ArrowLeft', leaf), { type: 'move', to: indexOf('p1001/l1') });
    const shut = rowsOf(states.forked(), { p1001: false });
    assert.equal(treeAction(shut, 0, { key: 'ArrowLeft', pageSize: 1 }), undefined);
  });

  it('open all closed siblings with the asterisk', () => {
    const action = press('*', indexOf('p1001/l1/ready'));
    assert.deepEqual(action, { type: 'expand', keys: ['p1001/l1/selector'] });
  });

  it('activate with Enter and open or close with the space bar', () => {
    assert.deepEqual(press('Enter', 4), { type: 'activate', index: 4 });
    assert.deepEqual(press(' ', 0), { type: 'collapse', keys: ['p1001'] });
    assert.equal(press(' ', indexOf('p1001/l1/ready')), undefined);
  });

  it('leave other keys alone, and an empty tree too', () => {
    assert.equal(press('F5', 0), undefined);
    assert.equal(treeAction([], 0, { key: 'ArrowDown', pageSize: 1 }), undefined);
  });
});

describe('type-ahead', () => {
  it('finds the next row whose label begins so, whatever the case', () => {
    assert.equal(typeAhead(rows, 0, 's'), indexOf('p1001/l1/selector'));
    assert.equal(typeAhead(rows, 0, 'SELF'), indexOf('p1001/l1/selfPipe'));
  });

  it('goes on from the active row, and round the end', () => {
    const first = indexOf('p1001');
    const second = indexOf('p1002');
    assert.equal(typeAhead(rows, first, 'p'), indexOf('p1001/t1/slots/policy'));
    assert.equal(typeAhead(rows, rows.length - 1, 'process'), first);
    assert.equal(typeAhead(rows, second, 'process'), second);
    assert.equal(typeAhead(rows, 0, 'zebra'), undefined);
  });
});
