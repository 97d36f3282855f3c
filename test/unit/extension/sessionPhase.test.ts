import assert from 'node:assert/strict';
import {
  isFarewell,
  phaseAfter,
  type SessionPhase,
} from '../../../src/extension/debug/sessionPhase';

const event = (name: string) => ({ type: 'event', event: name, body: {} });
const response = (command: string, success = true) => ({ type: 'response', command, success });
const through = (...messages: unknown[]): SessionPhase =>
  messages.reduce<SessionPhase>(phaseAfter, 'starting');

describe('the phase of a session', () => {
  it('goes from starting to running to stopped and back', () => {
    assert.equal(through(response('initialize'), event('initialized')), 'starting');
    assert.equal(through(response('configurationDone')), 'running');
    assert.equal(through(response('configurationDone'), event('stopped')), 'stopped');
    assert.equal(through(event('stopped'), response('next')), 'running');
    assert.equal(through(event('stopped'), event('continued')), 'running');
  });

  it('runs after each of the steps of the loop', () => {
    for (const step of ['stepCallback', 'stepIteration', 'runToEvent']) {
      assert.equal(through(event('stopped'), response(`loopscope/${step}`)), 'running');
    }
  });

  it('stays stopped when a step is refused or something is looked at', () => {
    assert.equal(through(event('stopped'), response('next', false)), 'stopped');
    assert.equal(through(event('stopped'), response('loopscope/state')), 'stopped');
    assert.equal(through(event('stopped'), response('evaluate')), 'stopped');
  });

  it('is final once the program has ended', () => {
    assert.equal(through(event('terminated')), 'ended');
    assert.equal(through(event('terminated'), event('stopped')), 'ended');
    assert.equal(phaseAfter('died', event('stopped')), 'died');
  });

  it('is over when the launch was refused, whatever is answered after that', () => {
    assert.equal(through(response('launch', false), response('configurationDone')), 'ended');
    assert.equal(through(response('launch')), 'starting');
  });

  it('does not care for anything else', () => {
    assert.equal(through(null, 7, 'text', {}, event('output')), 'starting');
  });
});

describe('a farewell', () => {
  it('is a request after which the adapter may end', () => {
    assert.equal(isFarewell({ type: 'request', command: 'disconnect' }), true);
    assert.equal(isFarewell({ type: 'request', command: 'terminate' }), true);
    assert.equal(isFarewell({ type: 'request', command: 'continue' }), false);
    assert.equal(isFarewell(undefined), false);
  });
});
