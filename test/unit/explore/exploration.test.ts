/** The search finds what running every schedule finds, and its tokens replay what it found. */

import assert from 'node:assert/strict';
import { Exploration } from '../../../src/explore/exploration';
import { keyOf } from '../../../src/explore/outcomes';
import { PartSearch } from '../../../src/explore/partSearch';
import { DEFAULT_SETTINGS } from '../../../src/explore/report';
import { dedent, optionsOf } from '../../support/check';
import { readRepositoryFile } from '../../support/paths';
import {
  bruteForce,
  explore,
  type ExploreTestSettings,
  interleavingsOf,
  replayed,
} from '../../support/explore';
import {
  CALL_SOON,
  CALL_SOON_THREADSAFE,
  LOCK_ORDER,
  LOCKED_UPDATE,
  LOST_UPDATE,
  FORK_ANYWHERE,
  FORK_HOLDING,
  SHARED_EPOLL,
  SHARED_LOOP,
  SLEEPERS,
  TIMED_WAIT,
  WAIT_FOR,
} from './programs';

/** Holds a search to brute force: the same outcomes, as often; and replays each. Answers the two efforts. */
function agree(program: string, settings: ExploreTestSettings = {}): [number, number] {
  const found = explore(program, settings);
  const counts = bruteForce(program, settings.granularity ?? 'sync', settings);
  assert.deepEqual(interleavingsOf(found), counts);
  assert(found.complete);
  for (const outcome of found.outcomes) {
    assert.equal(replayed(program, outcome.schedule, settings), keyOf(outcome));
  }
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0);
  return [found.schedules, all];
}

