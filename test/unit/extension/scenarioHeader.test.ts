import assert from 'node:assert/strict';
import { firstMark, readHeader } from '../../../src/extension/scenarios/header';
import { readRepositoryFile, repositoryFiles } from '../../support/paths';

describe('the header of a scenario', () => {
  it('says what the picker shows', () => {
    const text =
      '# title: Two loops\n# shows: this: and that\n# profiles: 3.13,  3.5.2\n"""Doc"""\n';
    assert.deepEqual(readHeader(text), {
      title: 'Two loops',
      shows: 'this: and that',
      profiles: ['3.13', '3.5.2'],
      policies: [],
    });
  });

  it('is missing from other files', () => {
    assert.equal(readHeader('import asyncio\n# title: too late\n'), undefined);
    assert.equal(readHeader(''), undefined);
    assert.equal(readHeader('# title:\n'), undefined);
  });

  it('says which fork policies to compare', () => {
    const { policies } = readHeader('# title: T\n# policies: cpython, must-close\n') ?? {};
    assert.deepEqual(policies, ['cpython', 'must-close']);
  });

  it('need not say more than a title', () => {
    assert.deepEqual(readHeader('# title: Bare\n'), {
      title: 'Bare',
      shows: '',
      profiles: [],
      policies: [],
    });
  });
});

describe('the place to look at', () => {
  it('is the statement marked (1), not the text that speaks of it', () => {
    assert.equal(firstMark('"""Step over (1)"""\n# see # (1)\nrun()  # (1) here\n'), 3);
    assert.equal(firstMark('run()  # (2)\n'), undefined);
  });
});

describe('the scenarios that ship', () => {
  const files = repositoryFiles('media/scenarios', /\.py$/);

  for (const file of files) {
    it(`${file} can be picked`, () => {
      const header = readHeader(readRepositoryFile(file));
      assert.ok(header, 'it has a header');
      assert.ok(header.shows.length > 0 && header.shows.length <= 120, 'one line fits the picker');
      assert.ok(header.profiles.length > 0, 'it names profiles');
      assert.ok(firstMark(readRepositoryFile(file)), 'a statement is marked (1)');
    });
  }
});
