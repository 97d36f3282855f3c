// Context menus, and what is only reached through them: breakpoints on values and their conditions.

import type { Locator, Page } from 'playwright-core';
import { until } from './workbenchPoll';

/** Opens the context menu of a place and picks an entry by its words. */
export async function pickFromMenu(page: Page, place: Locator, entry: string): Promise<void> {
  await until(`the menu entry ${entry}`, async () => {
    await place.click({ button: 'right', timeout: 3000 });
    const item = page.getByRole('menuitem', { name: entry }).last();
    try {
      // A pane below the menu catches the clicks beside it; and a click that comes at once is ignored.
      await item.waitFor({ timeout: 2000 });
      await page.waitForTimeout(200);
      await item.click({ timeout: 2000, force: true });
      return true;
    } catch (error) {
      await page.keyboard.press('Escape');
      throw error;
    }
  });
  await page.mouse.move(2, 2);
}
