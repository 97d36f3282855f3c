import assert from 'node:assert/strict';
import { aFile, fake, start } from './host';
import type { FakeRange } from './fakeVscode';
import { launchRefusalIn } from '../../../src/extension/debug/launchRefusal';

const refused = (variables: object): object => ({
  type: 'response',
  command: 'launch',
  success: false,
  body: { error: { id: 1005, format: '{file}, line {line}: {message}', variables } },
});
const place = { file: '/work/a.py', line: '4', column: '12', message: 'SyntaxError: no' };

describe('a refused launch', () => {
  it('is read from its response, if it names a place', () => {
    const { file, message } = place;
    assert.deepEqual(launchRefusalIn(refused(place)), { file, line: 4, column: 12, message });
    const { column: _column, ...older } = place;
    assert.equal(launchRefusalIn(refused(older))?.column, 1);
    assert.equal(launchRefusalIn(refused({ name: 'seed' })), undefined);
    assert.equal(launchRefusalIn(refused({ ...place, line: '0' })), undefined);
    assert.equal(launchRefusalIn({ ...refused(place), success: true }), undefined);
    assert.equal(launchRefusalIn({ ...refused(place), command: 'evaluate' }), undefined);
    assert.equal(launchRefusalIn('nonsense'), undefined);
  });

  describe('in the editor', () => {
    let deactivate: () => void;
    const launch = (): ((message: unknown) => void) =>
      fake.trackerFactories[1].createDebugAdapterTracker(undefined)['onDidSendMessage'];

    beforeEach(() => {
      ({ deactivate } = start());
      fake.files.set('/work/a.py', 'def f(:');
    });

    afterEach(() => {
      deactivate();
    });

    it('opens and marks the line', () => {
      launch()(refused(place));
      assert.deepEqual(
        fake.shown.map(({ path }) => path),
        ['/work/a.py'],
      );
      const [mark] = fake.marks.get('/work/a.py') ?? [];
      assert.equal(mark.message, 'SyntaxError: no');
      const { start: at } = mark.range as FakeRange;
      assert.deepEqual([at.line, at.character], [3, 11]);
    });

    it('is forgotten when the file changes, or a program starts', () => {
      launch()(refused(place));
      fake.events.document.fire({ document: aFile });
      assert.equal(fake.marks.size, 0);
      launch()(refused(place));
      assert.equal(fake.marks.size, 1);
      launch();
      assert.equal(fake.marks.size, 0);
    });
  });
});
