import type { TraceEvent } from '../../trace/event';
import { LoopRuns } from './runBy';
import { sight, threadName, type Rule } from '../rule';

/** Who puts handles into a loop without waking it. */
const BY: Readonly<Record<string, string | undefined>> = {
  call_soon: 'called call_soon',
  timer: 'called call_later or call_at',
  reader: 'called add_reader',
  writer: 'called add_writer',
  task_step: 'started a task',
  task_wakeup: 'completed a future',
  future: 'completed a future',
};

/** What its thread did to the loop of an event; null: nothing, or nothing that is forbidden. */
function deedOf(event: TraceEvent): string | null {
  switch (event.kind) {
    case 'handle.new':
      return BY[event.origin] ?? null;
    case 'future.done':
      return event.state === 'cancelled' ? 'cancelled a future' : 'completed a future';
    case 'task.cancel':
      return 'cancelled a task';
    case 'loop.stop':
      return 'called stop, which wakes nobody,';
    case 'loop.use':
      return `called ${event.what}`;
    default:
      return null;
  }
}

/** A word for what an event tells: its kind, the origin of a handle, the method that was called. */
function wordFor(event: TraceEvent): string {
  if (event.kind === 'handle.new') return event.origin;
  return event.kind === 'loop.use' ? event.what : event.kind;
}

const WAKES = ['task_wakeup', 'future'];
/** What methods of these objects bring about besides, in the same call. */
const CONSEQUENCES: Readonly<Record<string, readonly string[] | undefined>> = {
  future: WAKES,
  task: ['future.done', ...WAKES],
  Lock: ['future.done', ...WAKES],
  Event: ['future.done', ...WAKES],
  Condition: ['future.done', ...WAKES],
  Semaphore: ['future.done', ...WAKES],
  Queue: ['Event.set', 'Event.clear', 'future.done', ...WAKES],
  transport: ['call_soon', 'writer'],
};

/** Does what the second word stands for come of the first? */
function comesOf(first: string, second: string): boolean {
  const [object = '', method] = first.split('.');
  return method !== undefined && CONSEQUENCES[object]?.includes(second) === true;
}

/** A loop is used from another thread than the one that runs it. */
export const ls001: Rule = {
  id: 'LS001',
  title: 'An event loop is used from another thread',
  severity: 'error',
  advice: 'Use loop.call_soon_threadsafe() or asyncio.run_coroutine_threadsafe().',
  kinds: ['handle.new', 'future.done', 'task.cancel', 'loop.stop', 'loop.use', ...LoopRuns.kinds],
  begin: () => {
    const runs = new LoopRuns();
    /** What each thread was last told of. */
    const told = new Map<number, string>();
    return {
      memory: [...runs.memory, told],
      see(event, before) {
        runs.see(event);
        const did = deedOf(event);
        if (did === null || event.loop === null) return null;
        const loop = before.processes.get(event.pid)?.loops.get(event.loop);
        const other = runs.other(before, loop, event);
        if (other === null) return null;
        const word = wordFor(event);
        if (comesOf(told.get(event.tid) ?? '', word)) return null;
        told.set(event.tid, word);
        const mine = threadName(before, event.tid);
        const message = `${mine} ${did} on loop ${event.loop}, which ${other.name} runs`;
        return sight(event, message, other.related);
      },
    };
  },
};
