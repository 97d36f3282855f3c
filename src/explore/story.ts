/**
 * Why a schedule fails, in words: what two threads did in the order that fails, which another schedule,
 * one that goes well, does in the other order; and where it interrupts threads.
 */
import { tryLaunch } from '../engine/debug/tryLaunch';
import { parseToken } from '../engine/kernel/scheduleToken';
import type { EngineOptions } from '../engine/options';
import { runToEnd } from '../engine/run';
import { findSites } from '../engine/findSites';
import type { Site } from '../engine/vm/site';
import { silentClone } from '../engine/silentClone';
import type { World } from '../engine/world';
import type { TraceEvent } from '../trace/event';
import { Recorder } from '../trace/recorder';
import { TraceStore } from '../trace/store';
import type { HostMemory } from './machine';
import type { OutcomeStory, StoryEvent } from './report';
import { thingsOf, wordsFor } from './words';

/** A program, and how it is run. */
export interface StoryProgram {
  readonly source: string;
  readonly options: EngineOptions;
  readonly memory?: HostMemory | null;
}

/** `bad` and `good` are tokens of schedules; without a good one, only where threads are interrupted. */
export function tellStory(program: StoryProgram, bad: string, good: string | null): OutcomeStory {
  const failing = record(program, bad);
  const names = threadNames(failing.events);
  const interrupted = failing.events.filter(isInterruption);
  const pair = good === null ? null : findConflict(failing.events, record(program, good).events);
  const seqs = [...interrupted, ...(pair ?? [])].map(({ seq }) => seq);
  const sites = seqs.length === 0 ? new Map<number, Site>() : findSites(failing.start, seqs);
  const place = ({ seq }: TraceEvent): { file: string; line: number } => {
    const site = sites.get(seq);
    return { file: site?.file ?? '', line: site?.line ?? 0 };
  };
  const switches = interrupted.map((event) => ({
    seq: event.seq + 1,
    from: nameOf(names, event.kind === 'thread.switch' ? event.from : 0),
    to: nameOf(names, event.tid),
    ...place(event),
  }));
  const tell = (event: TraceEvent): StoryEvent => ({
    seq: event.seq,
    thread: nameOf(names, event.tid),
    what: wordsFor(event) ?? '',
    ...place(event),
  });
  const events = pair === null ? null : ([tell(pair[0]), tell(pair[1])] as const);
  const last = switches.at(-1);
  const conflict =
    events !== null
      ? `${events[0].thread} ${events[0].what} before ${events[1].thread} ${events[1].what}`
      : last === undefined
        ? ''
        : `${last.from} was interrupted${last.line === 0 ? '' : ` before line ${last.line}`}, and ${last.to} went on`;
  return { conflict, events, switches };
}

interface Recording {
  /** The machine before it ran. */
  readonly start: World;
  readonly events: readonly TraceEvent[];
}

function record({ source, options, memory }: StoryProgram, token: string): Recording {
  const schedule = parseToken(token);
  const store = new TraceStore();
  if (!schedule.ok) throw new Error(schedule.error);
  const launched = tryLaunch(source, options, schedule.value, new Recorder(store));
  if (!launched.ok) throw new Error(launched.error.message);
  const start = silentClone(launched.value);
  launched.value.host = {
    output: () => undefined,
    isFull: (made) => memory?.isFull(made) === true,
  };
  runToEnd(launched.value);
  const events = Array.from({ length: store.nextSeq }, (_, seq) => store.read(seq));
  return { start, events };
}

/** A thread that could have gone on gives way to another. */
function isInterruption(event: TraceEvent): boolean {
  return (
    event.kind === 'thread.switch' &&
    event.from !== 0 &&
    (event.cause === 'choice' || event.cause === 'release' || event.cause === 'preempt')
  );
}

function threadNames(events: readonly TraceEvent[]): Map<number, string> {
  const names = new Map<number, string>();
  for (const event of events) {
    if (event.kind === 'thread.start') names.set(event.thread, event.name);
    else if (event.kind === 'thread.rename') names.set(event.tid, event.name);
    else if (event.kind === 'process.born') names.set(event.tid, `MainThread of ${event.pid}`);
  }
  return names;
}

function nameOf(names: ReadonlyMap<number, string>, tid: number): string {
  return names.get(tid) ?? `thread ${tid}`;
}

/**
 * Two operations on the same thing by two threads, whose order is the other one in the good run: the
 * first such pair to be complete in the bad run, with the last operation that comes before it.
 */
function findConflict(
  bad: readonly TraceEvent[],
  good: readonly TraceEvent[],
): readonly [TraceEvent, TraceEvent] | null {
  const inGood = new Map(label(good).map(({ key, event }) => [key, event.seq]));
  const seen: Labelled[] = [];
  for (const second of label(bad)) {
    const goodSecond = inGood.get(second.key) ?? Infinity;
    for (let i = seen.length - 1; i >= 0; i--) {
      const first = seen[i];
      const goodFirst = inGood.get(first.key);
      if (goodFirst === undefined || goodFirst < goodSecond) continue;
      if (first.event.tid !== second.event.tid && areRelated(first.event, second.event)) {
        return [first.event, second.event];
      }
    }
    seen.push(second);
  }
  return null;
}

interface Labelled {
  readonly event: TraceEvent;
  /** The same for the same operation in another run. */
  readonly key: string;
}

/** The operations that can be in conflict. Waiting for a lock counts as taking it. */
function label(events: readonly TraceEvent[]): Labelled[] {
  const counts = new Map<string, number>();
  const waiting = new Set<string>();
  return events.flatMap((event) => {
    if (wordsFor(event) === null) return [];
    const { kind, tid } = event;
    const things = thingsOf(event).join();
    const takes = kind === 'lock.acquire' || kind === 'thread.block';
    const what = `${tid} ${takes ? 'take' : kind} ${things}`;
    // A thread that has waited takes it at last, perhaps after having waited again: one operation.
    if (takes && waiting.has(what)) {
      if (kind === 'lock.acquire') waiting.delete(what);
      return [];
    }
    if (kind === 'thread.block') waiting.add(what);
    const n = (counts.get(what) ?? 0) + 1;
    counts.set(what, n);
    return [{ event, key: `${what} ${n}` }];
  });
}

/** A fork copies the locks and loops of its process as they are. */
function areRelated(a: TraceEvent, b: TraceEvent): boolean {
  if (a.kind === 'process.fork' || b.kind === 'process.fork') {
    const other = a.kind === 'process.fork' ? b : a;
    return a.pid === b.pid && (other.kind.startsWith('lock.') || other.loop !== null);
  }
  const things = thingsOf(b);
  return thingsOf(a).some((thing) => things.includes(thing));
}
