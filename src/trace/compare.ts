/**
 * Differences between two models: the fold of the events and a snapshot taken from the machine's own
 * objects (invariant 4). The order in which maps were filled means nothing; the reducer's hidden
 * fields are left out.
 */

import { IdQueue } from './idQueue';
import type { HandleModel, FileModel, FutureModel, Model, ProcessModel } from './model';

export interface Mismatch {
  /** Where, for instance `processes[100].loops[1].ready`. */
  readonly path: string;
  /** What is there in each of the two, as JSON can show it; undefined if there is nothing. */
  readonly fold: unknown;
  readonly snapshot: unknown;
}

/** The fields that are the reducer's own bookkeeping. */
const HIDDEN: ReadonlySet<string> = new Set<
  | keyof Pick<Model, 'start' | 'time'>
  | keyof Pick<HandleModel, 'uses'>
  | keyof Pick<FutureModel, 'waiters'>
  | keyof Pick<FileModel, 'watched'>
  | keyof Pick<ProcessModel, 'fresh' | 'limbo'>
>(['start', 'time', 'uses', 'waiters', 'watched', 'fresh', 'limbo']);

/** The differences, at most `limit` of them, in an order that depends on the models alone. */
export function compareModels(fold: Model, snapshot: Model, limit = 20): Mismatch[] {
  const found: Mismatch[] = [];
  compare(fold, snapshot, '', found, limit);
  return found;
}

/** A part of a model as JSON can show it: maps as objects, without hidden fields. */
export function plainCopy(value: unknown): unknown {
  if (value instanceof IdQueue) return value.toArray();
  if (Array.isArray(value)) return value.map(plainCopy);
  if (value instanceof Map) {
    const entries = [...value].sort(byKey);
    return Object.fromEntries(entries.map(([key, item]) => [String(key), plainCopy(item)]));
  }
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([name]) => !HIDDEN.has(name));
  return Object.fromEntries(fields.map(([name, item]) => [name, plainCopy(item)]));
}

function compare(a: unknown, b: unknown, path: string, found: Mismatch[], limit: number): void {
  if (a === b || found.length >= limit) return;
  if (a instanceof Map && b instanceof Map) compareMaps(a, b, path, found, limit);
  else if (a instanceof IdQueue && b instanceof IdQueue) compareLists(a, b, path, found);
  else if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) report(a, b, path, found);
    else a.forEach((item, i) => compare(item, b[i], `${path}[${i}]`, found, limit));
  } else if (isObject(a) && isObject(b)) {
    for (const name of Object.keys(a)) {
      if (HIDDEN.has(name)) continue;
      compare(a[name], b[name], path === '' ? name : `${path}.${name}`, found, limit);
    }
  } else report(a, b, path, found);
}

function compareMaps(
  a: ReadonlyMap<unknown, unknown>,
  b: ReadonlyMap<unknown, unknown>,
  path: string,
  found: Mismatch[],
  limit: number,
): void {
  const keys = [...a, ...b].sort(byKey).map(([key]) => key);
  for (const key of new Set(keys)) {
    compare(a.get(key), b.get(key), `${path}[${String(key)}]`, found, limit);
  }
}

/** The order of ready queues matters, and one that differs is told as a whole. */
function compareLists(a: IdQueue, b: IdQueue, path: string, found: Mismatch[]): void {
  const left = a.toArray();
  const right = b.toArray();
  const equal = left.length === right.length && left.every((id, i) => id === right[i]);
  if (!equal) found.push({ path, fold: left, snapshot: right });
}

function report(a: unknown, b: unknown, path: string, found: Mismatch[]): void {
  found.push({ path, fold: plainCopy(a), snapshot: plainCopy(b) });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function byKey([a]: [unknown, unknown], [b]: [unknown, unknown]): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : 1;
}
