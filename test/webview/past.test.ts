// Going through a run in the panel: the history in the tree and the bar in the header.

import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { ensureChromium, launchChromium } from '../support/chromium';
import { openPanel, type PageOptions, type PanelPage, snapshot } from './page';
import * as states from './states';

describe('the past in the panel', () => {
  let browser: Browser;
  let panel: PanelPage;

  before(async function () {
    this.timeout(300_000);
    const search = await ensureChromium(console.log);
    if (search.path === undefined) throw new Error(search.missing);
    browser = await launchChromium(search.path);
  });

  after(async () => {
    await browser?.close();
  });

  const open = async (options?: PageOptions): Promise<PanelPage> => {
    panel = await openPanel(browser, options);
    return panel;
  };

  afterEach(async () => {
    const { errors } = panel;
    await panel.close();
    assert.deepEqual(errors, []);
  });

  it('goes to the moment after an event of the history', async () => {
    await open({ height: 1200 });
    await panel.send(snapshot(states.past()));
    await panel.row('History').focus();
    await panel.page.keyboard.press('ArrowRight');
    await panel.row('MainThread runs event 36').focus();
    await panel.page.keyboard.press('Enter');
    await panel.row('MainThread runs event 39').click();
    await panel.row('MainThread runs event 38').click();
    assert.deepEqual(await panel.posted(), [
      { type: 'seek', seq: 36 },
      { type: 'seek', seq: 39 },
    ]);
  });

  it('goes through the run with the bar, also where a moment leads back to this one', async () => {
    await open();
    await panel.send(snapshot(states.past()));
    const bar = panel.page.getByRole('slider', { name: 'Moment of the run' });
    assert.equal(await bar.getAttribute('aria-valuetext'), 'event 38 of 214');
    await bar.focus();
    await panel.page.keyboard.press('ArrowLeft');
    // The statement in whose middle event 37 is ends at event 38.
    await panel.send(snapshot(states.past()));
    await panel.page.keyboard.press('ArrowLeft');
    await panel.page.keyboard.press('End');
    await panel.page.getByRole('button', { name: 'Return to the present' }).click();
    assert.deepEqual(await panel.posted(), [
      { type: 'seek', seq: 37 },
      { type: 'seek', seq: 36 },
      { type: 'seek', seq: 214 },
      { type: 'command', command: 'goToPresent' },
    ]);
  });

  it('says of a moment in the past what has not happened yet', async () => {
    await open();
    await panel.send(snapshot(states.past()));
    const header = await panel.page.locator('header').innerText();
    assert.match(header, /^Past · event 38 of 214/);
    assert.match(header, /Not yet: 1 handle added to ready queue/);
    assert.match(header, /3 lines of output are still to come/);
  });
});
