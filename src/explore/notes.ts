/** What the trace of a schedule tells beside its output: hazards, and exceptions that nobody caught. */
import { RULES } from '../hazards/rules';
import type { Rule } from '../hazards/rule';
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
  const types: string[] = [];
  const watch = new HazardWatch([...RULES, uncaughtRule(types)]);
  watch.fold(store);
  const seen = hang === null ? watch.hazards : [...watch.hazards, ...watch.atEnd(hang)];
  const hazards = [...new Set(seen.map(({ rule }) => rule.id))].sort();
  return { hazards, exception: types.sort().join(', ') };
}

/** What schedules that are not complete have been seen to do, as numbers. */
export class Past {
  readonly #byDigest = new Map<number, number>();
  readonly #numbers = new Map<string, number>();

  /** The same number for machines of whose past the same notes have been made. */
  numberOf({ digest, store }: { readonly digest: number; readonly store: TraceStore }): number {
    let number = this.#byDigest.get(digest);
    if (number === undefined) {
      const { hazards, exception } = notesOf(store, null);
      const text = `${exception};${hazards.join()}`;
      number = this.#numbers.get(text) ?? this.#numbers.size;
      this.#numbers.set(text, number);
      this.#byDigest.set(digest, number);
    }
    return number;
  }
}

/** Not a rule: collects the types of exceptions on the way. */
function uncaughtRule(types: string[]): Rule {
  return {
    id: '',
    title: '',
    severity: 'error',
    advice: '',
    kinds: ['exception.uncaught'],
    begin: () => ({
      see: (event): null => {
        if (event.kind === 'exception.uncaught') types.push(event.type);
        return null;
      },
    }),
  };
}
