/** Taking another thread at the last choice of the schedule: the machine goes to just before it. */

import type { TraceStore } from '../../trace/store';
import { decodeEvent } from '../../trace/event';
import { defined } from '../../base/assert';
import { override } from '../../engine/kernel/schedule';
import { kindNumber } from '../../trace/layout';
import { LastBefore } from '../../engine/timeTravel/behind';
import { noChoice } from '../failures';
import { SearchErrand } from './errands';
import type { Errand, Machine, MachineEnd } from './machine';

const CHOICE = defined(kindNumber('choice.made'), 'the kind of choices');

interface Choice {
  readonly seq: number;
  /** The alternative that was picked, and how many there were. */
  readonly picked: number;
  readonly of: number;
}

export class FlipErrand implements Errand {
  readonly #machine: Machine;
  readonly #store: TraceStore;
  readonly #choice: Choice;
  readonly #way: Errand;

  /** `at`: the choice; null for the last one. Refused if there was no choice before this moment, or not there. */
  constructor(machine: Machine, at: number | null) {
    const { history } = machine;
    this.#machine = machine;
    this.#store = history.branch.store;
    this.#choice =
      at === null
        ? lastChoice(this.#store, 0, history.seq)
        : lastChoice(this.#store, at, Math.min(at + 1, this.#store.nextSeq));
    const { seq } = this.#choice;
    this.#way = new SearchErrand(machine, () => new LastBefore(seq), 'flip');
  }

  run(steps: number): MachineEnd | null {
    const end = this.#way.run(steps);
    if (end?.kind === 'arrived') this.#flip();
    return end?.kind === 'arrived' ? { ...end, arrival: 'flip' } : end;
  }

  #flip(): void {
    const { seq, picked, of } = this.#choice;
    const { history } = this.#machine;
    let before = 0;
    this.#store.forEach(history.seq, seq, ({ kind }) => {
      if (kind === CHOICE) before++;
    });
    history.edit(`another thread at event ${seq}`, ({ kernel: { schedule } }) => {
      override(schedule, schedule.points + before, (picked + 1) % of);
    });
  }
}

/** The last choice of a thread from an event on and before another one. */
function lastChoice(store: TraceStore, from: number, before: number): Choice {
  let found: Choice | null = null;
  store.forEach(from, before, (cursor) => {
    if (cursor.kind !== CHOICE) return;
    const event = decodeEvent(cursor);
    if (event.kind === 'choice.made' && event.point === 'thread') found = event;
  });
  if (found === null) throw noChoice();
  return found;
}
