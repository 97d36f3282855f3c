// The panel's page in Chromium: what it shows, how it is used, and that nobody is shut out.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { diffStates } from '../../src/extension/panel/diffStates';
import type { Snapshot } from '../../src/protocol/panelMessages';
import { ensureChromium, launchChromium } from '../support/chromium';
import { repositoryPath } from '../support/paths';
import { violations } from './axe';
import { openPanel, type PageOptions, type PanelPage, snapshot, type Theme } from './page';
import * as states from './states';

/** The pictures: each is looked at by a person, and by axe. */
const SCENES: Readonly<Record<string, Partial<Snapshot>>> = {
  empty: {},
  'one-loop': { status: 'stopped', state: states.oneLoop() },
  stranded: {
    status: 'stopped',
    state: states.stranded(),
    changes: diffStates(states.oneLoop(), states.stranded()),
  },
  woken: {
    status: 'stopped',
    state: states.woken(),
    changes: diffStates(states.oneLoop(), states.woken()),
  },
  'fork-3.5.3': { status: 'stopped', state: states.forked() },
  deaf: {
    status: 'stopped',
    state: states.deaf(),
    changes: diffStates(states.stranded(), states.deaf()),
  },
  crowded: { status: 'stopped', state: states.crowded(), changes: [] },
  'long-names': { status: 'stopped', state: states.longNames() },
  past: states.past(),
  running: { status: 'running', state: states.oneLoop() },
  ended: { status: 'ended', state: states.crowded() },
  died: {
    status: 'died',
    state: states.oneLoop(),
    problem: 'The debug adapter ended unexpectedly. What you see is the last known state.',
  },
};

const THEMES: readonly Theme[] = [
  'dark-2026',
  'light-2026',
  'high-contrast',
  'high-contrast-light',
];

