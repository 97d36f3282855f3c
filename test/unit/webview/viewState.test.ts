import assert from 'node:assert/strict';
import { decodeViewState, INITIAL_VIEW, withExpanded } from '../../../src/webview/viewState';

describe('the saved view', () => {
  it('is read back as it was', () => {
    const view = { expansion: { p1001: false, 'p1001/l1': true }, active: 'p1001', scrollTop: 44 };
    assert.deepEqual(decodeViewState(JSON.parse(JSON.stringify(view))), view);
  });

  it('is replaced, as a whole or in part, by the initial one if it does not fit', () => {
    for (const saved of [undefined, null, 7, 'text']) {
      assert.deepEqual(decodeViewState(saved), INITIAL_VIEW);
    }
    assert.deepEqual(decodeViewState({ expansion: { a: 1, b: true }, active: 3, scrollTop: -5 }), {
      expansion: { b: true },
      active: undefined,
      scrollTop: 0,
    });
  });

  it('forgets the oldest decisions when there are too many', () => {
    const keys = Array.from({ length: 1000 }, (_, index) => `k${index}`);
    const expansion = withExpanded(withExpanded({}, keys, true), ['k1000'], false);
    assert.equal(Object.keys(expansion).length, 1000);
    assert.equal('k0' in expansion, false);
    assert.equal('k1000' in expansion, true);
  });

  it('keeps the newest of two decisions about a row', () => {
    assert.deepEqual(withExpanded({ a: true, b: true }, ['a'], false), { b: true, a: false });
  });
});
