/** Why a machine hangs: each thread, who could have woken it, and where all that is. */

import { siteOf } from '../../engine/sites';
import { taskWaits } from '../../engine/taskWaits';
import type { Site } from '../../engine/vm/site';
import { waitOfTask } from '../../engine/waits/task';
import { waitOfThread } from '../../engine/waits/thread';
import type { World } from '../../engine/world';
import type { History } from '../../engine/timeTravel/history';
import type { HangReport, ReportedPlace } from '../../protocol/runReport';
import type { HungThreadState, MachineState } from '../../protocol/state';
import { decodeEvent } from '../../trace/event';
import { kindNumber } from '../../trace/layout';
import { strandedLoops } from '../../trace/hang';
import type { Model } from '../../trace/model';
import type { TraceStore } from '../../trace/store';
import { hungThreads, type Waker } from '../../trace/wakers';
import type { PlacedHazard } from '../../hazards/report';
import type { OutputEvent } from '../debuggee';
import { hazardText } from './hazardStops';
import type { StopWords } from './stopWords';
import { reportedPlace } from '../hazardReport';

/** A machine in which nobody can move. */
export interface HungMachine {
  readonly world: World;
  readonly model: Model;
  readonly store: TraceStore;
  /** Number of the event after the last one. */
  readonly end: number;
  /** Where events happened. */
  sites(seqs: ReadonlySet<number>): ReadonlyMap<number, Site>;
}

/** Each thread, what it waits for, and who could wake it; and what is stranded. */
export function hangReport(machine: HungMachine): HangReport {
  return { threads: hangState(machine), loops: strandedLoops(machine.model) };
}

/** The same where a session stands. */
export function hangOf(history: History): HangReport {
  const { world, branch, seq } = history;
  const { models, store } = branch;
  const sites = (seqs: ReadonlySet<number>): ReadonlyMap<number, Site> => history.sites(seqs);
  return hangReport({ world, model: models.at(seq), store, end: seq, sites });
}

function hangState(machine: HungMachine): readonly HungThreadState[] {
  const { world, model, store, end } = machine;
  const waits = new Map([...world.processes.keys()].map((pid) => [pid, taskWaits(world, pid)]));
  const threads = hungThreads(model, {
    lastAcquire: (pid, lock) => lastAcquire(store, end, pid, lock),
    ofThread: (tid) => waitOfThread(world, tid),
    ofTask: (pid, task) => waitOfTask(world, pid, task),
  });
  const seqs = new Set(
    threads.flatMap(({ wakers }) => wakers.flatMap(({ at }) => seqOf(at) ?? [])),
  );
  const sites = seqs.size === 0 ? null : machine.sites(seqs);
  const siteOfThread = (tid: number): Site | null => {
    const thread = world.threads.get(tid);
    return thread === undefined ? null : siteOf(thread);
  };
  const place = (at: Waker['at']): Site | null => {
    if (at === null) return null;
    if ('seq' in at) return sites?.get(at.seq) ?? null;
    return 'tid' in at ? siteOfThread(at.tid) : (waits.get(at.pid)?.get(at.task)?.site ?? null);
  };
  return threads.map(({ wakers, ...thread }) => ({
    ...thread,
    ...reportedPlace(siteOfThread(thread.tid)),
    wakers: wakers.map(({ message, at }) => ({
      message,
      seq: seqOf(at),
      ...reportedPlace(place(at)),
    })),
  }));
}

function seqOf(at: Waker['at']): number | null {
  return at !== null && 'seq' in at ? at.seq : null;
}

const ACQUIRE = kindNumber('lock.acquire');

/** The last event before `end` with which a thread of a process took a lock. */
function lastAcquire(store: TraceStore, end: number, pid: number, lock: number): number | null {
  let last: number | null = null;
  store.forEach(store.firstSeq, end, (cursor) => {
    if (cursor.kind !== ACQUIRE || cursor.pid !== pid) return;
    const event = decodeEvent(cursor);
    if (event.kind === 'lock.acquire' && event.lock === lock) last = event.seq;
  });
  return last;
}

/** The same in sentences, as the reason of the stop; and the `hazards` that led there. */
export function hangWords(
  threads: readonly HungThreadState[],
  hazards: readonly PlacedHazard[],
): StopWords {
  const several = new Set(threads.map(({ pid }) => pid)).size > 1;
  const waits = threads.map(
    ({ pid, thread, waits: what }) => `${several ? `process ${pid}, ` : ''}${thread} ${what}`,
  );
  const told = hazards.map((one) => `${one.hazard.rule.id}: ${hazardText(one)}`);
  const text = [`Hang: ${waits.join('; ')}`, ...told].join('\n');
  return { reason: 'hang', description: 'Hang', text, breakpointIds: [] };
}

/** A line of the text that tells of a hang, and the place that a click on it goes to. */
interface HangLine {
  readonly text: string;
  readonly location: OutputEvent['location'];
}

/** The same for people, a line each: the processes with their threads, who could wake those, and what is stranded. */
export function hangLines({ threads, loops }: HangReport): readonly HangLine[] {
  const pids = new Set(threads.map(({ pid }) => pid));
  return [...pids].flatMap((pid) => [
    { text: `process ${pid}:`, location: null },
    ...threads.filter((one) => one.pid === pid).flatMap(threadLines),
    ...loops
      .filter((one) => one.pid === pid)
      .map(({ text }) => ({ text: `  ${text}`, location: null })),
  ]);
}

function threadLines({ thread, waits, wakers, ...place }: HungThreadState): readonly HangLine[] {
  return [
    { text: `  thread ${thread} ${waits}`, location: locationOf(place) },
    ...wakers.map((waker) => ({ text: `    ${waker.message}`, location: locationOf(waker) })),
  ];
}

/** The same where nobody can click: each line ends with its place. */
export function hangText(report: HangReport): string {
  return hangLines(report)
    .map(({ text, location }) =>
      location === null ? text : `${text} (${location.path}:${location.line})`,
    )
    .map((line) => `${line}\n`)
    .join('');
}

function locationOf({ file, line }: ReportedPlace): OutputEvent['location'] {
  return line === 0 ? null : { path: file, line };
}

/** In a hang: the thread whose loop sleeps over a handle, else the first one that waits. */
export function threadToLookAt(state: MachineState): number | null {
  for (const { loops } of state.processes) {
    for (const { thread, ready } of loops) {
      if (thread !== null && thread !== undefined && ready.length > 0) return thread;
    }
  }
  return state.processes.flatMap(({ threads }) => threads)[0]?.tid ?? null;
}
