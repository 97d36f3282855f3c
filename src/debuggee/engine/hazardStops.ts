/**
 * Stops at hazards, and where the program calls breakpoint(). Both are looked for in what was
 * recorded, so they are found when the machine has gone on for a while (some ms): then it is put back
 * to where it happened. What was told to nobody yet is forgotten on the way back, since the run would
 * record the same again.
 */

import type { History } from '../../engine/timeTravel/history';
import type { PlacedHazard } from '../../hazards/report';
import type { RuleChoice } from '../hazardFilter';
import type { ExceptionInfo } from '../inspection';
import { firstCall, lastCall } from './breakpointCalls';
import { HazardBook, NO_HAZARDS } from './hazardBook';

export class HazardStops {
  readonly #history: History;
  #book: HazardBook | null = null;
  #chosen: RuleChoice | null = null;
  #always = false;
  #atCalls = false;
  /** The first event of the present run forward. */
  #from = 0;
  /** The events before this one were told to the user, and which hazards. */
  told = 0;
  #list: readonly PlacedHazard[] = NO_HAZARDS;
  /** The event at which it was stopped; -1 anywhere else. */
  #at = -1;
  /** The hazards at which the machine stands; none elsewhere. */
  here: readonly PlacedHazard[] = NO_HAZARDS;

  constructor(history: History) {
    this.#history = history;
  }

  /** Looks for hazards also if nothing stops at them (`hazards`), and stops at calls unless it only runs. */
  lookFor({ hazards, runOnly }: { readonly hazards: boolean; readonly runOnly: boolean }): void {
    this.#atCalls = !runOnly;
    this.#always = hazards;
    if (hazards) this.#book ??= new HazardBook(this.#history);
  }

  /** Stops at hazards of these rules from now on; null or undefined for none. */
  stopAt(chosen: RuleChoice | null | undefined): void {
    this.#chosen = chosen ?? null;
    if (this.#chosen !== null || this.#always) this.#book ??= new HazardBook(this.#history);
    else this.#book = null;
  }

  /** All of this branch. */
  get known(): readonly PlacedHazard[] {
    return this.#book?.known ?? NO_HAZARDS;
  }

  /** Those that have happened at this moment; null if nobody looks for hazards. */
  get past(): readonly PlacedHazard[] | null {
    return this.#book?.past ?? null;
  }

  /** The user is told what happened up to event `seq`. Answers all hazards known, null if they were told. */
  tell(seq: number): readonly PlacedHazard[] | null {
    this.told = seq + 1;
    const before = this.#list;
    this.#list = this.known;
    const isSame = this.#list.at(-1)?.hazard === before.at(-1)?.hazard;
    return isSame && this.#list.length === before.length ? null : this.#list;
  }

  /** Those that showed only where nobody could move any more. */
  get last(): readonly PlacedHazard[] {
    return this.#book?.last ?? NO_HAZARDS;
  }

  /** The machine is about to move. */
  begin(): void {
    this.#from = this.#history.seq;
    this.#at = -1;
    this.here = NO_HAZARDS;
  }

  /** The machine has moved; `end` says how, if it cannot go on. Answers the event to stop at. */
  look(end: 'hang' | 'exit' | null): number | null {
    const { seq, branch, world } = this.#history;
    // Nothing is read unless there was one: this is asked every few ms.
    const called = this.#atCalls && world.calledBreakpoint >= this.#from;
    const call = called ? firstCall(branch.store, this.#from, seq) : null;
    const hazard = this.#hazardSince(end);
    return hazard === null || (call !== null && call < hazard) ? call : hazard;
  }

  #hazardSince(end: 'hang' | 'exit' | null): number | null {
    const book = this.#book;
    if (book === null) return null;
    book.read();
    const { seq } = this.#history;
    const due = book.known.find(
      ({ hazard }) => hazard.seq >= this.#from && hazard.seq < seq && this.#stopsAt(hazard.rule.id),
    );
    // What is seen at the end is told where it ends.
    if (due === undefined && end !== null) book.readEnd(end === 'hang');
    return due?.hazard.seq ?? null;
  }

  /** The last event before this moment at which a run would have stopped; -1 if there is none. */
  before(): number {
    const { seq, branch, world } = this.#history;
    const end = this.#at < 0 ? seq : this.#at;
    const last = this.known.findLast(
      ({ hazard }) => hazard.seq < end && this.#stopsAt(hazard.rule.id),
    );
    let call = this.#atCalls ? world.calledBreakpoint : -1;
    if (call >= end) call = lastCall(branch.store, end);
    return Math.max(last?.hazard.seq ?? -1, call);
  }

  /** The machine was put to right after an event. */
  landed(seq: number): void {
    this.#at = seq;
    this.here = this.known.filter(({ hazard }) => hazard.seq === seq);
  }

  #stopsAt(rule: string): boolean {
    return this.#chosen?.(rule) === true;
  }
}

/** The whole story, as a client shows an exception. */
export function hazardInfo(hazards: readonly PlacedHazard[]): ExceptionInfo {
  const [{ hazard }] = hazards;
  const { id, title } = hazard.rule;
  return {
    type: id,
    fullType: `${id}: ${title}`,
    message: hazards.map(hazardText).join('\n'),
    cause: null,
    filter: 'hazards',
    stack: hazards
      .flatMap(({ hazard: { seq, pid, thread }, place, related }) => [
        ...(place === null
          ? []
          : [`${place.file}:${place.line}: ${thread} of process ${pid}, event ${seq}`]),
        ...related.map((one) =>
          one.place === null
            ? `${one.message}, event ${one.seq}`
            : `${one.place.file}:${one.place.line}: ${one.message}, event ${one.seq}`,
        ),
      ])
      .join('\n'),
  };
}

/** What happened and what should have been done, in sentences. */
export function hazardText({ hazard }: PlacedHazard): string {
  return `${hazard.message}. ${hazard.rule.advice}`;
}
