/**
 * The hazards of a run, as they are seen while it goes on: reads what was recorded since, and finds
 * the lines by running from a checkpoint again. Each branch of the run has its own.
 */

import type { Branch, History } from '../../engine/timeTravel/history';
import { eventsOf, inOrder, placed, type PlacedHazard } from '../../hazards/report';
import type { Place } from '../../hazards/rule';
import { RULES } from '../../hazards/rules';
import { type Hazard, HazardWatch } from '../../hazards/watch';

/** What is known of a branch. */
interface Page {
  watch: HazardWatch;
  /** How many of the hazards of `watch` are in `known`. */
  read: number;
  /** What was seen where it ended or hung. */
  last: readonly Hazard[];
  /** By event, each with its place. */
  known: readonly PlacedHazard[];
  readonly places: Map<number, Place>;
}

export const NO_HAZARDS: readonly PlacedHazard[] = [];

export class HazardBook {
  readonly #history: History;
  readonly #pages = new Map<number, Page>();

  constructor(history: History) {
    this.#history = history;
  }

  /**
   * All of this branch, also those that are in the future of the moment which is looked at, but none
   * that was forgotten when the machine was put back.
   */
  get known(): readonly PlacedHazard[] {
    const { id, store } = this.#history.branch;
    const known = this.#pages.get(id)?.known ?? NO_HAZARDS;
    const recorded = (at: PlacedHazard): boolean => at.hazard.seq < store.nextSeq;
    return known.every(recorded) ? known : known.filter(recorded);
  }

  /** Those that have happened at this moment. */
  get past(): readonly PlacedHazard[] {
    this.read();
    const { seq } = this.#history;
    return this.known.filter(({ hazard }) => hazard.seq < seq);
  }

  /** Those that showed only where it ended, or where nobody can move any more. */
  get last(): readonly PlacedHazard[] {
    const { last, known } = this.#pageOf(this.#history.branch);
    return known.filter(({ hazard }) => last.includes(hazard));
  }

  /** Reads what was recorded since. */
  read(): void {
    const { branch } = this.#history;
    const page = this.#pageOf(branch);
    page.watch.fold(branch.store);
    if (page.watch.hazards.length > page.read) this.#update(page);
  }

  /** As `read`, where the program has ended, or where nobody can move any more (`hang`). */
  readEnd(hang: boolean): void {
    this.read();
    const page = this.#pageOf(this.#history.branch);
    page.last = page.watch.atEnd(hang);
    this.#update(page);
  }

  #pageOf(branch: Branch): Page {
    let page = this.#pages.get(branch.id);
    if (page === undefined) {
      page = {
        watch: new HazardWatch(RULES),
        read: 0,
        last: [],
        known: NO_HAZARDS,
        places: new Map(),
      };
      this.#pages.set(branch.id, page);
    }
    return page;
  }

  #update(page: Page): void {
    const { hazards } = page.watch;
    page.read = hazards.length;
    const all = inOrder([...hazards, ...page.last]);
    const wanted = [...eventsOf(all)].filter((seq) => !page.places.has(seq));
    for (const [seq, site] of this.#history.sites(wanted)) page.places.set(seq, site);
    page.known = placed(all, page.places);
  }
}
