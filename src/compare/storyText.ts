/**
 * The story of a run as lines of text, without the numbers that only count: in two runs that do the
 * same the lines are the same.
 */

import { decodeEvent, type TraceEvent } from '../trace/event';
import { cloneModel } from '../trace/cloneModel';
import type { Model } from '../trace/model';
import { foldEvent } from '../trace/reducer';
import type { TraceStore } from '../trace/store';
import { storyOf } from '../trace/story';
import type { KindName } from '../trace/table';
import type { ModelTimeline } from '../trace/timeline';
import { WHAT_COUNTS } from './whatCounts';

export interface StoryLine {
  readonly seq: number;
  readonly pid: number;
  /** The thread's name. */
  readonly thread: string;
  readonly text: string;
}

/** The lines of the events from `from` up to but without `to`. */
export function storyLines(
  store: TraceStore,
  timeline: ModelTimeline,
  from: number,
  to: number,
): StoryLine[] {
  const model = cloneModel(timeline.at(from));
  const lines: StoryLine[] = [];
  store.forEach(Math.max(from, store.firstSeq), to, (cursor) => {
    const event = decodeEvent(cursor);
    const text = isTold(event.kind) ? sentenceOf(event, model) : null;
    // A thread is known after its first event, and up to its last.
    const before = model.threads.get(event.tid);
    foldEvent(model, cursor);
    const { name: thread = '' } = before ?? model.threads.get(event.tid) ?? {};
    if (text !== null) lines.push({ seq: event.seq, pid: event.pid, thread, text });
  });
  return lines;
}

/** Has such an event a line? */
export function isTold(kind: KindName): boolean {
  return WHAT_COUNTS[kind] !== 'untold';
}

/** What the thread does, in words that hold for any run that does the same; `before`: the model that it changes. */
export function sentenceOf(event: TraceEvent, before: Model): string {
  const sentence = withoutCounts(storyOf(rounded(event), before));
  // Who looks at a slot or sets it is said beside the sentence.
  return event.kind.startsWith('slot.') ? sentence.replace(/^thread .*?: /, '') : sentence;
}

/** Clocks advance by what a version does in between. */
function rounded(event: TraceEvent): TraceEvent {
  if (event.kind !== 'select.enter' || event.timeout === null) return event;
  return { ...event, timeout: Math.ceil(event.timeout / MILLISECOND) * MILLISECOND };
}

const MILLISECOND = 1_000_000;

function withoutCounts(sentence: string): string {
  return sentence
    .replace(/ #\d+/g, '')
    .replace(
      /\b(future|descriptor|instance|iteration|lock|event|[A-Z]\w*[Ll]ock|Event|Condition|Semaphore|Barrier) \d+\b/g,
      '$1',
    )
    .replace(/ \(\d+ waiting\)$/, '');
}
