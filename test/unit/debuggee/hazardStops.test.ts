import assert from 'node:assert/strict';
import { HazardStops } from '../../../src/debuggee/engine/hazardStops';
import { go, travel } from '../../support/travel';

describe('stops at calls of breakpoint()', () => {
  it('read nothing of the trace while there is none', () => {
    const run = travel('import asyncio\nasyncio.run(asyncio.sleep(0))\n');
    const stops = new HazardStops(run.history);
    stops.lookFor({ hazards: false, runOnly: false });
    stops.begin();
    go(run);
    run.history.branch.store.forEach = () => assert.fail('the trace was read');
    assert.equal(stops.look('exit'), null);
    assert.equal(stops.before(), -1);
  });

  it('find the first one ahead and the last one behind', () => {
    const run = travel('print(1)\nbreakpoint()\nbreakpoint()\nprint(2)\n');
    const stops = new HazardStops(run.history);
    stops.lookFor({ hazards: false, runOnly: false });
    stops.begin();
    go(run);
    const calls: number[] = [];
    const { store } = run.history.branch;
    for (let seq = 0; seq < store.nextSeq; seq++)
      if (store.read(seq).kind === 'breakpoint.call') calls.push(seq);
    assert.equal(calls.length, 2);
    assert.equal(stops.look('exit'), calls[0]);
    assert.equal(stops.before(), calls[1]);
    stops.landed(calls[1]);
    assert.equal(stops.before(), calls[0]);
  });
});
