// What makes a page unusable for somebody, as axe sees it.

import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import { repositoryPath } from '../support/paths';
import type { PanelPage } from './page';

/** What axe finds, in a line each. The heading of a view is VS Code's, outside the page; `heading`: this page has one. */
export async function violations(
  { page }: PanelPage,
  { heading = false }: { readonly heading?: boolean } = {},
): Promise<string[]> {
  await page.evaluate(readFileSync(repositoryPath('node_modules/axe-core/axe.min.js'), 'utf8'));
  const results = await page.evaluate(
    (hasHeading) =>
      (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        rules: { 'page-has-heading-one': { enabled: hasHeading } },
      }),
    heading,
  );
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
  );
}
