import assert from 'node:assert/strict';
import { fixture } from '../support/dapMarkers';
import { type ProgramSession, withProgram } from '../support/dapProgram';

const TRAVEL = fixture('travel.py');

/** Steps back by a line; returns the marker. */
async function back(session: ProgramSession, reason = 'step'): Promise<string> {
  await session.client.ask('stepBack', { threadId: session.threadId });
  await session.stops(reason);
  return session.where();
}

async function reverse(session: ProgramSession, reason = 'breakpoint'): Promise<string> {
  await session.client.ask('reverseContinue', { threadId: session.threadId });
  await session.stops(reason);
  return session.where();
}

async function seek(session: ProgramSession, args: object): Promise<void> {
  await session.client.ask('loopscope/seek', args);
  await session.client.timeline.next('continued', { allThreadsContinued: true });
  await session.stops('goto');
}

describe('Time travel in the engine', () => {
  it('goes back line by line and shows what the variables were', () =>
    withProgram(TRAVEL, { breakpoints: ['total'] }, async (session) => {
      await session.stopsAt('total');
      assert.equal((await session.values('Locals'))['total'], '5');
      assert.equal(await back(session), 'line 12');
      assert.match(session.description, /^In the past: event \d+ of \d+$/);
      assert.equal(await back(session), 'add');
      assert.equal((await session.values('Locals'))['total'], '1');
      assert.equal((await session.values('Locals'))['n'], '2');
      await back(session);
      assert.equal(await back(session), 'add');
      assert.equal((await session.values('Locals'))['total'], '0');
      await session.setBreakpoints([]);
      await session.continue();
      await session.ends();
      // Nothing was printed again on the way.
      assert.equal(session.output(), 'child 0\nchild 1\nchild 2\ntotal 5\nbye\n');
    }));

  it('undoes any step, wherever it had led', () =>
    withProgram(TRAVEL, { breakpoints: ['add'] }, async (session) => {
      await session.stopsAt('add');
      const visited = ['add'];
      for (const command of ['stepIn', 'next', 'next', 'stepOut'] as const) {
        visited.push(await session.step(command));
        if (command === 'stepIn') await session.setBreakpoints([]);
      }
      assert.deepEqual(visited.slice(0, 4), ['add', 'line 5', 'print', 'return']);
      for (const marker of visited.slice(0, -1).reverse())
        assert.equal(await back(session), marker);
    }));

  it('runs back from breakpoint to breakpoint, and to the start', () =>
    withProgram(TRAVEL, { breakpoints: ['print', 'bye'] }, async (session) => {
      for (const marker of ['print', 'print', 'print', 'bye']) {
        await session.stopsAt(marker);
        if (marker !== 'bye') await session.continue();
      }
      for (const n of ['2', '1', '0']) {
        assert.equal(await reverse(session), 'print');
        assert.equal((await session.values('Locals'))['n'], n);
      }
      assert.match(session.output('console'), /the last 4 lines of output are in the future/);
      // A mark for each count of lines, none twice.
      const marks = session.output('console').match(/──.*──/g) ?? [];
      assert.equal(new Set(marks).size, marks.length);
      assert.equal(await reverse(session, 'goto'), 'line 1');
      await session.continue();
      await session.stopsAt('print');
      assert.equal((await session.values('Locals'))['n'], '0');
    }));

  it('says that all threads go on where another one than that of the last stop steps', () =>
    withProgram(fixture('threads.py'), { breakpoints: ['join'] }, async (session) => {
      await session.stopsAt('join');
      const main = session.threadId;
      await session.continue();
      await session.stops('pause');
      assert.notEqual(session.threadId, main);
      // VS Code would otherwise go on to show the hang beside what is then the only thread.
      await session.client.ask('stepBack', { threadId: main });
      await session.client.timeline.next('continued', { allThreadsContinued: true });
      await session.stops('step');
    }));

  it('goes to any event, and back to the present', () =>
    withProgram(TRAVEL, { breakpoints: ['bye'] }, async (session) => {
      await session.stopsAt('bye');
      const position = await session.client.ask('loopscope/position', {});
      const last = position['last'] as number;
      assert.deepEqual(position, { seq: last, branch: 0, last, schedule: 's1' });
      const state = await session.client.ask('loopscope/state', {});
      const middle = Math.floor(last / 2);
      await seek(session, { seq: middle });
      const past = await session.client.ask('loopscope/position', {});
      assert((past['seq'] as number) >= middle && (past['seq'] as number) < last);
      const then = await session.client.ask('loopscope/state', {});
      assert.equal(then['seq'], past['seq']);
      assert.notDeepEqual(then, state);
      assert.deepEqual([then['last'], then['branch']], [last, 0]);
      assert.equal(then['linesToCome'], 2);
      await seek(session, { seq: last });
      assert.equal(session.description, `After event ${last}`);
      assert.deepEqual(await session.client.ask('loopscope/position', {}), position);
      assert.deepEqual(await session.client.ask('loopscope/state', {}), state);
      await session.continue();
      await session.ends();
    }));

  it('shows the first statement where the program had not begun yet', () =>
    withProgram(TRAVEL, { breakpoints: ['total'] }, async (session) => {
      await session.stopsAt('total');
      await seek(session, { seq: 0 });
      assert.equal(await session.where(), 'line 1');
      const [first] = await session.stack();
      assert.equal(first.name, '<module>');
    }));

  it('stays where it is when it is paused before it has moved', () =>
    withProgram(TRAVEL, { breakpoints: ['total'] }, async (session) => {
      await session.stopsAt('total');
      const asked = session.client.ask('reverseContinue', { threadId: session.threadId });
      await Promise.all([asked, session.client.ask('pause', { threadId: session.threadId })]);
      await session.stops('pause');
      assert.equal(await session.where(), 'total');
      assert.equal(await session.step('next'), 'line 15');
      assert.equal(await back(session), 'total');
    }));

  it('steps on from where an expression in the console has failed', () =>
    withProgram(
      TRAVEL,
      { filters: [{ filterId: 'raised' }], breakpoints: ['zero'] },
      async (session) => {
        await session.stopsAt('zero');
        const { id: frameId } = await session.top();
        const args = { expression: 'nonsense', context: 'repl', frameId };
        await session.client.fails('evaluate', args);
        assert.equal(await session.step('next'), 'line 12');
        assert.equal(await back(session), 'zero');
      },
    ));

  it('goes back callback by callback', () =>
    withProgram(TRAVEL, { breakpoints: ['total'] }, async (session) => {
      await session.stopsAt('total');
      const seen: string[] = [];
      for (let i = 0; i < 3; i++) {
        await session.client.ask('loopscope/stepBackCallback', {});
        await session.client.timeline.next('continued', { allThreadsContinued: true });
        await session.stops('callback');
        seen.push((await session.names())[0]);
      }
      assert.match(
        seen.join(' '),
        /^\[handle #\d+ Task-1\] \[handle #\d+ _set_result_unless_cancelled\(\)\] \[handle #\d+ Task-1\]$/,
      );
    }));

  it('begins a branch when something is changed in the past', () =>
    withProgram(TRAVEL, { breakpoints: ['add', 'bye'] }, async (session) => {
      for (let i = 0; i < 3; i++) {
        await session.stopsAt('add');
        await session.continue();
      }
      await session.stopsAt('bye');
      assert.equal(await reverse(session), 'add');
      assert.equal(await session.evaluate('total', 'repl'), '1');
      let branches = await session.client.ask('loopscope/branches', {});
      assert.equal((branches['branches'] as unknown[]).length, 1);
      await session.evaluate('total = 100', 'repl');
      branches = await session.client.ask('loopscope/branches', {});
      assert.equal((branches['branches'] as { why: string }[])[1].why, 'total = 100');
      assert.match(session.output('console'), /branch 1: .*total = 100/);
      await session.continue();
      await session.stopsAt('bye');
      assert.match(session.output(), /total 5\n.*total 104\n$/s);
      await seek(session, { seq: 1e6, branch: 0 });
      assert.equal((await session.client.ask('loopscope/position', {}))['branch'], 0);
      assert.equal((await session.values('Globals'))['main'].startsWith('<function'), true);
      const failure = await session.client.fails('loopscope/seek', { seq: 1, branch: 7 });
      assert.match(JSON.stringify(failure), /There is no branch/);
    }));

  it('can be paused on a long way back', () =>
    withProgram(fixture('endless.py'), {}, async (session) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await session.client.ask('pause', { threadId: 1 });
      await session.stops('pause');
      await session.client.ask('reverseContinue', { threadId: session.threadId });
      await session.stops('goto');
      assert.match(session.description, /^In the past: event \d+ of/);
    }));
});
