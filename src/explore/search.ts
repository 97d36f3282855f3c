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
import type { Choice, Machine, Moment, ScheduleEnd } from './machine';
import { Outcomes } from './outcomes';
import { Past } from './notes';
import { stateKey } from './stateKey';

export interface SearchSettings {
  /** The most preemptions; Infinity for no bound. */
  readonly preemptions: number;
  readonly reduce: boolean;
}

/** A state that the search has gone on from. */
export interface Visited {
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

/** Below this depth every moment is kept that is due; further down, one of so many. */
const DEEP = 1000;
/** To run so many bytecodes again takes less time than to keep the machine before them. */
const NEAR = 40;

/** A part of the tree of choices: where it begins, as the ranks of the choices on the way. */
export interface Part {
  /** Of each segment; of the last one, the choices that are given, those after them being free. */
  readonly path: readonly (readonly number[])[];
}

/** All schedules. */
export const WHOLE: Part = { path: [[]] };

/** What searches of several parts, by the same machine, have in common. */
export class Findings {
  readonly outcomes = new Outcomes();
  seen = new Map<number, Visited>();
  past = new Past();
  /** By the number of their outcome, of the parts that have been searched to the end. */
  readonly interleavings: number[] = [];
  schedules = 0;
  merged = 0;
  /** States that searches have gone on from. */
  states = 0;
  /** What is known fills the memory: no search can go on. */
  full = false;

  /**
   * Counts the schedule on which the machine stands; answers the number of its outcome. If memory was
   * full at its end, the machine goes back to `start`, to see whether the schedule had filled it:
   * otherwise the answer is -1, and the search is over.
   */
  count(machine: Machine, end: ScheduleEnd, preemptions: number, start: Moment): number {
    const { outcomes } = this;
    let index: number;
    if (machine.outOfMemory) {
      const found = outcomes.seen(machine, end, preemptions);
      if (machine.isFullAt(start)) {
        this.giveUp();
        return -1;
      }
      index = outcomes.take(found);
    } else {
      index = outcomes.add(machine, end, preemptions);
    }
    this.schedules++;
    return index;
  }

  /** Memory is full: forgets what nobody needs who does not search on. */
  giveUp(): void {
    this.full = true;
    this.seen = new Map();
    this.past = new Past();
  }
}

export class Search {
  /** Nothing is left to be tried. */
  complete = false;
  readonly findings: Findings;
  readonly #machine: Machine;
  readonly #settings: SearchSettings;
  readonly #path: Node[] = [];
  /** The moments on the path. */
  readonly #kept: Moment[] = [];
  /** How many choices of the first node are given. */
  readonly #given: number;
  /** The ranks with which the next segment begins. */
  #forced: readonly number[];

  /** The machine stands at the beginning of the program. */
  constructor(
    machine: Machine,
    settings: SearchSettings,
    findings = new Findings(),
    { path }: Part = WHOLE,
  ) {
    this.#machine = machine;
    this.#settings = settings;
    this.findings = findings;
    let spent = 0;
    for (const ranks of path.slice(0, -1)) {
      if (machine.run(ranks) !== 'choice') findings.giveUp();
      spent += preemptionsOf(machine.choices);
    }
    this.#forced = path[path.length - 1];
    this.#given = this.#forced.length;
    this.#push(spent, null);
  }

  /** How much of the tree lies behind the search, from 0 to 1, as if all its branches were equal. */
  get done(): number {
    if (this.complete) return 1;
    let done = 0;
    let width = 1;
    this.#path.forEach(({ choices }, depth) => {
      for (const { n, rank } of choices.slice(depth === 0 ? this.#given : 0)) {
        width /= n;
        done += width * rank;
      }
    });
    return done;
  }

