/** What the trace of a schedule tells beside its output: hazards, and exceptions that nobody caught. */
import { RULES } from '../hazards/rules';
import { type Rule, sight } from '../hazards/rule';
import { HazardWatch } from '../hazards/watch';
import type { TraceStore } from '../trace/store';

export interface Notes {
  /** The ids of the hazards, sorted, without repetitions. */
  readonly hazards: readonly string[];
  /** The types of uncaught exceptions, sorted, joined by `, `. */
  readonly exception: string;
}

/** The notes of a trace so far; `hang` is null while the schedule is not complete. */
export function notesOf(store: TraceStore, hang: boolean | null): Notes {
  const watch = newWatch();
  watch.fold(store);
  return notesIn(watch, hang);
}

function newWatch(): HazardWatch {
  return new HazardWatch([...RULES, UNCAUGHT]);
}

function notesIn(watch: HazardWatch, hang: boolean | null): Notes {
  const seen = hang === null ? watch.hazards : [...watch.hazards, ...watch.atEnd(hang)];
  const ids = new Set<string>();
  const types: string[] = [];
  for (const { rule, message } of seen) {
    if (rule === UNCAUGHT) types.push(message);
    else ids.add(rule.id);
  }
  return { hazards: [...ids].sort(), exception: types.sort().join(', ') };
}

/**
 * The notes of a trace that is cut and goes on in another way again and again. What the rules have
 * noted is kept on the way, so that little of the trace has to be read again.
 */
export class TraceNotes {
  readonly #store: TraceStore;
  /** Copies of what was noted after fewer events, the last one after the most. */
  readonly #kept: HazardWatch[] = [];
  /** Null if the last copy is to go on. */
  #watch: HazardWatch | null = null;

  constructor(store: TraceStore) {
    this.#store = store;
  }

  /** The trace has been cut to so many events. */
  cut(events: number): void {
    const kept = this.#kept;
    while (kept.length > 0 && kept[kept.length - 1].events > events) kept.pop();
    if (this.#watch !== null && this.#watch.events > events) this.#watch = null;
  }

  /** As `notesOf`. */
  of(hang: boolean | null): Notes {
    const kept = this.#kept;
    const last = kept.at(-1);
    const watch = (this.#watch ??= last?.copy() ?? newWatch());
    watch.fold(this.#store);
    // In a long trace they are further apart, so that there are never many.
    if (watch.events - (last?.events ?? 0) >= 32 + watch.events / 16) kept.push(watch.copy());
    return notesIn(watch, hang);
  }
}

/** What schedules that are not complete have been seen to do, as numbers. */
export class Past {
  readonly #byDigest = new Map<number, number>();
  readonly #numbers = new Map<string, number>();

  /** The same number for machines of whose past the same notes have been made. */
  numberOf({ digest, notes }: { readonly digest: number; readonly notes: TraceNotes }): number {
    let number = this.#byDigest.get(digest);
    if (number === undefined) {
      const { hazards, exception } = notes.of(null);
      const text = `${exception};${hazards.join()}`;
      number = this.#numbers.get(text) ?? this.#numbers.size;
      this.#numbers.set(text, number);
      this.#byDigest.set(digest, number);
    }
    return number;
  }
}

/** No hazard: sees the exceptions that nobody caught, by their type. */
const UNCAUGHT: Rule = {
  id: '',
  title: '',
  severity: 'error',
  advice: '',
  kinds: ['exception.uncaught'],
  begin: () => ({
    see: (event) => (event.kind === 'exception.uncaught' ? sight(event, event.type) : null),
  }),
};
