/** One of the runs that are compared: its trace, and its story in two forms. */

import type { TraceEvent } from '../trace/event';
import type { TraceStore } from '../trace/store';
import { EVENT_TABLE, type KindName } from '../trace/table';
import { ModelTimeline } from '../trace/timeline';
import { isTold, sentenceOf, storyLines, type StoryLine } from './storyText';
import { isStep, storylineOf, type Storyline } from './storyline';

/** An event, and what it is in words. */
export type ToldEvent = TraceEvent & { readonly story: string };

export class ComparedRun {
  /** What the run is called, such as a version of Python. */
  readonly name: string;
  readonly storyline: Storyline;
  /** A limit has ended it. */
  readonly cut: boolean;
  readonly #store: TraceStore;
  readonly #timeline: ModelTimeline;

  constructor(name: string, store: TraceStore, cut = false) {
    this.name = name;
    this.cut = cut;
    this.storyline = storylineOf(store);
    this.#store = store;
    this.#timeline = new ModelTimeline(store);
  }

  /** The number that the next event would have had. */
  get end(): number {
    return this.#store.nextSeq;
  }

  event(seq: number): ToldEvent {
    const event = this.#store.read(seq);
    return { ...event, story: sentenceOf(event, this.#timeline.at(seq)) };
  }

  /** The process and the name of the thread of an event. */
  placeOf(seq: number): { readonly pid: number; readonly thread: string } {
    const { pid, tid } = this.#store.read(seq);
    return { pid, thread: this.#timeline.at(seq + 1).threads.get(tid)?.name ?? '' };
  }

  /** What a thread does around an event of its story, or around its end: up to so many each. */
  around(
    thread: string,
    seq: number | null,
    { before, after }: { readonly before: number; readonly after: number },
  ): { readonly before: readonly ToldEvent[]; readonly after: readonly ToldEvent[] } {
    const { seqs = [], roles = [] } = this.storyline.get(thread) ?? {};
    const place = seq === null ? seqs.length : seqs.indexOf(seq);
    const told = (list: readonly number[]): ToldEvent[] => list.map((one) => this.event(one));
    // What led here is the same in both runs, but for looks that only one of them took.
    const steps = seqs.slice(0, place).filter((_, i) => isStep(roles[i]));
    return {
      before: told(steps.slice(-before)),
      after: told(seqs.slice(place, place + after)),
    };
  }

  /** Which line of `lines(from, …)` an event has, from 0: that of the next one told if it has none. */
  lineOf(seq: number, from: number): number {
    let lines = 0;
    this.#store.forEach(from, seq, ({ kind }) => {
      if (isTold(EVENT_TABLE[kind].kind as KindName)) lines++;
    });
    return lines;
  }

  /** The story from one event up to but without another, all threads together. */
  lines(from: number, to: number): readonly StoryLine[] {
    return storyLines(this.#store, this.#timeline, from, to);
  }
}
