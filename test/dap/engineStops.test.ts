import assert from 'node:assert/strict';
import { LOOP_EVENTS } from '../../src/debuggee/loopEvents';
import { fixture } from '../support/dapMarkers';
import { type ProgramSession, withProgram } from '../support/dapProgram';

const STOPS = fixture('stops.py');

interface Answer {
  readonly breakpoints: readonly { readonly verified: boolean; readonly message?: string }[];
}

/** Runs the program from its entry, where `prepare` sets what it is to stop at. */
async function fromEntry(
  prepare: (session: ProgramSession) => Promise<unknown>,
  test: (session: ProgramSession) => Promise<void>,
): Promise<void> {
  await withProgram(STOPS, { launch: { stopOnEntry: true } }, async (session) => {
    await session.stops('entry');
    await prepare(session);
    await session.continue();
    await test(session);
  });
}

async function setBreakpoint(
  session: ProgramSession,
  marker: string,
  rest: object,
): Promise<Answer> {
  const answer = await session.client.ask('setBreakpoints', {
    source: { path: STOPS.path },
    breakpoints: [{ line: STOPS.line(marker), ...rest }],
  });
  return answer as unknown as Answer;
}

async function reverse(session: ProgramSession, reason: string): Promise<string> {
  await session.client.ask('reverseContinue', { threadId: session.threadId });
  await session.stops(reason);
  return session.where();
}

describe('Hit counts', () => {
  it('stop at the hits that they name, forwards and backwards', () =>
    fromEntry(
      (session) => setBreakpoint(session, 'turn', { hitCondition: '% 2' }),
      async (session) => {
        for (const n of ['1', '3', '5']) {
          await session.stopsAt('turn');
          assert.equal((await session.values('Locals'))['n'], n);
          if (n !== '5') await session.continue();
        }
        assert.equal(await reverse(session, 'breakpoint'), 'turn');
        assert.equal((await session.values('Locals'))['n'], '3');
        await session.continue();
        await session.stopsAt('turn');
        assert.equal((await session.values('Locals'))['n'], '5');
        await session.continue();
        await session.ends();
      },
    ));

  it('count only the hits at which the condition holds', () =>
    fromEntry(
      (session) => setBreakpoint(session, 'turn', { condition: 'n > 1', hitCondition: '>= 3' }),
      async (session) => {
        await session.stopsAt('turn');
        assert.equal((await session.values('Locals'))['n'], '4');
        await setBreakpoint(session, 'turn', { condition: 'n < 0' });
        await session.continue();
        await session.ends();
      },
    ));

  it('that cannot be read leave their breakpoint unverified, and say so', () =>
    fromEntry(
      async (session) => {
        const { breakpoints } = await setBreakpoint(session, 'turn', { hitCondition: 'often' });
        assert.equal(breakpoints[0].verified, false);
        assert.match(breakpoints[0].message ?? '', /^The hit count "often" is not understood/);
      },
      (session) => session.ends(),
    ));
});

describe('Log points', () => {
  it('write their message at their place and do not stop', () =>
    fromEntry(
      (session) =>
        setBreakpoint(session, 'turn', {
          logMessage: 'n={n} {{done}}={worker.done} {nothing}',
          hitCondition: '<= 2',
        }),
      async (session) => {
        await session.ends();
        assert.equal(
          session.output('console'),
          "n=0 {done}=[] {NameError: name 'nothing' is not defined}\n" +
            "n=1 {done}=[0] {NameError: name 'nothing' is not defined}\n",
        );
        const [first] = session.client.timeline.all('output').map(({ body }) => body as Shown);
        assert.equal(first.line, STOPS.line('turn'));
        assert.equal(first.source.path, STOPS.path);
      },
    ));

  it('write nothing again when the past is run through again', () =>
    withProgram(STOPS, { launch: { stopOnEntry: true } }, async (session) => {
      await session.stops('entry');
      await session.client.ask('setBreakpoints', {
        source: { path: STOPS.path },
        breakpoints: [
          { line: STOPS.line('work'), logMessage: 'work {n}' },
          { line: STOPS.line('cancelled') },
        ],
      });
      await session.continue();
      await session.stopsAt('cancelled');
      const before = session.output('console');
      assert.match(before, /^work 0\nwork 1\n.*work 5\n$/s);
      assert.equal(await reverse(session, 'goto'), 'line 1');
      await session.continue();
      await session.stopsAt('cancelled');
      assert.equal(session.output('console').match(/work/g)?.length, 6);
      await session.continue();
      await session.ends();
    }));
});

interface Shown {
  readonly line: number;
  readonly source: { readonly path: string };
}

describe('Conditions', () => {
  it('that fail stop, and say why', () =>
    fromEntry(
      (session) => setBreakpoint(session, 'turn', { condition: 'worker.missing' }),
      async (session) => {
        await session.stopsAt('turn');
        assert.match(
          session.output('important'),
          /^The condition "worker\.missing" in line \d+ fails: AttributeError: 'Worker' object has no attribute 'missing'\n$/,
        );
        await session.setBreakpoints([]);
        await session.continue();
        await session.ends();
      },
    ));
});

