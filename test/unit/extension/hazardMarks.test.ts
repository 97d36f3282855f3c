import assert from 'node:assert/strict';
import { fake, FakeSession, FakeUri, start } from './host';
import type { FakeRange } from './fakeVscode';
import type { HazardReport } from '../../../src/protocol/runReport';
import { movedRange, type TextRange } from '../../../src/extension/problems/movedRange';

const hazard = (rest: Partial<HazardReport> = {}): HazardReport => ({
  id: 'LS001',
  title: 'An event loop is used from another thread',
  severity: 'error',
  advice: 'Use loop.call_soon_threadsafe().',
  seq: 12,
  message: 'MainThread called call_soon on loop 1, which Thread-1 runs.',
  pid: 1001,
  tid: 1,
  thread: 'MainThread',
  file: '/work/a.py',
  line: 4,
  column: 5,
  endLine: 4,
  endColumn: 20,
  related: [{ seq: 3, message: 'the loop is run here', file: '/work/b.py', line: 2 }],
  ...rest,
});

describe('hazards in Problems', () => {
  let deactivate: () => void;

  beforeEach(() => {
    ({ deactivate } = start());
  });

  afterEach(() => {
    deactivate();
  });

  const run = async (program: string, hazards: readonly HazardReport[]): Promise<void> => {
    const session = new FakeSession({ program });
    await session.event('loopscope/hazards', { hazards });
    await session.event('terminated');
  };
  const starts = (path: string): number[][] =>
    (fake.hazards.get(path) ?? []).map(({ range }) => {
      const { start: at } = range as FakeRange;
      return [at.line, at.character];
    });

  it('tell the story at the expression, link to the rule and to the other places', async () => {
    await run('/work/a.py', [hazard()]);
    const [mark] = fake.hazards.get('/work/a.py') ?? [];
    assert.deepEqual(
      [mark.severity, mark.source, mark.message.split('\n')],
      [
        0,
        'Loopscope',
        [
          'An event loop is used from another thread. MainThread called call_soon on loop 1, which Thread-1 runs.',
          'Use loop.call_soon_threadsafe().',
          '(MainThread of process 1001, event 12)',
        ],
      ],
    );
    assert.deepEqual(mark.code, {
      value: 'LS001',
      target: FakeUri.file('/extension/docs/hazards/LS001.md'),
    });
    assert.deepEqual(starts('/work/a.py'), [[3, 4]]);
    const [related] = mark.relatedInformation as { location: { uri: FakeUri }; message: string }[];
    assert.deepEqual(
      [related.location.uri.path, related.message],
      ['/work/b.py', 'the loop is run here'],
    );
  });

  it('outlive the session, up to the next run of the same program', async () => {
    await run('/work/a.py', [hazard(), hazard({ file: '/work/b.py', severity: 'warning' })]);
    await run('/work/c.py', [hazard({ line: 9 })]);
    assert.deepEqual(starts('/work/a.py'), [
      [3, 4],
      [8, 4],
    ]);
    assert.equal(fake.hazards.get('/work/b.py')?.[0].severity, 1);
    new FakeSession({ program: '/work/a.py' });
    assert.deepEqual(starts('/work/a.py'), [[8, 4]]);
    assert.equal(fake.hazards.has('/work/b.py'), false);
    await fake.commands.get('loopscope.clearHazards')?.();
    assert.equal(fake.hazards.size, 0);
  });

  it('mark a whole line where nothing more is known, and nothing without a line', async () => {
    const { column: _, endLine: __, endColumn: ___, ...bare } = hazard();
    await run('/work/a.py', [bare, hazard({ line: 0, file: '' })]);
    assert.deepEqual(starts('/work/a.py'), [[3, 0]]);
    assert.equal(fake.hazards.size, 1);
  });

  it('move with edits and go when they are edited', async () => {
    await run('/work/a.py', [hazard()]);
    const edit = (range: TextRange, text: string): void => {
      const document = { uri: FakeUri.file('/work/a.py') };
      fake.events.document.fire({ document, contentChanges: [{ range, text }] });
    };
    const at = (line: number, character: number): TextRange['start'] => ({ line, character });
    edit({ start: at(0, 0), end: at(0, 0) }, '# one\n');
    assert.deepEqual(starts('/work/a.py'), [[4, 4]]);
    edit({ start: at(4, 10), end: at(4, 10) }, '_threadsafe');
    assert.equal(fake.hazards.size, 0);
  });
});

describe('a range of a text', () => {
  const range = (...[a, b, c, d]: number[]): TextRange => ({
    start: { line: a, character: b },
    end: { line: c, character: d },
  });
  const moved = (change: TextRange, text: string): number[] | null => {
    const found = movedRange(range(3, 4, 5, 6), { range: change, text });
    return found && [found.start, found.end].flatMap(({ line, character }) => [line, character]);
  };

  it('follows changes elsewhere', () => {
    assert.deepEqual(moved(range(6, 0, 7, 0), 'x\ny'), [3, 4, 5, 6]);
    assert.deepEqual(moved(range(5, 6, 5, 6), 'x'), [3, 4, 5, 6]);
    assert.deepEqual(moved(range(0, 0, 1, 0), ''), [2, 4, 4, 6]);
    assert.deepEqual(moved(range(3, 1, 3, 2), 'four'), [3, 7, 5, 6]);
    assert.deepEqual(moved(range(3, 4, 3, 4), 'a\nbc'), [4, 2, 6, 6]);
    assert.deepEqual(moved(range(1, 2, 3, 0), 'a\nbc'), [2, 6, 4, 6]);
  });

  it('is gone when it was changed', () => {
    assert.equal(moved(range(4, 0, 4, 1), ''), null);
    assert.equal(moved(range(2, 0, 9, 0), 'x'), null);
  });
});
