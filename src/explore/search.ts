/**
 * The systematic search: depth first over the choices of a machine, from choice to choice.
 *
 * Reduction: a schedule that comes to a state from which the search has gone on before is cut short
 * there, since all that can follow is known. Two operations that do not touch the same things lead to
 * the same state in either order, so this finds what partial order reduction finds, without having to
 * know what an operation reads and writes, and two orders that lead to the same state by chance as
 * well. Each state remembers how many interleavings follow it, by outcome, so that a schedule that is
 * cut short is counted with them. A state that the same schedule has been in before is a thread that
 * waits in a circle: going round once more adds nothing.
 *
 * With a bound of preemptions a state is gone on from again if more of them are left than before.
 */
import type { Choice, Machine, Moment, SegmentEnd } from './machine';
import { Outcomes } from './outcomes';
import { Past } from './notes';
import { stateKey } from './stateKey';

export interface SearchSettings {
  /** The most preemptions; Infinity for no bound. */
  readonly preemptions: number;
  readonly reduce: boolean;
}

/** A state that the search has gone on from. */
interface Visited {
  /** Preemptions that were left there. */
  left: number;
  /** Interleavings by the number of their outcome; null while the search is below this state. */
  counts: number[] | null;
}

/** A choice of threads on the way to where the search is. */
interface Node {
  /** Null where it can be made again from an earlier one in little time. */
  moment: Moment | null;
  /** The choices of the segment that begins here, as they are taken now. */
  choices: Choice[];
  /** Preemptions on the way here. */
  readonly spent: number;
  readonly visited: Visited | null;
  readonly counts: number[];
}

/** Below this depth every moment is kept; further down, one of so many. */
const DEEP = 1000;

export class Search {
  readonly outcomes = new Outcomes();
  schedules = 0;
  merged = 0;
  /** Nothing is left to be tried. */
  complete = false;
  readonly #machine: Machine;
  readonly #settings: SearchSettings;
  readonly #seen = new Map<number, Visited>();
  readonly #past = new Past();
  readonly #path: Node[] = [];
  /** The ranks with which the next segment begins. */
  #forced: readonly number[] = [];

  /** The machine stands at the beginning of the program, or at a choice (the root of a part). */
  constructor(machine: Machine, settings: SearchSettings, spent = 0) {
    this.#machine = machine;
    this.#settings = settings;
    this.#push(spent, null);
  }

  get states(): number {
    return this.#seen.size;
  }

  /** How much of the tree lies behind the search, from 0 to 1, as if all its branches were equal. */
  get done(): number {
    if (this.complete) return 1;
    let done = 0;
    let width = 1;
    for (const { choices } of this.#path) {
      for (const { n, rank } of choices) {
        width /= n;
        done += width * rank;
      }
    }
    return done;
  }

  /** Interleavings by outcome, once the search is complete. */
  get interleavings(): readonly number[] {
    return this.#root?.counts ?? [];
  }

  #root: Node | null = null;

  /** Runs one segment. */
  step(): void {
    const machine = this.#machine;
    const node = this.#path[this.#path.length - 1];
    const end = machine.run(this.#forced);
    this.#forced = [];
    node.choices = machine.choices;
    const spent = node.spent + preemptionsOf(node.choices);
    if (end === 'choice') this.#arrive(node, spent);
    else this.#finish(node, end, spent);
  }

  /** The machine stands at a choice: goes on from there, unless all that can follow is known. */
  #arrive(node: Node, spent: number): void {
    const { reduce, preemptions } = this.#settings;
    if (!reduce) return this.#push(spent, null);
    const past = this.#past.numberOf(this.#machine);
    const key = stateKey(this.#machine, past, preemptions !== Infinity);
    const left = preemptions - spent;
    const visited = this.#seen.get(key);
    if (visited !== undefined && visited.left >= left) {
      this.merged++;
      if (visited.counts !== null) add(node.counts, visited.counts);
      return this.#turnBack();
    }
    const fresh: Visited = { left, counts: null };
    this.#seen.set(key, fresh);
    this.#push(spent, fresh);
  }

  #finish(node: Node, end: Exclude<SegmentEnd, 'choice'>, spent: number): void {
    this.schedules++;
    const index = this.outcomes.add(this.#machine, end, spent);
    while (node.counts.length <= index) node.counts.push(0);
    node.counts[index]++;
    this.#turnBack();
  }

  #push(spent: number, visited: Visited | null): void {
    const depth = this.#path.length;
    const { runnable } = this.#machine.world.kernel;
    const isDue = depth % (1 + Math.floor(depth / DEEP)) === 0 && runnable.length > 1;
    const moment = isDue || depth === 0 ? this.#machine.keep() : null;
    this.#path.push({ moment, choices: [], spent, visited, counts: [] });
  }

  /** Goes back to the last choice with an alternative that is still to be tried. */
  #turnBack(): void {
    const path = this.#path;
    for (;;) {
      const node = path[path.length - 1];
      const forced = nextRanks(node.choices, this.#settings.preemptions - node.spent);
      if (forced !== null) {
        this.#return(path.length - 1);
        this.#forced = forced;
        return;
      }
      path.pop();
      if (node.visited !== null) node.visited.counts = node.counts;
      const parent = path[path.length - 1];
      if (parent === undefined) {
        this.#root = node;
        this.complete = true;
        node.counts.forEach((count, i) => (this.outcomes.all[i].interleavings = count));
        return;
      }
      add(parent.counts, node.counts);
    }
  }

  /** Brings the machine to the node at `depth`, perhaps by way of an earlier one. */
  #return(depth: number): void {
    const path = this.#path;
    let from = depth;
    while (path[from].moment === null) from--;
    this.#machine.goBack(path[from].moment as Moment);
    for (; from < depth; from++) this.#machine.run(path[from].choices.map(({ rank }) => rank));
  }
}

/** The next ranks to try in a segment, null if it has no more within so many preemptions. */
export function nextRanks(choices: readonly Choice[], left: number): number[] | null {
  for (let i = choices.length - 1; i >= 0; i--) {
    const { n, rank, preempts } = choices[i];
    if (rank + 1 >= n) continue;
    const before = choices.slice(0, i);
    if (preempts && preemptionsOf(before) >= left) continue;
    return [...before.map((choice) => choice.rank), rank + 1];
  }
  return null;
}

export function preemptionsOf(choices: readonly Choice[]): number {
  let sum = 0;
  for (const { rank, preempts } of choices) if (preempts && rank > 0) sum++;
  return sum;
}

function add(sums: number[], more: readonly number[]): void {
  while (sums.length < more.length) sums.push(0);
  for (let i = 0; i < more.length; i++) sums[i] += more[i];
}
