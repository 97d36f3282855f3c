import assert from 'node:assert/strict';
import { fixture } from '../support/dapMarkers';
import { type ProgramSession, withProgram } from '../support/dapProgram';

const PAUSES = fixture('pauses.py');

async function total(session: ProgramSession): Promise<string | undefined> {
  return (await session.values('Locals'))['total'];
}

async function reverse(session: ProgramSession): Promise<void> {
  await session.client.ask('reverseContinue', { threadId: session.threadId });
}

describe('A call of breakpoint() in the engine', () => {
  it('stops the program in its statement, forwards and backwards', () =>
    withProgram(PAUSES, {}, async (session) => {
      await session.stopsAt('worker');
      assert.equal(session.description, 'Paused on breakpoint()');
      assert.equal(await total(session), '2');
      await session.continue();
      await session.stopsAt('worker');
      assert.equal(await total(session), '4');
      assert.equal(await session.step('next'), 'after');
      await session.continue();
      await session.stopsAt('main');
      await reverse(session);
      await session.stopsAt('worker');
      assert.equal(await total(session), '4');
      await reverse(session);
      await session.stopsAt('worker');
      assert.equal(await total(session), '2');
      await reverse(session);
      await session.stops('goto');
      await session.continue();
      await session.stopsAt('worker');
      assert.equal(await total(session), '2');
      await session.continue();
      await session.stopsAt('worker');
      await session.continue();
      await session.stopsAt('main');
      await session.continue();
      await session.ends();
    }));

  it('stops also where breakpoints have every statement looked at', () =>
    withProgram(PAUSES, { breakpoints: ['after'] }, async (session) => {
      await session.stopsAt('worker');
      await session.continue();
      await session.stopsAt('after');
      await session.continue();
      await session.stopsAt('worker');
    }));

  it('is passed where the environment says so, and where nobody debugs', async () => {
    for (const launch of [{ env: { PYTHONBREAKPOINT: '0' } }, { noDebug: true }]) {
      await withProgram(PAUSES, { launch }, async (session) => {
        if ('env' in launch) {
          await session.stopsAt('main');
          await session.continue();
        }
        await session.ends();
      });
    }
  });
});
