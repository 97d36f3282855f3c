import assert from 'node:assert/strict';
import { PANEL_STRINGS } from '../../../src/protocol/panelStrings';
import { readRepositoryFile, repositoryFiles } from '../../support/paths';

describe('the sentences of the page', () => {
  const code = repositoryFiles('src/webview', /\.tsx?$/)
    .map(readRepositoryFile)
    .join('\n');

  it('are all used', () => {
    const unused = Object.keys(PANEL_STRINGS).filter((key) => {
      const stem = key.replace(/(One|Many)$/, '');
      return !new RegExp(`\\b${key}\\b|'${stem}'`).test(code);
    });
    assert.deepEqual(unused, []);
  });

  it('come in pairs where a count decides', () => {
    const keys = Object.keys(PANEL_STRINGS);
    for (const key of keys.filter((name) => name.endsWith('Many'))) {
      assert.ok(keys.includes(key.replace(/Many$/, 'One')), key);
    }
  });
});
