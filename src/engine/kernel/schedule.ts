/**
 * The schedule: who decides at a choice point.
 *
 * A choice point is a place where a real machine could go on in more than one way: which thread
 * runs, which waiter is woken. It offers n alternatives and names its default. The default schedule
 * takes the default; a seeded one draws; one that replays a token takes the picks that the token
 * lists and the default everywhere else, which is also how an exploration forces a prefix. Whatever
 * the schedule, it notes its non-default picks, so that every run has a token (`scheduleToken.ts`).
 */

import { Prng } from '../../base/prng';
import { choiceMade, ChoiceMadePoint } from '../../trace/emit.generated';
import { declareState } from '../state/declare';
import type { Kernel } from './kernel';
import type { SwitchCause } from './scheduler';

/** The choice points: who runs, which epoll waiter is woken, which waiter of a lock is, an order. */
export type ChoicePoint = 'thread' | 'epollWaiter' | 'order' | 'wakeup';

/**
 * How often threads can be switched: at the end of a turn and where CPython lets go of the GIL
 * (`turn`); every few bytecodes, too (`fine`); after each operation that other threads can notice
 * (`sync`: the kinds of events that are marked so in the table); and before each statement of the
 * program as well (`line`).
 */
export type Grain = 'turn' | 'fine' | 'sync' | 'line';

/** Decides in the schedule's place: an exploration. Not state. */
export interface Chooser {
  /** Whether it wants to be asked (`pauses`) also where only one thread can run. */
  readonly everywhere: boolean;
  /**
   * Asked before one of several threads is chosen, but not in the middle of an operation: true stops
   * the world as it is here. Its owner calls `schedule` with this cause and runs it on.
   */
  pauses(cause: SwitchCause): boolean;
  choose(kernel: Kernel, point: ChoicePoint, n: number, defaultIndex: number): number;
}

declareState(Prng, { a: 'plain', b: 'plain', c: 'plain', d: 'plain' });

/** A seeded run notes this many non-default picks; its token then names the seed instead. */
export const MAX_PICKS = 2_000;

export class Schedule {
  /** The seed of a seeded schedule, else null. */
  readonly seed: number | null;
  prng: Prng | null;
  /** The picks to take: pairs of (defaults taken before it, index picked). */
  readonly forced: readonly number[];
  readonly grain: Grain;
  /**
   * Whether the machine may be slow: at a choice of threads, the last alternative is then that the
   * next deadline passes before anybody goes on.
   */
  readonly mayBeLate: boolean;
  /** How often that was so. */
  lates = 0;
  chooser: Chooser | null = null;
  /** Where in `forced` the run is. */
  cursor = 0;
  /**
   * Choices that somebody wants to be others, in order: pairs of (its number among the choice points,
   * index picked).
   */
  overrides: readonly number[] = [];
  /** How many choice points there were. */
  points = 0;
  /** How many choice points of each kind there were, in the order of `CHOICE_POINT`. */
  counts: number[] = [0, 0, 0, 0];
  /** Defaults taken since the last non-default pick. */
  gap = 0;
  /** The non-default picks so far, in the same pairs. */
  picks: number[] = [];
  /** Whether a forced pick did not exist: the token belongs to another program, or to other options. */
  diverged = false;

  constructor(
    seed: number | null,
    prng: Prng | null,
    forced: readonly number[],
    grain: Grain = 'fine',
    mayBeLate = false,
  ) {
    this.seed = seed;
    this.prng = prng;
    this.forced = forced;
    this.grain = grain;
    this.mayBeLate = mayBeLate;
  }
}
declareState(Schedule, {
  seed: 'plain',
  prng: 'ref',
  forced: 'plain',
  grain: 'plain',
  mayBeLate: 'plain',
  lates: 'plain',
  chooser: 'cache',
  cursor: 'plain',
  overrides: 'plains',
  points: 'plain',
  counts: 'plains',
  gap: 'plain',
  picks: 'plains',
  diverged: 'plain',
});

/** The schedule that takes the default at every choice point. */
export function defaultSchedule(): Schedule {
  return new Schedule(null, null, NO_PICKS, 'turn');
}

/** Whether threads can be switched at operations, as in a search over schedules and its replays. */
export function isSearched({ grain }: Schedule): boolean {
  return grain === 'sync' || grain === 'line';
}

/** The schedule that draws every choice, all alternatives being equally likely. */
export function seededSchedule(seed: number): Schedule {
  return new Schedule(seed, Prng.seeded(seed), NO_PICKS);
}

/** Has a schedule take another alternative at a choice point that is still to come. */
export function override(schedule: Schedule, point: number, picked: number): void {
  const { overrides } = schedule;
  const before = overrides.filter((_, i) => overrides[i - (i % 2)] < point);
  schedule.overrides = [...before, point, picked];
}

/**
 * The schedule that takes these picks, then the default: pairs of (defaults taken before it, index
 * picked), as in `Schedule.picks`.
 */
export function forcedSchedule(
  picks: readonly number[],
  grain: Grain = 'fine',
  mayBeLate = false,
): Schedule {
  return new Schedule(null, null, Object.freeze([...picks]), grain, mayBeLate);
}

const NO_PICKS: readonly number[] = Object.freeze([]);

/**
 * Chooses one of `n` alternatives, 0 to n-1. With fewer than two there is nothing to choose: no
 * choice point, no event.
 */
export function choose(
  kernel: Kernel,
  point: ChoicePoint,
  n: number,
  defaultIndex: number,
): number {
  if (n < 2) return 0;
  const { schedule } = kernel;
  const picked =
    schedule.chooser?.choose(kernel, point, n, defaultIndex) ?? pick(schedule, n, defaultIndex);
  schedule.points++;
  schedule.counts[ChoiceMadePoint[point]]++;
  if (picked === defaultIndex) {
    schedule.gap++;
  } else {
    if (!isLong(schedule)) schedule.picks.push(schedule.gap, picked);
    schedule.gap = 0;
  }
  choiceMade(kernel.recorder, 0, ChoiceMadePoint[point], picked, n);
  return picked;
}

/** Whether a seeded run has so many picks that its token is its seed. */
export function isLong(schedule: Schedule): boolean {
  return schedule.prng !== null && schedule.picks.length >= 2 * MAX_PICKS;
}

function pick(schedule: Schedule, n: number, defaultIndex: number): number {
  const { overrides } = schedule;
  for (let i = 0; i < overrides.length; i += 2) {
    if (overrides[i] === schedule.points && overrides[i + 1] < n) return overrides[i + 1];
  }
  if (schedule.prng !== null) return schedule.prng.below(n);
  const { forced, cursor } = schedule;
  if (cursor >= forced.length || schedule.gap < forced[cursor]) return defaultIndex;
  schedule.cursor += 2;
  const picked = forced[cursor + 1];
  if (picked < n) return picked;
  schedule.diverged = true;
  return defaultIndex;
}
