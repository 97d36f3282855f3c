/** Why the machine stopped, as the user reads it. */

import type { StopCause } from '../../engine/debug/stops';
import { handleName } from '../../engine/debug/stackView';
import type { TraceEvent } from '../../trace/event';
import type { PlacedHazard } from '../../hazards/report';
import { hazardText } from './hazardStops';
import type { StoppedEvent } from '../debuggee';

/**
 * Why it stopped. Clients show the description beside the name of a thread, so it is short; the
 * text says more where there is more to say.
 */
export type StopWords = Pick<StoppedEvent, 'reason' | 'description' | 'text' | 'breakpointIds'>;

/** An event of the trace, and the same in a sentence. */
export interface ToldEvent {
  readonly event: TraceEvent;
  readonly story: string;
}

/** What words need of the machine. */
export interface Teller {
  event(seq: number): ToldEvent;
  /** The last line of its traceback. */
  exception(): string;
}

/** The user has asked for it. */
export const PAUSED: StopWords = {
  reason: 'pause',
  description: 'Paused',
  text: null,
  breakpointIds: [],
};

export function stopWords(cause: StopCause, tell: Teller): StopWords {
  const words = { text: null, breakpointIds: [] };
  switch (cause.kind) {
    case 'entry':
      return { ...words, reason: 'entry', description: 'Paused on entry' };
    case 'breakpoint': {
      const breakpointIds = cause.breakpoints.map(({ id }) => id);
      if (cause.on === 'line')
        return {
          ...words,
          reason: 'breakpoint',
          description: 'Paused on breakpoint',
          breakpointIds,
        };
      const description = 'Paused on function breakpoint';
      return { ...words, reason: 'functionBreakpoint', description, breakpointIds };
    }
    case 'step':
      return { ...words, reason: 'step', description: 'Paused on step' };
    case 'callback': {
      const { handle } = cause;
      const description = `Before handle #${handle.id}`;
      const text = `${description} ${handleName(handle)}`;
      return { ...words, reason: 'callback', description, text };
    }
    case 'iteration': {
      const { loop } = cause;
      const text = `Loop ${loop.id} begins iteration ${loop.iteration}`;
      return { ...words, reason: 'iteration', description: `Iteration ${loop.iteration}`, text };
    }
    case 'exception':
      return exceptionWords(cause.filter, tell.exception());
    case 'event':
      return { ...words, reason: 'event', ...eventWords(tell.event(cause.seq)) };
    case 'eventStop': {
      const { event, stop } = cause.hit;
      const told = eventWords(tell.event(event.seq));
      if (stop.id === null) return { ...words, reason: 'event', ...told };
      return { ...words, reason: 'dataBreakpoint', ...told, breakpointIds: [stop.id] };
    }
  }
}

/** Why an exception stops the program: the filter that it met. */
function exceptionWords(filter: string, text: string): StopWords {
  const description = EXCEPTION_WORDS[filter] ?? 'Paused on exception';
  return { reason: 'exception', description, text, breakpointIds: [] };
}

/** Why an event stops the program: hazards, or the call of breakpoint() that it tells. */
export function atEventWords(hazards: readonly PlacedHazard[]): StopWords {
  if (hazards.length === 0) {
    const description = 'Paused on breakpoint()';
    return { reason: 'breakpoint', description, text: null, breakpointIds: [] };
  }
  const [{ rule }] = hazards.map(({ hazard }) => hazard);
  const text = hazards.map(hazardText).join('\n');
  return { reason: 'exception', description: `Hazard ${rule.id}`, text, breakpointIds: [] };
}

const EXCEPTION_WORDS: Readonly<Record<string, string>> = {
  uncaught: 'Paused on uncaught exception',
  userUnhandled: 'Paused on exception that leaves your code',
};

/** The event that stopped it; null if none did. */
export function causingEvent(cause: StopCause): { readonly tid: number } | null {
  if (cause.kind === 'event') return cause;
  return cause.kind === 'eventStop' ? cause.hit.event : null;
}

function eventWords({ event, story }: ToldEvent): Pick<StopWords, 'description' | 'text'> {
  return { description: shortly(event), text: `Event ${event.seq}: ${story}` };
}

/** What happened, in a few words. */
function shortly(event: TraceEvent): string {
  switch (event.kind) {
    case 'process.fork':
      return `Fork of process ${event.child}`;
    case 'selfPipe.write':
      return event.loop === null ? 'Wakeup' : `Wakeup of loop ${event.loop}`;
    case 'slot.set':
      return event.slot === 'running' ? 'Running slot written' : 'Policy slot written';
    case 'select.return':
      return `Select of loop ${event.loop ?? 0} returned`;
    case 'thread.switch':
      return 'Thread switch';
    case 'task.done':
      return 'Task done';
    case 'handle.cancel':
      return `Handle #${event.handle} cancelled`;
    default:
      return `Event ${event.kind}`;
  }
}
