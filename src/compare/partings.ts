/** Where two stories part: the first events, thread by thread, that have no like in the other run. */

import { isStep, Role, type Storyline, type Strand } from './storyline';

export interface Parting {
  /** The name of the thread (`identities.ts`) that does something else. */
  readonly thread: string;
  /** The seqs of what it does in the one run and in the other; null where its story is over. */
  readonly a: number | null;
  readonly b: number | null;
}

const NOTHING: Strand = { seqs: [], keys: [], roles: [] };

type Seqs = Pick<Parting, 'a' | 'b'>;

/** Which of two runs were stopped from outside: nobody knows what they would have done next. */
export interface Cut {
  readonly a: boolean;
  readonly b: boolean;
}

const UNCUT: Cut = { a: false, b: false };

/** The first parting of two runs, null if they tell the same story as far as it is known. */
export function partingOf(a: Storyline, b: Storyline, cut = UNCUT): Parting | null {
  return firstParting(a, b, cut, (strand) => strand);
}

/** Where it first shows from outside that two runs differ, null if it is not known to. */
export function seenPartingOf(a: Storyline, b: Storyline, cut = UNCUT): Parting | null {
  return firstParting(a, b, cut, seenOf);
}

/** The earliest of the partings of all threads. */
function firstParting(
  a: Storyline,
  b: Storyline,
  cut: Cut,
  part: (strand: Strand) => Strand,
): Parting | null {
  let first: Parting | null = null;
  // In an order that is the same from either side, for partings at the same time.
  for (const thread of [...new Set([...a.keys(), ...b.keys()])].sort()) {
    const found = partStrands(part(a.get(thread) ?? NOTHING), part(b.get(thread) ?? NOTHING), cut);
    if (found === null || (first !== null && timeOf(first) <= timeOf(found))) continue;
    first = { thread, ...found };
  }
  return first;
}

function timeOf({ a, b }: Seqs): number {
  return Math.min(a ?? Infinity, b ?? Infinity);
}

function partStrands(a: Strand, b: Strand, cut: Cut): Seqs | null {
  let i = 0;
  let j = 0;
  for (;;) {
    const [readsA, readsB] = [readsFrom(a, i), readsFrom(b, j)];
    for (const role of [Role.RunningRead, Role.PolicyRead]) {
      const [left, right] = [readsA.last.get(role), readsB.last.get(role)];
      if (left === undefined || right === undefined || a.keys[left] === b.keys[right]) continue;
      return { a: a.seqs[left], b: b.seqs[right] };
    }
    i = readsA.end;
    j = readsB.end;
    const over = { a: i >= a.keys.length, b: j >= b.keys.length };
    if (over.a && (over.b || cut.a)) return null;
    if (over.b && cut.b) return null;
    if (over.a || over.b || a.keys[i] !== b.keys[j]) {
      return { a: over.a ? null : a.seqs[i], b: over.b ? null : b.seqs[j] };
    }
    i++;
    j++;
  }
}

/**
 * The looks at slots from place `at` on, up to the next step: the place of the last look at each.
 * A version may look once more than another, so two such groups differ only in what they were told
 * of a slot that both looked at.
 */
function readsFrom(strand: Strand, at: number): { last: Map<Role, number>; end: number } {
  const last = new Map<Role, number>();
  let end = at;
  for (; end < strand.roles.length; end++) {
    const role = strand.roles[end];
    if (isStep(role)) break;
    last.set(role, end);
  }
  return { last, end };
}

function seenOf({ seqs, keys, roles }: Strand): Strand {
  const places = [...roles.keys()].filter((place) => roles[place] === Role.Seen);
  const of = <T>(list: readonly T[]): T[] => places.map((place) => list[place]);
  return { seqs: of(seqs), keys: of(keys), roles: of(roles) };
}
