import assert from 'node:assert/strict';
import { pageHtml } from '../../../src/extension/panel/pageHtml';
import { decodeMessageFromPage, PAGE_COMMANDS } from '../../../src/protocol/panelMessages';
import { PANEL_STRINGS } from '../../../src/protocol/panelStrings';
import manifest from '../../../package.json';

describe('the HTML of the page', () => {
  const html = pageHtml({
    title: 'A page',
    nonce: 'abc123',
    cspSource: 'https://host.test',
    script: 'https://host.test/webview.js',
    styles: ['https://host.test/a.css', 'https://host.test/b.css?x="y"'],
    strings: { ...PANEL_STRINGS, empty: '</script><script>alert(1)</script>' },
    language: 'en',
  });

  it('allows its own script, styles and font, and nothing else', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
    assert.deepEqual(policy?.split('; '), [
      `default-src 'none'`,
      'font-src https://host.test',
      'style-src https://host.test',
      `script-src 'nonce-abc123'`,
    ]);
  });

  it('has no inline style and no script without a nonce', () => {
    assert.doesNotMatch(html, /\sstyle=|<style/);
    for (const [tag] of html.matchAll(/<script[^>]*>/g)) assert.match(tag, /nonce="abc123"/);
  });

  it('keeps sentences and addresses inside their places', () => {
    assert.equal(html.match(/<script/g)?.length, 2);
    assert.ok(html.includes('b.css?x=&quot;y&quot;'));
  });
});

describe('a message from the page', () => {
  it('is read if it is one', () => {
    assert.deepEqual(decodeMessageFromPage({ type: 'ready' }), { type: 'ready' });
    assert.deepEqual(decodeMessageFromPage({ type: 'command', command: 'stepToFork' }), {
      type: 'command',
      command: 'stepToFork',
    });
    assert.deepEqual(
      decodeMessageFromPage({ type: 'openSource', file: '/a.py', line: 3, keepFocus: true }),
      { type: 'openSource', file: '/a.py', line: 3, keepFocus: true },
    );
  });

  it('is ignored if it is not', () => {
    const strange = [
      undefined,
      null,
      'ready',
      {},
      { type: 'command', command: 'workbench.action.quit' },
      { type: 'openSource', file: 7, line: 1 },
      { type: 'openSource', file: '/a.py', line: 0 },
      { type: 'openSource', file: '/a.py', line: 1.5 },
      { type: 'openSource', file: '/a.py', line: Number.NaN },
    ];
    for (const value of strange) assert.equal(decodeMessageFromPage(value), undefined);
  });

  it('can only name commands of the manifest', () => {
    const known = manifest.contributes.commands.map(({ command }) => command);
    for (const name of PAGE_COMMANDS) assert.ok(known.includes(`loopscope.${name}`), name);
  });
});