  /** Interleavings covered so far, by the number of their outcome. */
  get interleavings(): readonly number[] {
    const sums = [...this.findings.interleavings];
    for (const { counts } of this.#path) add(sums, counts);
    return sums;
  }

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
    const { findings } = this;
    const past = findings.past.numberOf(this.#machine);
    const key = stateKey(this.#machine, past, preemptions !== Infinity);
    const left = preemptions - spent;
    const visited = findings.seen.get(key);
    if (visited !== undefined && visited.left >= left) {
      findings.merged++;
      if (visited.counts !== null) add(node.counts, visited.counts);
      return this.#turnBack();
    }
    const fresh: Visited = { left, counts: null };
    if (visited === undefined) findings.states++;
    findings.seen.set(key, fresh);
    this.#push(spent, fresh);
  }

  #finish(node: Node, end: ScheduleEnd, spent: number): void {
    if (this.#machine.outOfMemory) this.#forgetMoments();
    const index = this.findings.count(this.#machine, end, spent, this.#kept[0]);
    if (index < 0) return;
    while (node.counts.length <= index) node.counts.push(0);
    node.counts[index]++;
    this.#turnBack();
  }

  /** All but the first. */
  #forgetMoments(): void {
    for (const node of this.#path.slice(1)) node.moment = null;
    this.#kept.length = 1;
  }

  #push(spent: number, visited: Visited | null): void {
    const depth = this.#path.length;
    const moment = depth === 0 || this.#isDue(depth) ? this.#machine.keep() : null;
    if (moment !== null) this.#kept.push(moment);
    this.#path.push({ moment, choices: [], spent, visited, counts: [] });
  }

  /** Whether the machine is to be kept here, at this depth. */
  #isDue(depth: number): boolean {
    const { kernel, steps } = this.#machine.world;
    if (kernel.runnable.length < 2 || depth % (1 + Math.floor(depth / DEEP)) !== 0) return false;
    return steps - this.#kept[this.#kept.length - 1].steps >= NEAR;
  }

  /** Goes back to the last choice with an alternative that is still to be tried. */
  #turnBack(): void {
    const path = this.#path;
    for (;;) {
      const node = path[path.length - 1];
      const given = path.length === 1 ? this.#given : 0;
      const forced = nextRanks(node.choices, this.#settings.preemptions - node.spent, given);
      if (forced !== null) {
        this.#return(path.length - 1);
        this.#forced = forced;
        return;
      }
      path.pop();
      if (node.moment !== null) this.#kept.pop();
      if (node.visited !== null) node.visited.counts = node.counts;
      const parent = path[path.length - 1];
      if (parent === undefined) {
        this.complete = true;
        add(this.findings.interleavings, node.counts);
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
    if (from === depth) return;
    const ranks: number[] = [];
    for (let i = from; i < depth; i++) {
      const { choices } = path[i];
      for (let j = 0; j < choices.length; j++) ranks.push(choices[j].rank);
    }
    // It cannot end there unless memory is full now.
    if (this.#machine.run(ranks, depth - from) !== 'choice') this.findings.giveUp();
  }
}

/**
 * The next ranks to try in a segment, null if it has no more within so many preemptions; the first
 * `given` choices stay as they are.
 */
function nextRanks(choices: readonly Choice[], left: number, given: number): number[] | null {
  for (let i = choices.length - 1; i >= given; i--) {
    if (isOver(choices, i, left)) continue;
    const ranks: number[] = [];
    for (let j = 0; j < i; j++) ranks.push(choices[j].rank);
    ranks.push(choices[i].rank + 1);
    return ranks;
  }
  return null;
}

/** Whether the choice has no alternative after the one that is taken. */
function isOver(choices: readonly Choice[], at: number, left: number): boolean {
  const { n, rank, preempts } = choices[at];
  if (rank + 1 >= n) return true;
  return preempts && left !== Infinity && preemptionsOf(choices, at) >= left;
}

/**
 * Divides the tree of choices into parts, at least so many unless it is smaller, for searches that go
 * on side by side. What is complete before that is counted in the findings. The machine stands at the
 * beginning of the program; `start` is that moment.
 */
export function divide(
  machine: Machine,
  start: Moment,
  { preemptions }: SearchSettings,
  findings: Findings,
  wanted: number,
): readonly Part[] {
  const parts: Part[] = [WHOLE];
  for (
    let effort = 50 * wanted;
    effort > 0 && parts.length > 0 && parts.length < wanted && !findings.full;
    effort--
  ) {
    const { path } = parts.shift() as Part;
    const before = path.slice(0, -1);
    const given = path[path.length - 1];
    machine.goBack(start);
    let spent = 0;
    for (const ranks of before) {
      if (machine.run(ranks) !== 'choice') findings.giveUp();
      spent += preemptionsOf(machine.choices);
    }
    const end = machine.run(given);
    const { choices } = machine;
    const ranks = choices.map(({ rank }) => rank);
    if (end === 'choice') parts.push({ path: [...before, ranks, []] });
    else {
      const index = findings.count(machine, end, spent + preemptionsOf(choices), start);
      if (index >= 0) add(findings.interleavings, [...Array<number>(index).fill(0), 1]);
    }
    for (let i = given.length; i < choices.length; i++) {
      if (isOver(choices, i, preemptions - spent)) continue;
      for (let rank = 1; rank < choices[i].n; rank++) {
        parts.push({ path: [...before, [...ranks.slice(0, i), rank]] });
      }
    }
  }
  return parts;
}

/** Preemptions among the first choices of a segment, by default all of them. */
export function preemptionsOf(choices: readonly Choice[], length = choices.length): number {
  let sum = 0;
  for (let i = 0; i < length; i++) if (choices[i].preempts && choices[i].rank > 0) sum++;
  return sum;
}

function add(sums: number[], more: readonly number[]): void {
  while (sums.length < more.length) sums.push(0);
  // Beyond the largest number it stays there: Infinity cannot be written as JSON.
  for (let i = 0; i < more.length; i++) sums[i] = Math.min(sums[i] + more[i], Number.MAX_VALUE);
}
