/**
 * When each breakpoint was hit, in a run that can go back: the how-maniest hit a moment is depends on
 * where it is in the run, not on how often it was passed. A moment is a number that grows during the
 * run: steps of the world, or the number of an event.
 *
 * What ran before a breakpoint was set is not known: its hits count from then on.
 */

type Log = Map<string, number[]>;

type IsBefore = (key: string, moment: number) => boolean;

export class HitLog {
  readonly #branches = new Map<number, Log>([[0, new Map()]]);
  #log: Log = new Map();

  constructor() {
    this.enter(0);
  }

  /** Another branch of the run is looked at. */
  enter(branch: number): void {
    let log = this.#branches.get(branch);
    if (log === undefined) {
      log = new Map();
      this.#branches.set(branch, log);
    }
    this.#log = log;
  }

  /** A branch begins: it has the hits that `isBefore` it. */
  branchOff(branch: number, isBefore: IsBefore): void {
    this.#log = new Map(this.#log);
    this.#branches.set(branch, this.#log);
    this.cut(isBefore);
  }

  /** What followed in this branch is forgotten: it has only the hits that are `isBefore`. */
  cut(isBefore: IsBefore): void {
    for (const [key, moments] of this.#log) {
      const kept = moments.filter((moment) => isBefore(key, moment));
      this.#log.set(key, kept);
    }
  }

  /** The breakpoint `key` is hit: the how-maniest time, and whether for the first time this moment. */
  hit(key: string, moment: number): { readonly count: number; readonly isNew: boolean } {
    let moments = this.#log.get(key);
    if (moments === undefined) {
      moments = [];
      this.#log.set(key, moments);
    }
    let at = moments.length;
    while (at > 0 && moments[at - 1] >= moment) at--;
    const isNew = moments[at] !== moment;
    if (isNew) moments.splice(at, 0, moment);
    return { count: at + 1, isNew };
  }
}