describe('the panel', () => {
  let browser: Browser;
  let panel: PanelPage;

  before(async function () {
    this.timeout(300_000);
    const search = await ensureChromium(console.log);
    if (search.path === undefined) throw new Error(search.missing);
    if (!existsSync(repositoryPath('dist/webview.js')))
      throw new Error('run node esbuild.js first');
    browser = await launchChromium(search.path);
  });

  after(async () => {
    await browser?.close();
  });

  /** A new page; the test that opens it leaves no error in its console. */
  const open = async (options?: PageOptions): Promise<PanelPage> => {
    panel = await openPanel(browser, options);
    return panel;
  };

  afterEach(async () => {
    const { errors } = panel;
    await panel.close();
    assert.deepEqual(errors, []);
  });

  describe('looks right and is accessible', function () {
    // Eleven scenes, each looked over by axe.
    this.timeout(180_000);

    for (const theme of THEMES) {
      it(`in ${theme}`, async () => {
        await open({ theme, height: 760 });
        const found: Record<string, string[]> = {};
        for (const [name, parts] of Object.entries(SCENES)) {
          await panel.send(snapshot(parts));
          await panel.screenshot(`${name}-${theme}`);
          found[name] = await violations(panel);
        }
        const nothing = Object.keys(SCENES).map((name) => [name, []]);
        assert.deepEqual(found, Object.fromEntries(nothing));
      });
    }

    for (const theme of ['dark-modern', 'light-modern'] as const) {
      it(`stranded, ${theme}, at 250 px and with the focus in the tree`, async () => {
        await open({ theme, width: 250 });
        await panel.send(snapshot(SCENES['stranded']));
        await panel.page.getByText('sleeps for ever').click();
        assert.match(await panel.focused(), /^Ready queue/);
        await panel.screenshot(`stranded-${theme}-narrow`);
        assert.deepEqual(await violations(panel), []);
      });
    }
  });

  describe('fits', () => {
    it('into 250 px without scrolling sideways', async () => {
      await open({ width: 250 });
      for (const [name, parts] of Object.entries(SCENES)) {
        await panel.send(snapshot(parts));
        const widths = await panel.page.evaluate(() => ({
          page: document.documentElement.scrollWidth,
          tree: document.querySelector('.scroller')?.scrollWidth ?? 0,
        }));
        assert.equal(widths.page, 250, name);
        assert.ok(widths.tree <= 250, `${name}: the tree is ${widths.tree} px wide`);
      }
    });

    it('draws only the rows in view, and can go to the last', async () => {
      await open({ height: 500 });
      await panel.stop(states.crowded());
      await panel.row('Ready queue').click();
      assert.ok((await panel.page.locator('[role=treeitem]').count()) < 60);
      await panel.page.keyboard.press('End');
      assert.match(await panel.focused(), /^Process 1003/);
      await panel.page.keyboard.press('Home');
      assert.match(await panel.focused(), /^Process 1001/);
    });

    it('keeps the focus on a row that is scrolled out of view', async () => {
      await open({ height: 400 });
      await panel.stop(states.crowded());
      await panel.row('MainThread').click();
      await panel.page.keyboard.press('ArrowRight');
      const before = await panel.focused();
      await panel.page.locator('.scroller').evaluate((element) => (element.scrollTop = 600));
      await panel.page.waitForTimeout(50);
      assert.equal(await panel.focused(), before);
      await panel.page.keyboard.press('ArrowDown');
      assert.match(await panel.focused(), /^Loop slots/);
      assert.ok((await panel.page.locator('.scroller').evaluate((el) => el.scrollTop)) < 100);
    });
  });

  describe('with the keyboard', () => {
    it('walks the tree', async () => {
      await open();
      await panel.stop(states.stranded());
      const { keyboard } = panel.page;
      const walk = async (key: string): Promise<string> => {
        await keyboard.press(key);
        return panel.focusedLabel();
      };
      await panel.page.locator('[role=treeitem][tabindex="0"]').focus();
      assert.equal(await walk('ArrowDown'), 'MainThread');
      assert.equal(await walk('ArrowLeft'), 'MainThread');
      assert.equal(await panel.row('MainThread').getAttribute('aria-expanded'), 'false');
      assert.equal(await walk('ArrowRight'), 'MainThread');
      assert.equal(await walk('ArrowRight'), 'Loop slots');
      assert.equal(await walk('l'), 'LoopThread');
      // After a while, letters begin another word.
      await panel.page.waitForTimeout(800);
      await keyboard.type('self');
      assert.match(await panel.focused(), /^Self-pipe empty/);
      assert.equal(await walk('ArrowLeft'), 'Loop 1');
      assert.equal(await walk('Home'), 'Process 1001');
      assert.equal(await walk('End'), 'Tasks');
      assert.equal(await panel.page.locator('[role=treeitem][tabindex="0"]').count(), 1);
    });

    it('opens the siblings with the asterisk', async () => {
      await open({ height: 1200 });
      await panel.stop(states.forked());
      await panel.page.locator('[role=treeitem][tabindex="0"]').focus();
      await panel.page.keyboard.press('ArrowLeft');
      await panel.page.keyboard.press('ArrowDown');
      await panel.page.keyboard.press('ArrowLeft');
      assert.deepEqual(await panel.outline(), ['Process 1001', 'Process 1002']);
      await panel.page.keyboard.press('*');
      assert.ok((await panel.outline()).length > 20);
    });

    it('opens the source line with Enter and hands the focus over', async () => {
      await open();
      await panel.stop(states.stranded());
      await panel.row('task()').focus();
      await panel.page.keyboard.press('Enter');
      assert.deepEqual(await panel.posted(), [
        { type: 'openSource', file: '/work/scenarios/call-soon.py', line: 31, keepFocus: false },
      ]);
    });

    it('reaches the link inside the active row with Tab', async () => {
      await open({ height: 900 });
      await panel.stop(states.forked());
      await panel.row('Process 1002').click();
      await panel.row('Process 1002').focus();
      await panel.page.keyboard.press('Tab');
      assert.equal(await panel.focused(), 'from 1001 at event 57');
      await panel.page.keyboard.press('Enter');
      assert.match(await panel.focused(), /^Process 1001/);
    });

    it('moves through the toolbar with the arrows', async () => {
      await open();
      await panel.stop(states.oneLoop());
      await panel.page.keyboard.press('Tab');
      assert.equal(await panel.focused(), 'Step to next callback');
      await panel.page.keyboard.press('ArrowLeft');
      assert.equal(await panel.focused(), 'Step to next fork');
      await panel.page.keyboard.press('Enter');
      assert.deepEqual(await panel.posted(), [{ type: 'command', command: 'stepToFork' }]);
    });

    it('has the focus in the tree after the command that shows it', async () => {
      await open();
      await panel.stop(states.oneLoop());
      await panel.send({ type: 'focusTree' });
      assert.match(await panel.focused(), /^Process 1001/);
    });

    it('keeps the focus near when the focused row goes away', async () => {
      await open();
      await panel.stop(states.stranded());
      await panel.row('task()').focus();
      await panel.page.keyboard.press('ArrowUp');
      await panel.page.keyboard.press('ArrowDown');
      assert.match(await panel.focused(), /^task\(\)/);
      await panel.stop(states.oneLoop());
      assert.match(await panel.focused(), /^Ready queue/);
    });
  });

  describe('with the mouse', () => {
    it('opens the source line and keeps the focus in the tree', async () => {
      await open();
      await panel.stop(states.stranded());
      await panel.row('task()').click();
      assert.deepEqual(await panel.posted(), [
        { type: 'openSource', file: '/work/scenarios/call-soon.py', line: 31, keepFocus: true },
      ]);
      assert.match(await panel.focused(), /^task\(\)/);
    });

    it('opens and closes a row, and remembers it over stops', async () => {
      await open();
      await panel.stop(states.oneLoop());
      await panel.row('LoopThread').click();
      assert.equal((await panel.outline()).length, 7);
      await panel.stop(states.stranded());
      assert.equal((await panel.outline()).length, 7);
    });

    it('leads from a slot to its loop, opening what is closed above it', async () => {
      await open({ height: 900 });
      await panel.stop(states.forked());
      await panel.row('Loop 2').locator('.twistie').click();
      const slot = panel.page.locator('[data-key="p1002/t2/slots/policy"]');
      await slot.getByRole('link', { name: 'Loop 2' }).click();
      assert.match(await panel.focused(), /^Loop 2 never run/);
    });

    it('sends the steps, but not while the program runs', async () => {
      await open();
      await panel.stop(states.oneLoop());
      const button = panel.page.getByRole('button', { name: 'Step to next callback' });
      await button.click();
      await panel.send(snapshot({ status: 'running', state: states.oneLoop() }));
      await button.click({ force: true });
      assert.deepEqual(await panel.posted(), [{ type: 'command', command: 'stepCallback' }]);
    });

    it('offers to run a scenario or the file when there is no session', async () => {
      await open();
      await panel.send(snapshot({}));
      await panel.page.getByText('Run a scenario').click();
      await panel.page.getByText('Debug this file').click();
      assert.deepEqual(await panel.posted(), [
        { type: 'command', command: 'runScenario' },
        { type: 'command', command: 'debugFile' },
      ]);
      await panel.send(snapshot({ canDebugFile: false }));
      assert.equal(await panel.page.getByText('Debug this file').count(), 0);
    });
  });

  describe('what changed', () => {
    it('is marked by colour, by shape and in words', async () => {
      await open();
      await panel.send(snapshot(SCENES['woken']));
      assert.match(
        await panel.spoken('task()'),
        /^task\(\) from MainThread, new since the last stop$/,
      );
      assert.equal(await panel.row('task()').locator('.codicon-diff-added').count(), 1);
      assert.match(await panel.spoken('Self-pipe'), /pending 1, changed since the last stop$/);
      assert.equal(await panel.row('Self-pipe').locator('.codicon-diff-modified').count(), 1);
    });

    it('is said in a sentence that leads from one change to the next', async () => {
      await open();
      await panel.send(snapshot(SCENES['woken']));
      const sentence = panel.page.getByText('1 handle added to ready queue, 1 byte in self-pipe');
      await sentence.click();
      assert.match(await panel.focused(), /^LoopThread/);
      await sentence.click();
      assert.match(await panel.focused(), /^task\(\)/);
      await sentence.click();
      assert.match(await panel.focused(), /^Self-pipe/);
      await sentence.click();
      assert.match(await panel.focused(), /^LoopThread/);
    });

    it('is scrolled to, unless the focus is in the tree', async () => {
      await open({ height: 200 });
      const scrollTop = () => panel.page.locator('.scroller').evaluate((el) => el.scrollTop);
      await panel.stop(states.oneLoop());
      await panel.send(snapshot(SCENES['stranded']));
      assert.ok((await scrollTop()) > 100);
      assert.ok(await panel.row('task()').isVisible());
      await panel.screenshot('stranded-low');
      await panel.page.locator('.scroller').evaluate((el) => (el.scrollTop = 0));
      await panel.row('MainThread').focus();
      await panel.send(snapshot(SCENES['woken']));
      assert.equal(await scrollTop(), 0);
    });

    it('shows on a closed row that holds it', async () => {
      await open();
      await panel.send(snapshot(SCENES['stranded']));
      await panel.row('Loop 1').click();
      assert.match(await panel.spoken('Loop 1'), /1 stranded, contains changes$/);
    });

    it('is not said at the first stop', async () => {
      await open();
      await panel.send(snapshot({ status: 'stopped', state: states.oneLoop(), changes: null }));
      assert.equal(await panel.page.getByText('Nothing changed').count(), 0);
    });

    it('does not move for people who want no motion', async () => {
      await open({ reducedMotion: true });
      await panel.send(snapshot(SCENES['stranded']));
      const running = await panel.page.evaluate(() => document.getAnimations().length);
      assert.equal(running, 0);
    });
  });

  it('is as it was when it is shown again', async () => {
    await open({ height: 300 });
    await panel.stop(states.crowded());
    await panel.row('Loop slots').click();
    await panel.page.locator('.scroller').evaluate((element) => (element.scrollTop = 88));
    await panel.page.waitForTimeout(300);
    const before = await panel.outline();
    const saved = await panel.page.evaluate(() => sessionStorage.getItem('state'));
    await panel.close();
    await open({ height: 300, saved: JSON.parse(saved ?? 'null') });
    await panel.stop(states.crowded());
    assert.deepEqual(await panel.outline(), before);
    assert.equal(await panel.page.locator('.scroller').evaluate((el) => el.scrollTop), 88);
  });

  it('speaks the language that the extension gives it', async () => {
    await open({ strings: { ready: 'Bereit-Schlange', process: 'Prozess {0}' } });
    await panel.stop(states.oneLoop());
    const rows = await panel.outline();
    assert.equal(rows[0], 'Prozess 1001');
    assert.ok(rows.some((row) => row.endsWith('Bereit-Schlange')));
  });
});
