import assert from 'node:assert/strict';
import { fixture } from '../support/dapMarkers';
import { type ProgramSession, withProgram } from '../support/dapProgram';

const EXCEPTIONS = fixture('exceptions.py');

interface ShownException {
  readonly exceptionId: string;
  readonly description: string;
  readonly breakMode: string;
  readonly details: { readonly stackTrace: string; readonly typeName: string };
}

/** Runs the program with filters, from its entry on. */
async function withFilters(
  filters: object,
  test: (session: ProgramSession) => Promise<void>,
): Promise<void> {
  await withProgram(EXCEPTIONS, { launch: { stopOnEntry: true } }, async (session) => {
    await session.stops('entry');
    await session.client.ask('setExceptionBreakpoints', filters);
    await session.continue();
    await test(session);
  });
}

async function exceptionInfo({ client, threadId }: ProgramSession): Promise<ShownException> {
  return (await client.ask('exceptionInfo', { threadId })) as unknown as ShownException;
}

/** The markers of the stops up to the end of the program. */
async function stopsUntilEnd(session: ProgramSession, count: number): Promise<string[]> {
  const seen: string[] = [];
  for (let i = 0; i < count; i++) {
    await session.stops('exception');
    seen.push(await session.where());
    await session.continue();
  }
  await session.ends(1);
  return seen;
}

describe('Exception breakpoints', () => {
  it('stop at every exception that the program raises, at its place', () =>
    withFilters({ filters: ['raised'] }, async (session) => {
      const seen = await stopsUntilEnd(session, 5);
      assert.deepEqual(seen, ['refuse', 'refuse', 'wait', 'missing', 'refuse']);
    }));

  it('stop at those that end a thread, with the whole stack', () =>
    withFilters({ filters: ['uncaught'] }, async (session) => {
      await session.stops('exception');
      assert.equal(await session.where(), 'missing');
      assert.equal(session.description, "KeyError: 'missing'");
      await session.continue();
      await session.stops('exception');
      assert.deepEqual((await session.names()).slice(0, 2), ['refuse', '<module>']);
      const info = await exceptionInfo(session);
      assert.equal(info.exceptionId, 'Refused');
      assert.equal(info.description, 'refused 5');
      assert.equal(info.breakMode, 'unhandled');
      assert.match(
        info.details.stackTrace,
        /^ {2}File ".*exceptions\.py", line \d+, in <module>\n {4}refuse\(5\).*\n {2}File.*\n {4}raise Refused\(n\).*$/,
      );
      assert.equal((await session.values('Locals'))['n'], '5');
      assert.equal(await session.evaluate('n + 1'), '6');
      await session.continue();
      await session.ends(1);
      assert.match(session.output('stderr'), /Refused: refused 5/);
    }));

  it('stop at those that leave the program for the event loop or library code', () =>
    withFilters({ filters: ['userUnhandled'] }, async (session) => {
      await session.stops('exception');
      assert.deepEqual((await session.names()).slice(0, 2), ['refuse', 'job']);
      assert.equal((await exceptionInfo(session)).breakMode, 'userUnhandled');
      await session.continue();
      assert.deepEqual(await stopsUntilEnd(session, 1), ['missing']);
    }));

  it('stop only where the condition holds: a class, or an expression', () =>
    withFilters(
      { filterOptions: [{ filterId: 'raised', condition: 'KeyError' }] },
      async (session) => {
        assert.deepEqual(await stopsUntilEnd(session, 1), ['missing']);
      },
    ));

  it('take the exception and the variables into the condition', () =>
    withFilters(
      {
        filterOptions: [{ filterId: 'raised', condition: '__exception__.args == (n,) and n > 2' }],
      },
      async (session) => {
        await session.stops('exception');
        assert.equal((await session.values('Locals'))['n'], '3');
        // In the frames of asyncio and of the thread there is no n: that is said, and it stops there.
        await session.client.ask('setExceptionBreakpoints', { filters: [] });
        await session.continue();
        await session.ends(1);
      },
    ));

  it('are found going back', () =>
    withFilters({ filters: ['uncaught'] }, async (session) => {
      await session.stops('exception');
      await session.continue();
      await session.stops('exception');
      await session.client.ask('reverseContinue', { threadId: session.threadId });
      await session.stops('exception');
      assert.equal(await session.where(), 'missing');
      assert.match(session.description, /^KeyError: 'missing'\. In the past/);
      await session.continue();
      await session.stops('exception');
      assert.equal(await session.where(), 'refuse');
      await session.continue();
      await session.ends(1);
    }));

  it('step from where they stop into the handler', () =>
    withFilters({ filters: ['raised'] }, async (session) => {
      await session.stops('exception');
      await session.client.ask('setExceptionBreakpoints', { filters: [] });
      assert.equal(await session.step('next'), 'line 17');
      await session.continue();
      await session.ends(1);
    }));

  it('are asked about by threads that stand at one only', () =>
    withFilters({ filters: ['raised', 'nonsense'] }, async (session) => {
      await session.stops('exception');
      const { threadId } = session;
      await session.client.fails('exceptionInfo', { threadId: threadId + 100 });
      const { breakpoints } = await session.client.ask('setExceptionBreakpoints', {
        filters: ['nonsense'],
      });
      assert.deepEqual(breakpoints, [
        { verified: false, message: 'There is no filter "nonsense".' },
      ]);
      await session.continue();
      await session.ends(1);
    }));
});
