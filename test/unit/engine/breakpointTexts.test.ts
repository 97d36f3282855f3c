import assert from 'node:assert/strict';
import { parseHitCondition } from '../../../src/engine/debug/hitCondition';
import { HitLog } from '../../../src/engine/debug/hitLog';
import { parseLogMessage } from '../../../src/engine/debug/logTemplate';

/** The hits, out of the first eight, at which a condition holds. */
function hits(text: string): number[] {
  const test = parseHitCondition(text);
  assert(test !== null, text);
  return [1, 2, 3, 4, 5, 6, 7, 8].filter(test);
}

describe('Hit counts', () => {
  it('are numbers, comparisons and remainders, with or without blanks', () => {
    assert.deepEqual(hits('3'), [3]);
    assert.deepEqual(hits('==3'), [3]);
    assert.deepEqual(hits('= 3'), [3]);
    assert.deepEqual(hits(' >= 7 '), [7, 8]);
    assert.deepEqual(hits('>7'), [8]);
    assert.deepEqual(hits('< 2'), [1]);
    assert.deepEqual(hits('<=2'), [1, 2]);
    assert.deepEqual(hits('% 3'), [3, 6]);
  });

  it('are nothing else', () => {
    for (const text of ['', 'x', '%', '% 0', '3 4', '>= -1', '1.5', '!= 3']) {
      assert.equal(parseHitCondition(text), null, text);
    }
  });

  it('count by where a moment is in the run, however often it is passed', () => {
    const log = new HitLog();
    assert.deepEqual(log.hit('a', 10), { count: 1, isNew: true });
    assert.deepEqual(log.hit('a', 20), { count: 2, isNew: true });
    assert.deepEqual(log.hit('b', 20), { count: 1, isNew: true });
    assert.deepEqual(log.hit('a', 10), { count: 1, isNew: false });
    assert.deepEqual(log.hit('a', 15), { count: 2, isNew: true });
    assert.deepEqual(log.hit('a', 20), { count: 3, isNew: false });
  });

  it('go their own way in a branch', () => {
    const log = new HitLog();
    for (const moment of [10, 20, 30]) log.hit('a', moment);
    log.branchOff(1, (_key, moment) => moment < 25);
    assert.deepEqual(log.hit('a', 28), { count: 3, isNew: true });
    log.enter(0);
    assert.deepEqual(log.hit('a', 30), { count: 3, isNew: false });
    log.enter(1);
    assert.deepEqual(log.hit('a', 30), { count: 4, isNew: true });
  });
});

describe('Log messages', () => {
  const shown = (message: string): string[] =>
    parseLogMessage(message).map(({ kind, text }) => (kind === 'text' ? text : `<${text}>`));

  it('have expressions in braces', () => {
    assert.deepEqual(shown('n is {n}, {a + b}!'), ['n is ', '<n>', ', ', '<a + b>', '!']);
    assert.deepEqual(shown('{n}'), ['<n>']);
    assert.deepEqual(shown('plain'), ['plain']);
  });

  it('have expressions with braces and strings in them', () => {
    assert.deepEqual(shown('{ {1: "}"}[1] }x'), ['<{1: "}"}[1]>', 'x']);
    assert.deepEqual(shown("{d['a}']}"), ["<d['a}']>"]);
  });

  it('have braces where they are doubled, empty or open', () => {
    assert.deepEqual(shown('{{n}} {} {n'), ['{n} {} {n']);
  });
});
