/** Runs the rules over a trace, event by event, beside the fold of the model that they look into. */

import { assert, defined } from '../base/assert';
import { cloneModel } from '../trace/cloneModel';
import { decodeEvent, type TraceEvent } from '../trace/event';
import { kindNumber } from '../trace/layout';
import { emptyModel, type Model } from '../trace/model';
import { foldEvent } from '../trace/reducer';
import type { TraceStore } from '../trace/store';
import { EVENT_TABLE } from '../trace/table';
import type { Memory, Rule, RuleState, Sighting } from './rule';

export interface Hazard extends Sighting {
  readonly rule: Rule;
  /** The name of the thread. */
  readonly thread: string;
}

/** A rule that sees this many mistakes says no more. */
const MOST = 200;

export class HazardWatch {
  readonly hazards: Hazard[];
  readonly #rules: readonly { readonly rule: Rule; readonly state: RuleState; seen: number }[];
  /** The rules that read each kind of event. */
  readonly #readers: readonly (readonly number[])[];
  #model: Model | null = null;

  /** `original`: a watch of the same rules, of which this one becomes a copy. */
  constructor(rules: readonly Rule[], original: HazardWatch | null = null) {
    this.#rules = rules.map((rule) => ({ rule, state: rule.begin(), seen: 0 }));
    this.#readers = original === null ? readersOf(rules) : original.#readers;
    this.hazards = original === null ? [] : original.hazards.slice();
    if (original === null) return;
    if (original.#model !== null) this.#model = cloneModel(original.#model);
    this.#rules.forEach((mine, i) => {
      const { state, seen } = original.#rules[i];
      mine.seen = seen;
      mine.state.memory?.forEach((memory, k) => {
        fill(memory, defined(state.memory?.[k], 'the memory of a rule'));
      });
    });
  }

  /** A watch that has seen the same, and can go on in another way. */
  copy(): HazardWatch {
    return new HazardWatch(
      this.#rules.map(({ rule }) => rule),
      this,
    );
  }

  /** How many events it has seen, and those before them. */
  get events(): number {
    return this.#model?.events ?? 0;
  }

  /** Goes on with the events of the store up to, and without, event `to`. */
  fold(store: TraceStore, to = store.nextSeq): void {
    this.#model ??= store.base === null ? emptyModel() : cloneModel(store.base);
    const model = this.#model;
    store.forEach(model.events, to, (cursor) => {
      const readers = this.#readers[cursor.kind];
      if (readers.length > 0) this.#see(readers, decodeEvent(cursor), model);
      foldEvent(model, cursor);
    });
  }

  /** What is seen at the end besides `hazards`, were the trace over here. */
  atEnd(hang: boolean): readonly Hazard[] {
    const model = this.#model ?? emptyModel();
    return this.#rules.flatMap(({ rule, state }) =>
      (state.end?.(model, hang) ?? []).map((sighting) => hazardOf(rule, sighting, model)),
    );
  }

  #see(readers: readonly number[], event: TraceEvent, before: Model): void {
    for (const i of readers) {
      const sighting = this.#rules[i].state.see?.(event, before) ?? null;
      if (sighting !== null) this.#add(i, sighting, before);
    }
  }

  #add(i: number, sighting: Sighting, model: Model): void {
    const entry = this.#rules[i];
    if (++entry.seen > MOST) return;
    this.hazards.push(hazardOf(entry.rule, sighting, model));
  }
}

function hazardOf(rule: Rule, sighting: Sighting, model: Model): Hazard {
  return { ...sighting, rule, thread: model.threads.get(sighting.tid)?.name ?? '' };
}

/** Of each kind of event, the numbers of the rules that read it. */
function readersOf(rules: readonly Rule[]): readonly (readonly number[])[] {
  const readers: number[][] = EVENT_TABLE.map(() => []);
  rules.forEach(({ kinds, id }, i) => {
    for (const kind of kinds) {
      const number = kindNumber(kind);
      assert(number !== undefined, `${id} reads events of kind ${kind}, which there is not`);
      readers[number].push(i);
    }
  });
  return readers;
}

/** Gives an empty memory what another one holds. */
function fill(memory: Memory, from: Memory): void {
  if (memory instanceof Set) for (const value of from.keys()) memory.add(value);
  else for (const [key, value] of from.entries()) memory.set(key, copied(value));
}

function copied(value: unknown): unknown {
  if (value instanceof Map || value instanceof Set) {
    const copy: Memory = value instanceof Map ? new Map() : new Set();
    fill(copy, value);
    return copy;
  }
  return typeof value === 'object' && value !== null ? { ...value } : value;
}