describe('explore', () => {
  it('the race of call_soon: it prints, or it hangs', () => {
    const { outcomes, complete } = explore(CALL_SOON);
    assert(complete);
    const seen = outcomes.map(({ outcome, stdout, hazards }) => [outcome, stdout, hazards.join()]);
    assert.deepEqual(seen, [
      ['hang', '', 'LS001,LS002'],
      ['exit', 'task\n', 'LS001'],
      ['exit', 'task\n', ''],
    ]);
  });

  it('the race of call_soon, as brute force sees it, with fewer schedules', () => {
    assert.deepEqual(agree(CALL_SOON), [5, 22]);
    assert.deepEqual(agree(CALL_SOON, { granularity: 'line' }), [5, 126]);
  });

  it('call_soon_threadsafe hangs in no schedule', () => {
    const [few, all] = agree(CALL_SOON_THREADSAFE);
    assert(few < all / 5, `${few} of ${all}`);
    const { outcomes } = explore(CALL_SOON_THREADSAFE, { granularity: 'line' });
    assert.deepEqual(
      outcomes.map(({ outcome, stdout, hazards }) => [outcome, stdout, hazards.join()]),
      [['exit', 'task\n', '']],
    );
  });

  it('tells call_soon from call_soon_threadsafe', () => {
    const ends = (program: string): string[] =>
      explore(program).outcomes.map(({ outcome, hazards }) => `${outcome} ${hazards.join()}`);
    assert.deepEqual(ends(CALL_SOON), ['hang LS001,LS002', 'exit LS001', 'exit ']);
    assert.deepEqual(ends(CALL_SOON_THREADSAFE), ['exit ']);
  });

  it('two processes wait on one epoll: either can be woken', () => {
    agree(SHARED_EPOLL);
    const woken = explore(SHARED_EPOLL).outcomes.map(({ stdout }) => stdout);
    assert.deepEqual([...new Set(woken)].sort(), ['child\n', 'parent\n']);
  });

  it('the child of a running loop can be woken in the place of its parent', () => {
    const { outcomes, complete } = explore(SHARED_LOOP);
    assert(complete);
    assert.deepEqual(
      outcomes.map(({ stdout, hazards }) => [stdout, hazards.join()]),
      [
        ['stopped\n', 'LS004,LS005'],
        ['nobody woke the parent\nstopped\n', 'LS004,LS005'],
      ],
    );
    for (const outcome of outcomes)
      assert.equal(replayed(SHARED_LOOP, outcome.schedule), keyOf(outcome));
  });

  it('a scenario that forks while a lock is held hangs in every schedule', () => {
    const program = readRepositoryFile('media/scenarios/fork-lock.py');
    agree(program);
    const found = explore(program).outcomes.map(({ outcome, hazards }) => [outcome, ...hazards]);
    assert.deepEqual(found, [['hang', 'LS009']]);
  });

  it('time goes on when everybody waits; what is due at once comes in any order', () => {
    const printed = (program: string): string[] => {
      agree(program);
      return explore(program)
        .outcomes.map(({ stdout }) => stdout.replaceAll('\n', ' '))
        .sort();
    };
    assert.deepEqual(printed(SLEEPERS('0.1', '0.1')), ['a b timer ', 'a timer b ', 'timer a b ']);
    assert.deepEqual(printed(SLEEPERS('0.0012', '0.0015')).length, 3, 'the same millisecond');
    assert.deepEqual(printed(SLEEPERS('0.1', '0.2')), ['timer a b ']);
    assert.deepEqual(printed(SLEEPERS('0.1', '0')), ['a b timer ']);
  });

  it('each round of two processes that wake each other takes as much as the one before', () => {
    const scenario = readRepositoryFile('media/scenarios/shared-epoll.py');
    const [one, two, three] = ['1', '2', '3'].map((rounds) => {
      const { merged, complete } = explore(scenario.replace('range(100)', `range(${rounds})`));
      assert(complete);
      return merged;
    });
    assert.equal(three - two, two - one);
  }).timeout(60_000);

  it('a slow machine: a wait times out before another thread goes on', () => {
    const printed = (program: string, late: number): string[] => {
      agree(program, { late });
      return explore(program, { late })
        .outcomes.map(({ stdout }) => stdout.replaceAll('\n', ' '))
        .sort();
    };
    assert.deepEqual(printed(TIMED_WAIT, 0), ['True ']);
    assert.deepEqual(printed(TIMED_WAIT, 1), ['False ', 'True ']);
    const orders = ['a b timer ', 'a timer b ', 'timer a b '];
    assert.deepEqual(printed(SLEEPERS('0.1', '0.2'), 1), orders);
  });

  it('a slow machine: a loop gives up on what a thread finishes at once', () => {
    const printed = (settings: ExploreTestSettings): string[] =>
      explore(WAIT_FOR, settings)
        .outcomes.map(({ stdout }) => stdout)
        .sort();
    assert.deepEqual(printed({}), ['in time\n']);
    assert.deepEqual(printed({ late: 1 }), ['in time\n', 'too late\n']);
    assert.deepEqual(printed({ late: 1, random: 100 }), ['in time\n', 'too late\n']);
    for (const outcome of explore(WAIT_FOR, { late: 1 }).outcomes) {
      assert.equal(replayed(WAIT_FOR, outcome.schedule), keyOf(outcome));
    }
  });

  it('two locks in two orders: a deadlock, but not in one order', () => {
    agree(LOCK_ORDER('a', 'b'));
    const outcomes = explore(LOCK_ORDER('a', 'b')).outcomes.map(({ outcome }) => outcome);
    assert(outcomes.includes('hang'));
    const fixed = explore(LOCK_ORDER('b', 'a')).outcomes.map(({ outcome }) => outcome);
    assert.deepEqual(fixed, ['exit']);
  });

  it('an update is lost between two lines, but not with a lock', () => {
    agree(LOST_UPDATE, { granularity: 'line' });
    const printed = (program: string): string[] =>
      explore(program, { granularity: 'line' }).outcomes.map(({ stdout }) => stdout);
    assert.deepEqual(printed(LOST_UPDATE).sort(), ['1\n', '2\n']);
    assert.deepEqual(printed(LOCKED_UPDATE), ['2\n']);
  });

  it('a child waits for a lock that it inherited held, unless the forking thread held it', () => {
    const outcomes = (program: string): string[] =>
      explore(program).outcomes.map(({ outcome, hazards }) => `${outcome} ${hazards.join()}`);
    assert.deepEqual(outcomes(FORK_ANYWHERE), ['hang LS009', 'exit ']);
    assert.deepEqual(outcomes(FORK_HOLDING), ['exit ']);
    const [hang] = explore(FORK_ANYWHERE).outcomes;
    assert.equal(replayed(FORK_ANYWHERE, hang.schedule), keyOf(hang));
    assert.equal(
      hang.story?.conflict,
      'MainThread forked process 1002 before Thread-1 (work) released lock 1',
    );
  });

  it('the parts of a search find what the whole finds', () => {
    const options = { ...optionsOf({}), file: 'program.py' };
    const settings = { ...DEFAULT_SETTINGS, granularity: 'line' as const };
    const searched = { source: dedent(CALL_SOON), options, settings };
    const exploration = new Exploration(searched.source, options, settings);
    const parts = exploration.divide(6);
    assert(parts.length >= 6);
    const workers = [new PartSearch(searched), new PartSearch(searched)];
    parts.forEach((part, i) => {
      const worker = workers[i % 2];
      worker.begin(part);
      while (!worker.complete) worker.step();
    });
    exploration.absorb(workers.map((worker) => worker.found), true); // prettier-ignore
    while (!exploration.work(100));
    const whole = explore(CALL_SOON, { granularity: 'line' });
    assert.deepEqual(interleavingsOf(exploration.report), interleavingsOf(whole));
  });

  it('shrinks a failure to one preemption and names the conflict', () => {
    const [hang] = explore(CALL_SOON).outcomes;
    assert.equal(hang.preemptions, 0);
    assert.equal(
      hang.story?.conflict,
      'Thread-1 (run) computed the timeout of loop 1 before MainThread appended to the ready queue of loop 1',
    );
    const [deadlock] = explore(LOCK_ORDER('a', 'b')).outcomes;
    assert.equal(deadlock.preemptions, 1);
    assert.equal(
      deadlock.story?.conflict,
      'MainThread took lock 1 before Thread-1 (work) waited for lock 1',
    );
    const lost = explore(`${LOST_UPDATE}\n  assert counter == 2`, { granularity: 'line' });
    const [failure] = lost.outcomes;
    assert.equal(failure.exception, 'AssertionError');
    assert.equal(failure.preemptions, 1);
    const [{ from, to, line }] = failure.story?.switches ?? [];
    assert.deepEqual([from, to, line], ['Thread-1 (work)', 'MainThread', 7]);
  });

  it('a bound of preemptions is kept', () => {
    const found = explore(LOCK_ORDER('a', 'b'), { preemptions: 0 });
    assert(found.complete);
    assert.deepEqual(found.outcomes.map(({ outcome }) => outcome), ['exit']); // prettier-ignore
    for (const { schedule } of explore(CALL_SOON, { preemptions: 1 }).outcomes) {
      assert(schedule.split('.').length <= 1, schedule);
    }
  });

  it('random schedules find the deadlock', () => {
    const { outcomes, schedules, complete } = explore(LOCK_ORDER('a', 'b'), { random: 200 });
    assert.equal(schedules, 200);
    assert(!complete);
    assert.deepEqual(outcomes.map(({ outcome }) => outcome), ['hang', 'exit']); // prettier-ignore
  });

  it('ends at the limit of schedules, and says what is wrong with a program', () => {
    assert(!explore(CALL_SOON, { maxSchedules: 3 }).complete);
    const { error, outcomes } = explore('x = (');
    assert.match(error?.message ?? '', /SyntaxError/);
    assert.deepEqual(outcomes, []);
  });

  it('a thread that waits in a circle adds nothing', () => {
    const spin = `
      import threading
      done = False
      def work():
          while not done:
              pass
          print("seen")
      thread = threading.Thread(target=work)
      thread.start()
      done = True
      thread.join()
    `;
    const { outcomes, complete } = explore(spin, { granularity: 'line' });
    assert(complete);
    assert.deepEqual(outcomes.map(({ stdout }) => stdout), ['seen\n']); // prettier-ignore
  });
});
