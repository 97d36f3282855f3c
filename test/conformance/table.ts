/** The result of a whole run as a table: categories down, profiles across, `passed/total` inside. */

import { PROFILES, type ProfileId } from '../../src/engine/profiles';
import type { Verdict } from './judge';
import type { OrderMode } from './order';

/** The rows of the table, header first, all cells text. */
export function tableOf(verdicts: readonly Verdict[]): string[][] {
  const profiles = PROFILES.map(({ id }) => id).filter((id) =>
    verdicts.some(({ profile }) => profile === id),
  );
  const categories = [...new Set(verdicts.map(({ program }) => program.category))].sort();
  const row = (name: string, all: readonly Verdict[]): string[] => [
    name,
    ...profiles.map((profile) => score(all.filter((verdict) => verdict.profile === profile))),
    score(all),
  ];
  const ofCategory = (name: string): Verdict[] =>
    verdicts.filter(({ program }) => program.category === name);
  return [
    ['category', ...profiles, 'all'],
    ...categories.map((name) => row(name, ofCategory(name))),
    row('all', verdicts),
  ];
}

/** For a terminal: columns by spaces. */
export function asText(rows: readonly (readonly string[])[]): string {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((cells) => cells[column].length)));
  return rows
    .map((cells) =>
      cells
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
        )
        .join('  '),
    )
    .join('\n');
}

/** For docs/conformance.md, laid out as prettier would. */
export function asMarkdown(rows: readonly (readonly string[])[]): string {
  const widths = rows[0].map((_, column) =>
    Math.max(3, ...rows.map((cells) => cells[column].length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join(' | ')} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [line(rows[0]), line(rule), ...rows.slice(1).map(line)].join('\n');
}

/** Where the engine does not agree, and whose order of callbacks does not count: two lists for the page. */
export function exceptionsOf(verdicts: readonly Verdict[]): string {
  const reasons = new Map<string, Set<ProfileId>>();
  for (const { program, profile, differences, knownReason } of verdicts) {
    if (differences.length === 0) continue;
    const line = `\`${program.id}\`: ${knownReason ?? 'a defect'}`;
    reasons.set(line, (reasons.get(line) ?? new Set()).add(profile));
  }
  const programs = [...new Set(verdicts.map(({ program }) => program))];
  const unordered = (mode: OrderMode): string =>
    programs
      .filter(({ order }) => order === mode)
      .map(({ id }) => `\`${id}\``)
      .join(', ');
  return [
    'Not agreed:',
    [...reasons].map(([line, profiles]) => `- ${line} (${[...profiles].join(', ')})`).join('\n'),
    `Turns do not count: ${unordered('names')}.`,
    `Order does not count: ${unordered('none')}.`,
  ].join('\n\n');
}

/** The profiles that real interpreters and derived answers spoke for. */
export function profilesOf(verdicts: readonly Verdict[], authority: RegExp): ProfileId[] {
  const found = verdicts.filter((verdict) => authority.test(verdict.authority));
  return PROFILES.map(({ id }) => id).filter((id) => found.some(({ profile }) => profile === id));
}

function score(verdicts: readonly Verdict[]): string {
  if (verdicts.length === 0) return '';
  const passed = verdicts.filter(({ differences }) => differences.length === 0).length;
  return `${passed}/${verdicts.length}`;
}
