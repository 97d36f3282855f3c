import assert from 'node:assert/strict';
import type { HazardReport } from '../../src/protocol/runReport';
import { fixture } from '../support/dapMarkers';
import { type ProgramSession, withProgram } from '../support/dapProgram';

const HAZARDS = fixture('hazards.py');
const LOOK = { launch: { hazards: true } };

/** Rule and marker of what the next `loopscope/hazards` tells. */
async function told({ client }: ProgramSession): Promise<readonly string[]> {
  const { hazards } = await client.timeline.next('loopscope/hazards');
  return named(hazards);
}

function named(hazards: unknown): readonly string[] {
  return (hazards as readonly HazardReport[]).map(({ id, line }) => {
    const marker = ['run', 'start', 'soon', 'called', 'join'].find((m) => HAZARDS.line(m) === line);
    return `${id} ${marker ?? line}`;
  });
}

describe('Hazards in the engine', () => {
  it('are told while the program runs, one of each line, and at its end', () =>
    withProgram(HAZARDS, LOOK, async (session) => {
      session.client.timeline.ignore('loopscope/hazards', 'loopscope/ended');
      await session.ends();
      const lists = session.client.timeline.all('loopscope/hazards');
      const { hazards } = lists.at(-1)?.body as { hazards: unknown };
      assert.deepEqual(named(hazards), ['LS001 soon', 'LS008 run']);
      const [first] = hazards as readonly HazardReport[];
      assert.equal(first.message, 'MainThread called call_soon on loop 1, which runner runs.');
      assert.deepEqual([first.column, first.endColumn], [5, 25]);
    }));

  it('belong to the moment that is looked at', () =>
    withProgram(HAZARDS, { ...LOOK, breakpoints: ['called'] }, async (session) => {
      assert.deepEqual(await told(session), ['LS001 soon']);
      await session.stopsAt('called');
      const state = (): Promise<Record<string, unknown>> =>
        session.client.ask('loopscope/state', {});
      assert.deepEqual(named((await state())['hazards']), ['LS001 soon']);
      await session.client.ask('stepBack', { threadId: session.threadId });
      await session.stopsAt('soon', 'step');
      assert.deepEqual((await state())['hazards'], []);
      await session.client.ask('stepBack', { threadId: session.threadId });
      await session.stops('step');
      await session.continue();
      await session.stopsAt('called');
      assert.deepEqual(named((await state())['hazards']), ['LS001 soon']);
    }));

  it('are not looked for where nobody asks', () =>
    withProgram(HAZARDS, { breakpoints: ['bye'] }, async (session) => {
      await session.stopsAt('bye');
      const { hazards } = await session.client.ask('loopscope/state', {});
      assert.equal(hazards, null);
    }));
});
