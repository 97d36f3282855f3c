import assert from 'node:assert/strict';
import { readRepositoryFile } from '../support/paths';
import bench from '../../bench/package.json';
import manifest from '../../package.json';
import { ROOMS } from './importRules';

/** The text of each `##` section of a page, by its heading. */
function sectionsOf(markdown: string): Map<string, string> {
  const [, ...sections] = markdown.split(/^## /m);
  return new Map(
    sections.map((section) => {
      const end = section.indexOf('\n');
      return [section.slice(0, end).trim(), section.slice(end)];
    }),
  );
}

describe('docs/architecture.md', () => {
  it('has a section for every room, with an invariant', () => {
    const sections = sectionsOf(readRepositoryFile('docs/architecture.md'));
    const missing = Object.keys(ROOMS).filter((room) => {
      return sections.get(`src/${room}`)?.includes('**Invariant:**') !== true;
    });
    assert.deepEqual(missing, []);
  });
});

describe('docs/dependencies.md', () => {
  it('gives a reason for every dependency, and for no other package', () => {
    const rows = readRepositoryFile('docs/dependencies.md').matchAll(/^\| `([^`]+)` \|/gm);
    const explained = [...rows].map(([, name]) => name);
    const sets = [manifest.dependencies, manifest.devDependencies, bench.devDependencies];
    const used = sets.flatMap((set) => Object.keys(set));
    assert.deepEqual(explained.sort(), used.sort());
  });
});

describe('README.md', () => {
  it('names the line that .ci/run runs', () => {
    const line = 'npm ci && npm test';
    assert.ok(readRepositoryFile('README.md').includes(line));
    assert.ok(readRepositoryFile('.ci/run').split('\n').includes(line));
  });
});
