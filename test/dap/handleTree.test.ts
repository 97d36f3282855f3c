import assert from 'node:assert/strict';
import { HandleTree } from '../../src/debuggee/handleTree';

describe('The handle tree', () => {
  it('gives a place the same number again in the next stop', () => {
    const tree = new HandleTree<string>(10);
    const locals = tree.create(0, 'locals', 'a');
    const child = tree.create(locals, 'x', 'b');
    assert.deepEqual([locals, child], [10, 11]);
    tree.advance();
    assert.equal(tree.get(child), undefined);
    assert.equal(tree.create(0, 'globals', 'g'), 12);
    assert.equal(tree.create(0, 'locals', 'a2'), 10);
    assert.equal(tree.create(10, 'x', 'b2'), 11);
    assert.equal(tree.get(11), 'b2');
  });

  it('does not give a number of one place to another', () => {
    const tree = new HandleTree<string>();
    tree.create(0, 'a', '');
    tree.advance();
    tree.create(0, 'b', '');
    tree.advance();
    assert.equal(tree.create(0, 'a', ''), 3);
    assert.equal(tree.size, 1);
  });

  it('remembers over stops in which nobody looked', () => {
    const tree = new HandleTree<string>();
    tree.create(0, 'a', '');
    tree.advance();
    tree.advance();
    tree.advance();
    assert.equal(tree.create(0, 'a', ''), 1);
  });

  it('holds false, 0 and the like', () => {
    const tree = new HandleTree<number>();
    assert.equal(tree.get(tree.create(0, 'zero', 0)), 0);
  });
});
