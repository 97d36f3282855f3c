/** What a hazard rule is: a pure reducer over the events of a trace, which says where it sees a mistake. */

import type { TraceEvent } from '../trace/event';
import type { Model } from '../trace/model';
import type { KindName } from '../trace/table';

export interface Rule {
  /** `LS001` and so on; its page is `docs/hazards/ID.md`. */
  readonly id: string;
  readonly title: string;
  readonly severity: 'error' | 'warning';
  /** What the program should do instead, as a sentence. */
  readonly advice: string;
  /** The kinds of events that it reads. */
  readonly kinds: readonly KindName[];
  begin(): RuleState;
}

export interface RuleState {
  /**
   * What it has noted, if anything, so that it can be copied: Maps and Sets of values, of Maps and Sets,
   * or of objects whose fields are values.
   */
  readonly memory?: readonly Memory[];
  /** An event of one of the rule's kinds; `before` is the model that it is about to change. */
  see?(event: TraceEvent, before: Model): Sighting | null;
  /** The program ended, or nobody can ever move again (`hang`). */
  end?(last: Model, hang: boolean): readonly Sighting[];
}

export type Memory = Map<unknown, unknown> | Set<unknown>;

/** A place where a rule sees a mistake. */
export interface Sighting {
  /** The event that is the mistake, or shows it. */
  readonly seq: number;
  readonly pid: number;
  readonly tid: number;
  /** What happened, as a sentence without its full stop; who and which are named. */
  readonly message: string;
  readonly related: readonly RelatedEvent[];
  /** Where it is, if the event itself says so. */
  readonly at?: Place;
}

/** A statement of the program; `line` from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  /** The expression that it was evaluating; columns from 0. */
  readonly span?: { readonly column: number; readonly endLine: number; readonly endColumn: number };
}

/** Another event that belongs to the story. */
export interface RelatedEvent {
  readonly seq: number;
  readonly message: string;
}

/** A sighting at an event. */
export function sight(
  { seq, pid, tid }: Pick<TraceEvent, 'seq' | 'pid' | 'tid'>,
  message: string,
  related: readonly RelatedEvent[] = [],
): Sighting {
  return { seq, pid, tid, message, related };
}

export function threadName(model: Model, tid: number): string {
  return model.threads.get(tid)?.name ?? `thread ${tid}`;
}
