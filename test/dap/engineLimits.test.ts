import assert from 'node:assert/strict';
import { fixture } from '../support/dapMarkers';
import { withProgram } from '../support/dapProgram';

const REFUSED = fixture('refused.py');

describe('A run that cannot go on', () => {
  it('stops where it met what the engine does not support, to look around and to go back', () =>
    withProgram(REFUSED, {}, async (session) => {
      await session.stopsAt('refused', 'pause');
      assert.match(session.description, /does not support os\.chroot/);
      assert.match(session.output('important'), /refused\.py:\d+: .*The run cannot go on\.\n$/);
      const { threads } = await session.client.ask('threads');
      assert.deepEqual(
        (threads as { name: string }[]).map(({ name }) => name.replace(/ .*/, '')),
        ['MainThread', 'waiter'],
      );
      await session.client.ask('stepBack', { threadId: session.threadId });
      await session.stopsAt('refused', 'step');
      await session.client.ask('stepBack', { threadId: session.threadId });
      await session.stopsAt('before', 'step');
      await session.continue();
      await session.stopsAt('refused', 'pause');
    }));

  it('ends when it is told to go on all the same', () =>
    withProgram(REFUSED, {}, async (session) => {
      await session.stopsAt('refused', 'pause');
      await session.continue();
      await session.ends(2);
    }));
});
