// What is run: the programs of bench/programs, some in several sizes.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAMS = join(dirname(dirname(fileURLToPath(import.meta.url))), 'programs');

/** `size` replaces the program's N. `compare`: the packages run it, too. */
const WORKLOADS = [
  { id: 'chain-1k', program: 'chain', size: 1_000, title: '1,000 call_soon in a chain', kind: 'callbacks' },
  { id: 'chain-100k', program: 'chain', size: 100_000, title: '100,000 call_soon in a chain', kind: 'callbacks' },
  { id: 'chain-1m', program: 'chain', size: 1_000_000, title: '1,000,000 call_soon in a chain', kind: 'callbacks' },
  { id: 'sleeps', program: 'sleeps', size: 2_000, title: '100 tasks × 2,000 sleep(0)', kind: 'callbacks' },
  { id: 'threadsafe', program: 'threadsafe', size: 200_000, title: '200,000 call_soon_threadsafe', kind: 'callbacks' },
  { id: 'timers', program: 'timers', size: 100_000, title: '100,000 timers, a third cancelled', kind: 'callbacks' },
  { id: 'queue', program: 'queue', size: 200_000, title: '200,000 queue hand-overs', kind: 'callbacks' },
  { id: 'fib', program: 'fib', size: 32, title: 'fib(32)', kind: 'compute' },
  { id: 'nested', program: 'nested', size: 60_000, title: 'nested loops, dict and list (3M)', kind: 'compute' },
]; // prettier-ignore

/** The workloads of these ids (all for none), as files in `folder`; throws for an unknown id. */
export function workloads(ids, folder) {
  const unknown = ids.filter((id) => !WORKLOADS.some((w) => w.id === id));
  if (unknown.length > 0) {
    const known = WORKLOADS.map((w) => w.id).join(', ');
    throw new Error(`there is no workload ${unknown.join(', ')}; there are ${known}`);
  }
  const chosen = WORKLOADS.filter((w) => ids.length === 0 || ids.includes(w.id));
  return chosen.map((w) => ({ ...w, file: writeProgram(w, folder) }));
}

/** A program that does next to nothing: what starting takes. */
export function emptyProgram(folder) {
  return writeProgram({ id: 'empty', program: 'empty' }, folder);
}

function writeProgram({ id, program, size }, folder) {
  const text = readFileSync(join(PROGRAMS, `${program}.py`), 'utf8');
  const file = join(folder, `${id}.py`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, size === undefined ? text : text.replace(/^N = \d+$/m, `N = ${size}`));
  return file;
}