describe('Function breakpoints', () => {
  const set = (
    session: ProgramSession,
    ...breakpoints: object[]
  ): Promise<Record<string, unknown>> =>
    session.client.ask('setFunctionBreakpoints', { breakpoints });

  it('stop where functions, methods and coroutines begin', () =>
    fromEntry(
      (session) => set(session, { name: 'Worker.work', hitCondition: '6' }, { name: 'job' }),
      async (session) => {
        await session.stopsAt('work', 'function breakpoint');
        assert.equal((await session.values('Locals'))['n'], '5');
        await session.continue();
        for (const n of ['1', '2']) {
          await session.stopsAt('job', 'function breakpoint');
          assert.equal((await session.values('Locals'))['n'], n);
          await session.continue();
        }
        await session.stopsAt('job', 'function breakpoint');
        assert.equal(await reverse(session, 'function breakpoint'), 'job');
        assert.equal((await session.values('Locals'))['n'], '2');
        await set(session);
        await session.continue();
        await session.ends();
      },
    ));

  it('stop before native callbacks, and know conditions', () =>
    fromEntry(
      (session) => set(session, { name: 'print' }, { name: 'work', condition: 'n == 3' }),
      async (session) => {
        await session.stopsAt('work', 'function breakpoint');
        await session.continue();
        await session.stops('function breakpoint');
        assert.match((await session.names())[0], /^\[handle #\d+ print\(\)\]$/);
        assert.equal(session.output(), '');
        await session.continue();
        await session.ends();
      },
    ));
});

describe('Event breakpoints', () => {
  const filter = (session: ProgramSession, ...filterOptions: object[]): Promise<unknown> =>
    session.client.ask('setExceptionBreakpoints', { filters: [], filterOptions });

  it('stop after a fork and say which', () =>
    fromEntry(
      (session) => filter(session, { filterId: 'loopEvents', condition: 'fork' }),
      async (session) => {
        await session.stops('event');
        assert.match(session.description, /^Event \d+: process 1001 forks process 1002/);
        assert.equal(await session.where(), 'line 32');
        await session.continue();
        await session.ends();
      },
    ));

  it('stop where the condition about the event holds', () =>
    fromEntry(
      (session) =>
        filter(session, {
          filterId: 'loopEvents',
          condition: "task done if tid != 1, Handle cancelled if where in ('heap', 'x')",
        }),
      async (session) => {
        await session.stops('event');
        assert.match(session.description, /cancel/);
        assert.equal(await session.where(), 'cancelled');
        await session.continue();
        await session.stops('event');
        assert.match(session.description, /Task-\d+/);
        assert.equal(await session.where(), 'thread');
        assert.equal(await reverse(session, 'event'), 'cancelled');
        await session.continue();
        await session.stops('event');
        assert.equal(await session.where(), 'thread');
        await filter(session);
        await session.continue();
        await session.ends();
      },
    ));

  it('are of every kind without a condition, and of none with a wrong one', () =>
    fromEntry(
      (session) => filter(session, { filterId: 'loopEvents' }),
      async (session) => {
        await session.stops('event');
        const { breakpoints } = (await filter(session, {
          filterId: 'loopEvents',
          condition: 'fork, tasks',
        })) as { breakpoints: { verified: boolean; message: string }[] };
        assert.equal(breakpoints[0].verified, false);
        assert.match(
          breakpoints[0].message,
          /^"fork, tasks" does not name loop events.* thread switch, /,
        );
        await session.continue();
        await session.ends();
      },
    ));

  for (const { id: filterId } of LOOP_EVENTS) {
    it(`know the filter ${filterId} of earlier versions`, () =>
      fromEntry(
        (session) => filter(session, { filterId, condition: 'pid == 1001' }),
        async (session) => {
          await session.stops('event');
          await filter(session);
          await session.continue();
          await session.ends();
        },
      ));
  }
});

describe('Data breakpoints', () => {
  it('stop when a loop slot of a thread is written, forwards and backwards', () =>
    withProgram(STOPS, { breakpoints: ['thread'] }, async (session) => {
      await session.stopsAt('thread');
      const { threadId } = session;
      const frame = await session.top();
      const { scopes } = await session.client.ask('scopes', { frameId: frame.id });
      const { variablesReference } = (
        scopes as { name: string; variablesReference: number }[]
      ).find(({ name }) => name === 'Loop slots') ?? { variablesReference: 0 };
      const info = await session.client.ask('dataBreakpointInfo', {
        variablesReference,
        name: 'running slot',
      });
      assert.deepEqual(info['accessTypes'], ['write']);
      assert.match(String(info['description']), /^running slot of second \(process 1001\)$/);
      const other = await session.client.ask('dataBreakpointInfo', { name: 'n' });
      assert.equal(other['dataId'], null);
      const { breakpoints } = await session.client.ask('setDataBreakpoints', {
        breakpoints: [{ dataId: info['dataId'] }, { dataId: 'what' }],
      });
      assert.deepEqual(
        (breakpoints as { verified: boolean }[]).map(({ verified }) => verified),
        [true, false],
      );
      const values: string[] = [];
      for (let i = 0; i < 2; i++) {
        await session.continue();
        await session.stops('data breakpoint');
        assert.equal(session.threadId, threadId);
        values.push((await session.values('Loop slots'))['running slot']);
      }
      assert.match(values[0], /^loop #\d+/);
      assert.match(values[1], /^empty/);
      await session.client.ask('reverseContinue', { threadId });
      await session.stops('data breakpoint');
      assert.equal((await session.values('Loop slots'))['running slot'], values[0]);
      await session.client.ask('setDataBreakpoints', { breakpoints: [] });
      await session.continue();
      await session.ends();
    }));
});
