/** `_re`: patterns compiled by `rePattern.ts` and run by the host. No world holds a RegExp. */
import { makeFunction } from '../vm/define';
import { PyDict } from '../vm/dict';
import { isPlain } from '../vm/items';
import { PyTuple, type Slot, type Value } from '../vm/object';
import type { World } from '../world';
import { ReFlag, translatePattern, type PatternOutcome } from './rePattern';

const outcomes = new Map<string, PatternOutcome>();
const machines = new Map<string, RegExp>();

function translated(pattern: string, flags: number): PatternOutcome {
  const key = `${flags} ${pattern}`;
  let outcome = outcomes.get(key);
  if (outcome === undefined) outcomes.set(key, (outcome = translatePattern(pattern, flags)));
  return outcome;
}

/** `full`: what follows must be the end; `fixed`: it must match where the search begins. */
function machine(pattern: string, flags: number, mode: string): RegExp | undefined {
  const key = `${mode} ${flags} ${pattern}`;
  let found = machines.get(key);
  if (found === undefined) {
    const outcome = translated(pattern, flags);
    if (outcome.kind !== 'ok') return undefined;
    const source = mode === 'full' ? `(?:${outcome.source})(?![\\s\\S])` : outcome.source;
    const ignoring = (outcome.flags & ReFlag.ignoreCase) !== 0 ? 'i' : '';
    found = new RegExp(source, `du${ignoring}${mode === 'search' ? 'g' : 'y'}`);
    machines.set(key, found);
  }
  return found;
}

/** (flags, number of groups, names of groups), or (message, position) of what is wrong. */
function compile(w: World, a: Slot[], at: number): Slot {
  const outcome = translated(a[at] as string, a[at + 1] as number);
  if (outcome.kind === 'unsupported') return w.refuse(outcome.what);
  if (outcome.kind === 'wrong') return new PyTuple([outcome.message, outcome.at]);
  const names = new PyDict();
  for (const [name, group] of outcome.names) names.setStr(name, group);
  return new PyTuple([outcome.flags, outcome.groups, names]);
}

/** (pattern, flags, mode, text, pos, endpos): the spans of all groups, -1 for none; or None. */
function execute(_w: World, a: Slot[], at: number): Slot {
  const found = machine(a[at] as string, a[at + 1] as number, a[at + 2] as string)!;
  const whole = a[at + 3] as string;
  const simple = isPlain(whole);
  const points = simple ? null : [...whole];
  const unitOf = (i: number): number => (points === null ? i : points.slice(0, i).join('').length);
  const pointOf = (i: number): number => (points === null ? i : [...whole.slice(0, i)].length);
  const [pos, end] = [unitOf(a[at + 4] as number), unitOf(a[at + 5] as number)];
  if (pos > end) return null;
  found.lastIndex = pos;
  const match = found.exec(end < whole.length ? whole.slice(0, end) : whole);
  if (match === null) return null;
  const spans: Value[] = [];
  for (const span of match.indices as (readonly [number, number] | undefined)[]) {
    if (span === undefined) spans.push(-1, -1);
    else spans.push(pointOf(span[0]), pointOf(span[1]));
  }
  return new PyTuple(spans);
}

/** What `import _re` gives. */
export const reNames: Readonly<Record<string, (w: World) => Value>> = {
  _compile: () => makeFunction('_compile', 2, 2, compile),
  _execute: () => makeFunction('_execute', 6, 6, execute),
};
