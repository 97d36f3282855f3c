/** Asking a CPython about source text: how it parses, compiles and refuses it. */

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { repositoryPath } from '../../support/paths';
import { findInterpreters } from '../interpreters';

/** An interpreter of one of these minor versions, the first that there is; undefined if none is. */
export function findPython(minors: readonly string[]): string | undefined {
  const { chosen } = findInterpreters();
  for (const minor of minors) {
    const found = chosen.find(({ version }) => version.startsWith(`${minor}.`));
    if (found !== undefined) return found.executable;
  }
  return undefined;
}

/** Runs one of the scripts beside this file; its output, a JSON value a line. */
export function askPython(
  python: string,
  script: string,
  args: readonly string[],
  input = '',
): unknown[] {
  const file = repositoryPath(`test/conformance/parser/${script}`);
  const run = spawnSync(python, [file, ...args], {
    encoding: 'utf8',
    input,
    maxBuffer: 1 << 30,
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  });
  if (run.status !== 0) throw new Error(`${script}: ${run.stderr.slice(-1000)}`);
  return run.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}

/** asyncio of this interpreter's library, and the first `others` plain modules of the rest. */
export function libraryFiles(python: string, others: number): string[] {
  const ask = "import sysconfig; print(sysconfig.get_path('stdlib'))";
  const lib = spawnSync(python, ['-c', ask], { encoding: 'utf8' }).stdout.trim();
  const list = (folder: string): string[] =>
    fs
      .readdirSync(path.join(lib, folder))
      .filter((name) => name.endsWith('.py'))
      .sort()
      .map((name) => path.join(lib, folder, name));
  return [...list('asyncio'), ...list('.').slice(0, others)];
}
