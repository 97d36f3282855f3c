/** Operations in words, for the story of a conflict; and what they touch. */
import type { TraceEvent } from '../trace/event';

/** What the event's thread did, as `took lock 1`; null for what no conflict is about. */
export function wordsFor(event: TraceEvent): string | null {
  const loop = `loop ${String(event.loop)}`;
  switch (event.kind) {
    case 'loop.run':
      return `began to run ${loop}`;
    case 'loop.stop':
      return `stopped ${loop}`;
    case 'loop.close':
      return `closed ${loop}`;
    case 'loop.idle':
      return `stopped running ${loop}`;
    case 'iteration.batch':
      return `counted the ready handles of ${loop}`;
    case 'ready.push':
      return `appended to the ready queue of ${loop}`;
    case 'ready.pop':
      return `took a handle from the ready queue of ${loop}`;
    case 'timer.push':
      return `put a timer on ${loop}`;
    case 'timer.pop':
      return `took a timer from ${loop}`;
    case 'handle.cancel':
      return `cancelled a handle of ${loop}`;
    case 'select.enter':
      return `computed the timeout of ${loop}`;
    case 'select.return':
      return `came back from the select of ${loop}`;
    case 'select.register':
      return `registered descriptor ${event.fd} with ${loop}`;
    case 'select.unregister':
      return `took descriptor ${event.fd} from ${loop}`;
    case 'selfPipe.write':
      return `woke ${loop} through its self-pipe`;
    case 'selfPipe.read':
      return `emptied the self-pipe of ${loop}`;
    case 'fd.close':
      return `closed descriptor ${event.fd}`;
    case 'fd.write':
      return `wrote to descriptor ${event.fd}`;
    case 'fd.read':
      return `read from descriptor ${event.fd}`;
    case 'future.done':
      return `finished a future of ${loop}`;
    case 'future.callback':
      return `changed the callbacks of a future of ${loop}`;
    case 'task.cancel':
      return `cancelled a task of ${loop}`;
    case 'lock.acquire':
      return `took lock ${event.lock}`;
    case 'lock.release':
      return `released lock ${event.lock}`;
    case 'lock.set':
      return `${event.flag ? 'set' : 'cleared'} event ${event.lock}`;
    case 'thread.block':
      if (event.on === 'lock') return `waited for lock ${event.object}`;
      if (event.on === 'condition') return `waited for a notification of condition ${event.object}`;
      return event.on === 'event' ? `waited for event ${event.object}` : null;
    case 'process.fork':
      return `forked process ${event.child}`;
    case 'output.write':
      return 'printed';
    default:
      return null;
  }
}

/** Causes of waiting whose object has the number of a lock, an event or a condition. */
const WAITS_ON_LOCK: ReadonlySet<string> = new Set(['lock', 'event', 'condition']);

/** The things that an operation touches, as keys; operations that share one can be in conflict. */
export function thingsOf(event: TraceEvent): readonly string[] {
  const { pid, kind } = event;
  const things: string[] = [];
  if (event.loop !== null) things.push(`loop ${pid} ${event.loop}`);
  if ('lock' in event) things.push(`lock ${pid} ${event.lock}`);
  if (kind === 'thread.block' && WAITS_ON_LOCK.has(event.on)) {
    things.push(`lock ${pid} ${event.object}`);
  }
  if ('ofd' in event) things.push(`file ${event.ofd}`);
  if (kind === 'output.write') things.push(`output ${event.fd}`);
  return things;
}
