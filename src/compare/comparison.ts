/** Any two of several runs: which tell the same story, and where the others part. */

import type { ComparedRun, ToldEvent } from './comparedRun';
import { partingOf, seenPartingOf, type Parting } from './partings';

/** What happens in the one run and in the other; null where the thread's story is over. */
export interface PartingEvents {
  /** Where in the run `a`; where its trace ends if nothing happens there any more. */
  readonly seq: number;
  /** The same in the run `b`. */
  readonly seqB: number;
  readonly eventA: ToldEvent | null;
  readonly eventB: ToldEvent | null;
  readonly pid: number;
  /** The name of the thread. */
  readonly thread: string;
}

/** Where two runs part. */
export interface PartingReport extends PartingEvents {
  readonly a: string;
  readonly b: string;
  /** Where it shows from outside, by output or by an end; null if it never does. */
  readonly seen: PartingEvents | null;
}

export interface Pair {
  readonly a: ComparedRun;
  readonly b: ComparedRun;
  readonly parting: Parting;
}

/** The pairs of runs that part, in the order of the runs. */
export function partedPairs(runs: readonly ComparedRun[]): Pair[] {
  return runs.flatMap((a, i) =>
    runs.slice(i + 1).flatMap((b) => {
      const parting = partingOf(a.storyline, b.storyline, { a: a.cut, b: b.cut });
      return parting === null ? [] : { a, b, parting };
    }),
  );
}

export function partingReport({ a, b, parting }: Pair): PartingReport {
  const seen = seenPartingOf(a.storyline, b.storyline, { a: a.cut, b: b.cut });
  return {
    a: a.name,
    b: b.name,
    ...eventsOf(a, b, parting),
    seen: seen === null ? null : eventsOf(a, b, seen),
  };
}

function eventsOf(a: ComparedRun, b: ComparedRun, parting: Parting): PartingEvents {
  const eventA = parting.a === null ? null : a.event(parting.a);
  const eventB = parting.b === null ? null : b.event(parting.b);
  const where = parting.a === null ? b.placeOf(parting.b ?? 0) : a.placeOf(parting.a);
  return { seq: parting.a ?? a.end, seqB: parting.b ?? b.end, eventA, eventB, ...where };
}

/** Runs of the same story together, each group named by its first run, in the order of the runs. */
export function groupsOf(runs: readonly string[], pairs: readonly Pair[]): readonly string[][] {
  const groups: string[][] = [];
  for (const run of runs) {
    const group = groups.find(
      ([first]) => !pairs.some(({ a, b }) => a.name === first && b.name === run),
    );
    if (group === undefined) groups.push([run]);
    else group.push(run);
  }
  return groups;
}

/** For any two groups one pair: the runs that are nearest to each other in the order of the user. */
export function nearestPairs(
  groups: readonly (readonly string[])[],
  pairs: readonly Pair[],
  runs: readonly ComparedRun[],
): Pair[] {
  const groupOf = ({ name }: ComparedRun): number =>
    groups.findIndex((group) => group.includes(name));
  const distance = ({ a, b }: Pair): number => runs.indexOf(b) - runs.indexOf(a);
  const nearest = new Map<string, Pair>();
  for (const pair of pairs) {
    const key = [groupOf(pair.a), groupOf(pair.b)].sort().join();
    const known = nearest.get(key);
    if (known === undefined || distance(pair) < distance(known)) nearest.set(key, pair);
  }
  return [...nearest.values()];
}

/** A, B, C … for groups of things that are the same. */
export function letterOf(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index);
}
