import assert from 'node:assert/strict';
import { StopHistory } from '../../../src/extension/panel/stopHistory';
import * as states from '../../webview/states';

describe('the history of stops', () => {
  it('has nothing to compare the first stop with', () => {
    const stops = new StopHistory();
    stops.begin();
    assert.deepEqual(stops.changesIn(states.oneLoop(), true), { changes: null, undone: null });
  });

  it('compares with the stop before, however often the state is read', () => {
    const stops = new StopHistory();
    stops.begin();
    stops.changesIn(states.oneLoop(), true);
    stops.begin();
    for (const _ of [1, 2]) {
      const { changes, undone } = stops.changesIn(states.stranded(), true);
      assert.deepEqual(changes, [{ part: 'ready', how: 'added', pid: 1001, loop: 1, id: 7 }]);
      assert.equal(undone, null);
    }
  });

  it('compares with the last stop while the program runs', () => {
    const stops = new StopHistory();
    stops.begin();
    stops.changesIn(states.oneLoop(), true);
    assert.equal(stops.changesIn(states.stranded(), false).changes?.length, 1);
    assert.equal(stops.changesIn(states.oneLoop(), false).changes?.length, 0);
  });

  it('forgets the session before', () => {
    const stops = new StopHistory();
    stops.begin();
    stops.changesIn(states.oneLoop(), true);
    stops.forget();
    stops.begin();
    assert.equal(stops.changesIn(states.forked(), true).changes, null);
  });

  it('says of a moment before the last stop what has not happened yet', () => {
    const stops = new StopHistory();
    stops.begin();
    stops.changesIn({ ...states.stranded(), seq: 40 }, true);
    stops.begin();
    const { changes, undone } = stops.changesIn({ ...states.oneLoop(), seq: 38 }, true);
    assert.deepEqual(
      changes?.map(({ how }) => how),
      ['removed'],
    );
    assert.deepEqual(
      undone?.map(({ how }) => how),
      ['added'],
    );
  });

  it('compares nothing with another branch', () => {
    const stops = new StopHistory();
    stops.begin();
    stops.changesIn({ ...states.stranded(), branch: 0 }, true);
    stops.begin();
    const { changes, undone } = stops.changesIn({ ...states.oneLoop(), branch: 1 }, true);
    assert.deepEqual([changes, undone], [null, null]);
  });
});
