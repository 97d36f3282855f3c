/**
 * Random schedules by PCT ("A Randomized Scheduler with Probabilistic Guarantees of Finding Bugs",
 * Burckhardt and others, 2010): each thread gets a random priority, the runnable thread with the
 * highest one runs, and at a few random points the running thread's priority drops below all others.
 * In a program of n threads and k choices, a schedule with d - 1 such points finds a bug that d
 * orders of operations are needed for with a probability of at least 1/(n k^(d-1)). How many points
 * are right for a bug is not known, so schedules take turns (`DEPTHS`).
 */
import { Prng } from '../base/prng';
import type { Kernel } from '../engine/kernel/kernel';
import type { ChoicePoint } from '../engine/kernel/schedule';
import { type Machine, type Moment, type Picker, rankOfIndex } from './machine';
import { Findings, preemptionsOf } from './search';

/** Schedules take turns with so many points of change: most bugs need few (the paper's `d - 1`). */
const DEPTHS = [1, 0, 2, 1, 3, 5] as const;

/** Where a deadline may pass early, it does once in so many choices. */
const LATE_ONE_IN = 8;

/** What is expected of a schedule before one has been run. */
const FEWEST_CHOICES = 50;

/** Which random schedules. */
export interface RandomPart {
  readonly first: number;
  readonly count: number;
}

export class PctPicker implements Picker {
  #prng = Prng.seeded(0);
  /** Of each thread; the higher one runs. Thread ids count from 1. */
  readonly #priorities = new Map<number, number>();
  /** Numbers of the choices at which the running thread loses its priority. */
  #changes = new Set<number>();
  #choices = 0;
  #lowest = 0;

  /** Begins a schedule; `length` is about how many choices it will have. */
  begin(seed: number, number: number, length: number): void {
    this.#prng = Prng.seeded(seed + number * 0x9e3779b1);
    this.#priorities.clear();
    this.#changes = new Set();
    this.#choices = 0;
    this.#lowest = 0;
    const depth = DEPTHS[number % DEPTHS.length];
    for (let i = 0; i < depth; i++) this.#changes.add(this.#prng.below(Math.max(1, length)));
  }

  rank(kernel: Kernel, point: ChoicePoint, n: number, first: number): number {
    if (point !== 'thread') return this.#prng.below(n);
    const { runnable, current } = kernel;
    if (this.#changes.has(this.#choices++)) this.#priorities.set(current.tid, --this.#lowest);
    if (n > runnable.length && this.#prng.below(LATE_ONE_IN) === 0) return runnable.length;
    let best = 0;
    for (let i = 1; i < runnable.length; i++) {
      if (this.#priorityOf(runnable[i]) > this.#priorityOf(runnable[best])) best = i;
    }
    return rankOfIndex(best, first);
  }

  #priorityOf(tid: number): number {
    let priority = this.#priorities.get(tid);
    if (priority === undefined) {
      priority = 1 + this.#prng.below(1_000_000_000);
      this.#priorities.set(tid, priority);
    }
    return priority;
  }
}

/** Random schedules, each from the start of the program: `count` of them from the number `first` on. */
export class RandomSearch {
  readonly findings: Findings;
  readonly #machine: Machine;
  readonly #picker: PctPicker;
  readonly #start: Moment;
  readonly #seed: number;
  readonly #first: number;
  readonly #count: number;
  #next: number;
  /** About how many choices a schedule has. */
  #length = FEWEST_CHOICES;

  /** The machine stands at the beginning of the program and asks the picker. */
  constructor(
    machine: Machine,
    picker: PctPicker,
    seed: number,
    { first, count }: RandomPart,
    findings = new Findings(),
  ) {
    this.#machine = machine;
    this.#picker = picker;
    this.#start = machine.keep();
    this.#seed = seed;
    this.#first = first;
    this.#next = first;
    this.#count = count;
    this.findings = findings;
  }

  get complete(): boolean {
    return this.#next >= this.#first + this.#count;
  }

  /** The most choices that a schedule has had: among so many the points of change are drawn. */
  get length(): number {
    return this.#length;
  }

  get done(): number {
    return (this.#next - this.#first) / this.#count;
  }

  /** Each schedule stands for itself. */
  get interleavings(): readonly number[] {
    return this.findings.outcomes.all.map(({ count }) => count);
  }

  /** Runs one schedule. */
  step(): void {
    const machine = this.#machine;
    machine.goBack(this.#start);
    this.#picker.begin(this.#seed, this.#next++, this.#length);
    let preemptions = 0;
    let choices = 0;
    for (;;) {
      const end = machine.run([]);
      preemptions += preemptionsOf(machine.choices);
      choices += machine.choices.length;
      if (end === 'choice') continue;
      this.findings.count(machine, end, preemptions, this.#start);
      this.#length = Math.max(this.#length, choices);
      return;
    }
  }
}
