/** Runs the rules over a trace, event by event, beside the fold of the model that they look into. */

import { assert } from '../base/assert';
import { cloneModel } from '../trace/cloneModel';
import { decodeEvent, type TraceEvent } from '../trace/event';
import { kindNumber } from '../trace/layout';
import { emptyModel, type Model } from '../trace/model';
import { foldEvent } from '../trace/reducer';
import type { TraceStore } from '../trace/store';
import { EVENT_TABLE } from '../trace/table';
import type { Rule, RuleState, Sighting } from './rule';

export interface Hazard extends Sighting {
  readonly rule: Rule;
  /** The name of the thread. */
  readonly thread: string;
}

/** A rule that sees this many mistakes says no more. */
const MOST = 200;

export class HazardWatch {
  readonly hazards: Hazard[] = [];
  readonly #rules: readonly { readonly rule: Rule; readonly state: RuleState; seen: number }[];
  /** The rules that read each kind of event. */
  readonly #readers: number[][] = EVENT_TABLE.map(() => []);
  #model: Model | null = null;

  constructor(rules: readonly Rule[]) {
    this.#rules = rules.map((rule) => ({ rule, state: rule.begin(), seen: 0 }));
    rules.forEach(({ kinds, id }, i) => {
      for (const kind of kinds) {
        const number = kindNumber(kind);
        assert(number !== undefined, `${id} reads events of kind ${kind}, which there is not`);
        this.#readers[number].push(i);
      }
    });
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
