/** The distinct outcomes of a search, and one schedule for each. */
import { tokenOf } from '../engine/kernel/scheduleToken';
import type { World } from '../engine/world';
import type { Machine, ScheduleEnd } from './machine';
import type { ExplorationError, OutcomeKind, ScheduleOutcome } from './report';

/** What makes two schedules differ from outside. */
export interface Observed {
  readonly outcome: OutcomeKind;
  readonly exitCodes: readonly (number | null)[];
  readonly stdout: string;
  readonly exception: string;
  readonly hazards: readonly string[];
  /** What the engine does not support, if that ended it. */
  readonly error: ExplorationError | null;
}

export interface FoundOutcome extends Observed {
  count: number;
  schedule: string;
  preemptions: number;
}

/** What a complete schedule, on which the machine stands, looks like from outside. */
function observe(machine: Machine, end: ScheduleEnd): Observed {
  const { hazards, exception } = machine.notes.of(end === 'hang');
  return {
    outcome: end === 'refused' ? 'error' : end,
    exitCodes: exitCodesOf(machine.world),
    stdout: machine.output,
    exception,
    hazards,
    error: errorOf(machine.world),
  };
}

function errorOf({ refusal }: World): ExplorationError | null {
  if (refusal === null) return null;
  return { code: 'unsupported', ...refusal, column: refusal.column + 1 };
}

function exitCodesOf({ kernel }: World): (number | null)[] {
  return Array.from(kernel.processes.values(), (process) =>
    process.state === 'running' ? null : process.exitCode,
  );
}

export function keyOf({ outcome, exitCodes, stdout, exception, hazards, error }: Observed): string {
  return JSON.stringify([outcome, exitCodes, stdout, exception, hazards, error]);
}

/** 3: it does not end; 2: it fails; 1: it went well, but made a mistake on the way; 0: nothing is wrong. */
export function badness({ outcome, exitCodes, exception, hazards }: Observed): number {
  if (outcome !== 'exit') return 3;
  if (exception !== '' || exitCodes.some((code) => code !== null && code !== 0)) return 2;
  return hazards.length > 0 ? 1 : 0;
}

/** A number for each way to end. */
const END: Readonly<Record<ScheduleEnd, number>> = { exit: 1, hang: 2, limit: 3, refused: 4 };

export class Outcomes {
  readonly all: FoundOutcome[] = [];
  readonly #byKey = new Map<string, number>();
  /** What has been seen at the end of schedules that did the same. */
  readonly #byDigest = new Map<number, number>();

  /** Counts the schedule on which the machine stands; answers the number of its outcome. */
  add(machine: Machine, end: ScheduleEnd, preemptions: number): number {
    const done = machine.digestWith(Math.imul(machine.outputHash, 31) + END[end]);
    let index = this.#byDigest.get(done);
    if (index === undefined) {
      index = this.#place(machine, observe(machine, end), preemptions);
      this.#byDigest.set(done, index);
    }
    const found = this.all[index];
    found.count++;
    if (preemptions < found.preemptions) {
      found.preemptions = preemptions;
      found.schedule = tokenOf(machine.world.kernel.schedule);
    }
    return index;
  }

  #place(machine: Machine, observed: Observed, preemptions: number): number {
    const key = keyOf(observed);
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const schedule = tokenOf(machine.world.kernel.schedule);
    this.#byKey.set(key, this.all.length);
    return this.all.push({ ...observed, count: 0, preemptions, schedule }) - 1;
  }

  /** The outcome of the schedule on which the machine stands, which `take` counts. */
  seen(machine: Machine, end: ScheduleEnd, preemptions: number): FoundOutcome {
    const schedule = tokenOf(machine.world.kernel.schedule);
    return { ...observe(machine, end), count: 1, preemptions, schedule };
  }

  /** The number of an outcome, undefined if it has not been found. */
  indexOf(observed: Observed): number | undefined {
    return this.#byKey.get(keyOf(observed));
  }

  /** Takes over an outcome that another search has found; answers its number here. */
  take(other: FoundOutcome): number {
    const known = this.indexOf(other);
    if (known === undefined) {
      this.#byKey.set(keyOf(other), this.all.length);
      return this.all.push({ ...other }) - 1;
    }
    const found = this.all[known];
    found.count += other.count;
    if (other.preemptions < found.preemptions) {
      found.preemptions = other.preemptions;
      found.schedule = other.schedule;
    }
    return known;
  }
}

/** The worst first, then by how many interleavings have them. */
export function sortOutcomes(outcomes: readonly ScheduleOutcome[]): ScheduleOutcome[] {
  return [...outcomes].sort(
    (a, b) => badness(b) - badness(a) || b.interleavings - a.interleavings || b.count - a.count,
  );
}
