// The page of results in Chromium: what it shows, how it is used, and that nobody is shut out.

import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { Result } from '../../src/protocol/results';
import { ensureChromium, launchChromium } from '../support/chromium';
import { violations } from './axe';
import { openPanel, type PageOptions, type PanelPage, type Theme } from './page';
import { comparison, exploration, manyOutcomes, sameStory } from './resultStates';

const SCENES: Readonly<Record<string, Result>> = {
  comparison: comparison(),
  'same-story': sameStory(),
  exploration: exploration(),
  'one-outcome': exploration({ outcomes: exploration().outcomes.slice(3) }),
  'many-outcomes': manyOutcomes(400),
  'slow-machine': exploration({ late: 1, preemptions: 2, granularity: 'line' }),
  random: exploration({ complete: false, random: 1234, interleavings: 1234 }),
  'at-the-limit': exploration({ complete: false, maxSchedules: 60_000 }),
  cancelled: exploration({ complete: false, cancelled: true, outcomes: [], schedules: 0 }),
  problem: exploration({ complete: false, outcomes: [], problem: 'race.py, line 3: no' }),
};

const THEMES: readonly Theme[] = [
  'dark-2026',
  'light-2026',
  'high-contrast',
  'high-contrast-light',
];

describe('the page of results', () => {
  let browser: Browser;
  let page: PanelPage;

  before(async function () {
    this.timeout(300_000);
    const search = await ensureChromium(console.log);
    if (search.path === undefined) throw new Error(search.missing);
    browser = await launchChromium(search.path);
  });

  after(async () => {
    await browser?.close();
  });

  afterEach(async () => {
    const { errors } = page;
    await page.close();
    assert.deepEqual(errors, []);
  });

  const open = async (options: PageOptions = {}): Promise<void> => {
    page = await openPanel(browser, { width: 900, height: 1000, ...options, results: true });
  };
  const text = (): Promise<string> => page.page.locator('main').innerText();
  const press = (name: string | RegExp): Promise<void> =>
    page.page.getByRole('button', { name }).first().click();

  for (const theme of THEMES) {
    it(`can be read and used by everybody in ${theme}`, async function () {
      this.timeout(120_000);
      await open({ theme });
      const found: Record<string, string[]> = {};
      for (const [name, result] of Object.entries(SCENES)) {
        await page.send(result);
        await page.screenshot(`results-${name}-${theme}`);
        found[name] = await violations(page, { heading: true });
      }
      const nothing = Object.keys(SCENES).map((name) => [name, []]);
      assert.deepEqual(found, Object.fromEntries(nothing));
    });
  }

  it('says that it waits before there is anything to show', async () => {
    await open();
    assert.equal(await text(), 'Waiting for results…');
  });

  it('asks for the diff of a parting, of any two versions, and for a version to debug', async () => {
    await open();
    await page.send(comparison());
    await press('Show both stories side by side: 3.5.3, 3.6');
    await page.page.getByLabel('Second version').selectOption('3.13');
    await page.page.locator('.any-two button').click();
    await press('Debug the event loops of this file as Python 3.6');
    await press('LS003');
    await press('Run again');
    assert.deepEqual(await page.posted(), [
      { type: 'diff', a: '3.5.3', b: '3.6' },
      { type: 'diff', a: '3.5.3', b: '3.13' },
      { type: 'debugVersion', python: '3.6' },
      { type: 'hazard', id: 'LS003' },
      { type: 'again' },
    ]);
  });

  it('puts the steps of a thread that does nothing more beside those of the other', async () => {
    await open();
    await page.send(comparison());
    const rows = page.page.locator('.parting').nth(1).locator('tbody tr.parted td');
    assert.match(await rows.nth(0).innerText(), /^78\s+run_forever reads/);
    assert.equal(await rows.nth(1).innerText(), 'nothing more');
  });

  it('folds the partings of versions that are no neighbours', async () => {
    await open();
    const { partings } = comparison();
    const far = { ...partings[0], b: '3.14' };
    await page.send(comparison({ partings: [...partings, far] }));
    const fold = page.page.locator('details');
    assert.equal(await fold.innerText(), 'Other pairs of versions (1)');
    assert.equal(await page.page.locator('.parting:visible').count(), 2);
    await page.screenshot('results-folded');
    await fold.locator('summary').press('Enter');
    await press('Show both stories side by side: 3.5.3, 3.14');
    assert.deepEqual(await page.posted(), [{ type: 'diff', a: '3.5.3', b: '3.14' }]);
  });

  it('says it in one sentence when all versions tell the same story', async () => {
    await open();
    await page.send(sameStory());
    assert.match(await text(), /All versions tell the same story/);
    assert.doesNotMatch(await text(), /Where the stories part/);
  });

  it('says of an outcome how it ends, how often, why, and debugs it', async () => {
    await open();
    await page.send(exploration());
    const first = await page.page.locator('article').nth(0).innerText();
    assert.match(first, /Hangs LS001\s*LS002/);
    assert.match(first, /1 interleaving of 12,345,678 \(< 0\.01 %\) · 2 preemptions are enough/);
    assert.match(first, /Thread-1 computed the timeout of loop 1 before MainThread appended/);
    assert.match(first, /race\.py:18, from MainThread to Thread-1/);
    assert.match(first, /from MainThread to Thread-1, in no line of the program/);
    assert.match(first, /Nothing is written\./);
    const second = await page.page.locator('article').nth(1).innerText();
    assert.match(second, /Exits with 1, children with 0, still running/);
    assert.match(second, /Nobody catches ValueError\./);
    await press(/^Debug this schedule: Exits with 1/);
    assert.deepEqual(await page.posted(), [{ type: 'debugOutcome', index: 1 }]);
  });

  for (const [says, parts] of [
    [/Complete: no other outcome is possible\./, {}],
    [/with at most 2 preemptions\..*at every line/s, { preemptions: 2, granularity: 'line' }],
    [/Not complete: the search ended at its limit of 1,000,000 schedules\./, { complete: false }],
    [/You stopped the search after 1\.2 s/, { complete: false, cancelled: true }],
    [/interrupted at most 2 times in a schedule/, { complete: false, preemptions: 2 }],
    [/On a slow machine: once in a schedule/, { late: 1 }],
    [/On a slow machine: up to 3 times/, { late: 3, complete: false, random: 1234 }],
    [/1,234 random schedules were run/, { complete: false, random: 1234 }],
  ] as const) {
    it(`says how far the search has come: ${String(says)}`, async () => {
      await open();
      await page.send(exploration(parts));
      assert.match(await text(), says);
    });
  }

  it('counts the ends of many outcomes, shows some, and all of them on demand', async () => {
    await open();
    await page.send(manyOutcomes(400));
    assert.match(await text(), /400 different outcomes.*1 × Hangs.*399 × Exits with 0/s);
    const articles = page.page.locator('article');
    assert.equal(await articles.count(), 20);
    await press('Show all 400 outcomes');
    assert.equal(await articles.count(), 400);
    const focused = page.page.locator('article:nth-of-type(21) h2:focus');
    await focused.waitFor();
    await page.send(manyOutcomes(5));
    assert.equal(await articles.count(), 5);
  });

  it('says of random schedules how many had an outcome', async () => {
    await open();
    await page.send(exploration({ complete: false, random: 84, interleavings: 84 }));
    assert.match(await text(), /21 of 84 random schedules \(25 %\)/);
    assert.doesNotMatch(await text(), /interleaving/);
  });

  it('can be used with the keyboard alone', async () => {
    await open();
    await page.send(exploration());
    const names: string[] = [];
    for (let i = 0; i < 5; i++) {
      await page.page.keyboard.press('Tab');
      names.push(await page.focused());
    }
    assert.deepEqual(names.slice(0, 4), [
      'Run again',
      'LS001',
      'LS002',
      'Debug this schedule: Hangs',
    ]);
    await page.page.keyboard.press('Shift+Tab');
    await page.page.keyboard.press('Enter');
    assert.deepEqual(await page.posted(), [{ type: 'debugOutcome', index: 0 }]);
  });
});
