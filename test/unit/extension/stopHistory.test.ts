import assert from 'node:assert/strict';
import { StopHistory } from '../../../src/extension/panel/stopHistory';
import * as states from '../../webview/states';

describe('the history of stops', () => {
  it('has nothing to compare the first stop with', () => {
    const stops = new StopHistory();
    stops.begin();
    assert.equal(stops.changesIn(states.oneLoop(), true), null);
  });

  it('compares with the stop before, however often the state is read', () => {
    const stops = new StopHistory();
    stops.begin();
    stops.changesIn(states.oneLoop(), true);
    stops.begin();
    for (const _ of [1, 2]) {
      const changes = stops.changesIn(states.stranded(), true);
      assert.deepEqual(changes, [{ part: 'ready', how: 'added', pid: 1001, loop: 1, id: 7 }]);
    }
  });

  it('compares with the last stop while the program runs', () => {
    const stops = new StopHistory();
    stops.begin();
    stops.changesIn(states.oneLoop(), true);
    assert.equal(stops.changesIn(states.stranded(), false)?.length, 1);
    assert.equal(stops.changesIn(states.oneLoop(), false)?.length, 0);
  });

  it('forgets the session before', () => {
    const stops = new StopHistory();
    stops.begin();
    stops.changesIn(states.oneLoop(), true);
    stops.forget();
    stops.begin();
    assert.equal(stops.changesIn(states.forked(), true), null);
  });
});
