/** Why the machine stopped, as the user reads it. */

import type { StopCause } from '../../engine/debug/stops';
import { handleName } from '../../engine/debug/stackView';
import type { PyException } from '../../engine/vm/object';
import type { TraceEvent } from '../../trace/event';
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
  exception(exc: PyException): string;
}

export function stopWords(cause: StopCause, tell: Teller): StopWords {
  const words = { text: null, breakpointIds: [] };
  switch (cause.kind) {
    case 'entry':
      return { ...words, reason: 'entry', description: 'Paused on entry' };
    case 'breakpoint': {
      const breakpointIds = cause.breakpoints.map(({ id }) => id);
      return { ...words, reason: 'breakpoint', description: 'Paused on breakpoint', breakpointIds };
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
      return exceptionWords(cause.filter, tell.exception(cause.exc));
    case 'event': {
      const { event, story } = tell.event(cause.seq);
      const text = `Event ${cause.seq}: ${story}`;
      return { ...words, reason: 'event', description: shortly(event), text };
    }
  }
}

/** Why an exception stops the program: the filter that it met. */
export function exceptionWords(filter: string, text: string): StopWords {
  const description = EXCEPTION_WORDS[filter] ?? 'Paused on exception';
  return { reason: 'exception', description, text, breakpointIds: [] };
}

const EXCEPTION_WORDS: Readonly<Record<string, string>> = {
  uncaught: 'Paused on uncaught exception',
  userUnhandled: 'Paused on exception that leaves your code',
};

/** What happened, in a few words. */
function shortly(event: TraceEvent): string {
  switch (event.kind) {
    case 'process.fork':
      return `Fork of process ${event.child}`;
    case 'selfPipe.write':
      return event.loop === null ? 'Wakeup' : `Wakeup of loop ${event.loop}`;
    default:
      return `Event ${event.kind}`;
  }
}
