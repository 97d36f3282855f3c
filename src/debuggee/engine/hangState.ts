/** Why a machine hangs: each thread, who could have woken it, and where all that is. */

import { siteOf, siteOfTask } from '../../engine/sites';
import type { History } from '../../engine/timeTravel/history';
import type { ReportedPlace } from '../../protocol/runReport';
import type { HungThreadState, MachineState } from '../../protocol/state';
import { decodeEvent } from '../../trace/event';
import { kindNumber } from '../../trace/layout';
import type { TraceStore } from '../../trace/store';
import { hungThreads, type Waker } from '../../trace/wakers';
import type { PlacedHazard } from '../../hazards/report';
import type { OutputEvent } from '../debuggee';
import { hazardText } from './hazardStops';
import type { StopWords } from './stopWords';
import { reportedPlace } from '../hazardReport';

/** What stands where nobody can move. */
export function hangState(history: History): readonly HungThreadState[] {
  const { world, branch, seq } = history;
  const threads = hungThreads(branch.models.at(seq), {
    lastAcquire: (pid, lock) => lastAcquire(branch.store, seq, pid, lock),
  });
  const seqs = threads.flatMap(({ wakers }) => wakers.flatMap(({ at }) => seqOf(at) ?? []));
  const sites = history.sites(new Set(seqs));
  const siteOfThread = (tid: number): ReturnType<typeof siteOf> => {
    const thread = world.threads.get(tid);
    return thread === undefined ? null : siteOf(thread);
  };
  const place = (at: Waker['at']): ReturnType<typeof siteOf> => {
    if (at === null) return null;
    if ('seq' in at) return sites.get(at.seq) ?? null;
    return 'tid' in at ? siteOfThread(at.tid) : siteOfTask(world, at.pid, at.task);
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

/** The same for the console, a line each, with the place that a click goes to. */
export function hangLines(
  threads: readonly HungThreadState[],
): readonly { readonly text: string; readonly location: OutputEvent['location'] }[] {
  return threads.flatMap(({ pid, thread, waits, wakers, ...place }) => [
    { text: `process ${pid}, thread ${thread} ${waits}`, location: locationOf(place) },
    ...wakers.map((waker) => ({
      text: `    ${waker.message}${waker.seq === null ? '' : ` (event ${waker.seq})`}`,
      location: locationOf(waker),
    })),
  ]);
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
