/** Rules about single source files: their size, their name, and what they leave undone. */

import path from 'node:path';

export const MAX_LINES = 400;

/** Files that may be longer, each with its reason. Generated files are exempt by their name. */
export const LONG_FILES: Readonly<Record<string, string>> = {
  'src/trace/table.ts': 'The event table: invariant 6 wants every kind in one file.',
  'src/engine/traits.ts': 'The one table of version differences: nothing else compares versions.',
  'src/engine/vm/runExact.ts': 'The hot function: V8 optimises the interpreter only as a whole.',
};

/** Names that say nothing about the one thing that a file defines. */
const EMPTY_NAMES: readonly string[] = ['utils', 'util', 'helpers', 'misc', 'common', 'index'];

const isGenerated = (file: string): boolean => /\.generated\.\w+$/.test(file);

export function brokenSizeRule(file: string, text: string): string[] {
  const lines = text.replace(/\n$/, '').split('\n').length;
  if (lines <= MAX_LINES || isGenerated(file) || file in LONG_FILES) return [];
  return [`${file} has ${lines} lines; past ${MAX_LINES}, take the second thing out of it`];
}

/** TypeScript files are named in camelCase after the one thing that they define. */
export function brokenNameRule(file: string): string[] {
  const name = path.posix.basename(file);
  if (!/^[a-z][A-Za-z0-9]*(\.test|\.generated|\.d)?\.(ts|tsx|mts)$/.test(name)) {
    return [`${file} is not named in camelCase`];
  }
  if (!EMPTY_NAMES.includes(name.split('.')[0])) return [];
  return [`${file} is named after nothing; name it after the one thing that it defines`];
}

/** What is left undone names the reason why it waits: `TODO(the reason): what`. */
export function brokenTodoRule(file: string, text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    if (!/\b(TODO|FIXME|HACK)\b/.test(line)) return [];
    if (/\bTODO\([^)]{8,}\): \S/.test(line)) return [];
    return [`${file}:${index + 1} leaves something undone without a reason: TODO(reason): what`];
  });
}
