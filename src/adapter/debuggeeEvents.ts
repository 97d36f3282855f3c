/** From what the program does by itself to the protocol's events, in the same order. */

import { assertNever } from '../base/assert';
import { type Disposable, DisposableStore } from '../base/disposable';
import type {
  Debuggee,
  DebuggeeEvent,
  OutputEvent,
  StoppedEvent,
  StopReason,
} from '../debuggee/debuggee';
import { toDapBreakpoint } from './breakpoints';
import type { SessionContext } from './context';
import { GrowthAnnouncer } from './growth';
import { fileSource } from './sources';

/**
 * The protocol's own reasons where it has one; the description says the rest. Our own steps are not
 * called `step`: after that, VS Code opens the innermost frame even if it is the library's.
 */
const DAP_REASON: Readonly<Record<StopReason, string>> = {
  entry: 'entry',
  breakpoint: 'breakpoint',
  functionBreakpoint: 'function breakpoint',
  dataBreakpoint: 'data breakpoint',
  pause: 'pause',
  step: 'step',
  callback: 'callback',
  iteration: 'iteration',
  event: 'event',
  hang: 'pause',
  limit: 'pause',
  exception: 'exception',
  goto: 'goto',
  start: 'goto',
};

export function relayDebuggeeEvents(debuggee: Debuggee, context: SessionContext): Disposable {
  const store = new DisposableStore();
  const growth = store.add(
    new GrowthAnnouncer((seq) => {
      context.outbox.event('loopscope/grew', { seq });
    }),
  );
  store.add(
    debuggee.onEvent((event) => {
      relay(event, context, growth);
    }),
  );
  return store;
}

function relay(event: DebuggeeEvent, context: SessionContext, growth: GrowthAnnouncer): void {
  const { outbox } = context;
  switch (event.type) {
    case 'output':
      outbox.event('output', outputBody(event, context));
      return;
    case 'stopped':
      context.stoppedThread = event.threadId;
      outbox.event('stopped', stoppedBody(event));
      return;
    case 'continued':
      // All threads of all processes go on, so it does not matter which one is named.
      outbox.event('continued', { threadId: 0, allThreadsContinued: true });
      return;
    case 'thread':
      outbox.event('thread', { reason: event.change, threadId: event.threadId });
      return;
    case 'breakpoint':
      outbox.event('breakpoint', {
        reason: 'changed',
        breakpoint: toDapBreakpoint(event.breakpoint, null, context.coordinates),
      });
      return;
    case 'grew':
      growth.grew(event.seq);
      return;
    case 'hazards':
      outbox.event('loopscope/hazards', { hazards: event.hazards });
      return;
    case 'exited':
      outbox.event('exited', { exitCode: event.code });
      return;
    case 'terminated':
      if (event.last !== null) outbox.event('loopscope/ended', { state: event.last });
      context.markTerminated();
      return;
    default:
      assertNever(event);
  }
}

function outputBody(event: OutputEvent, { coordinates }: SessionContext): object {
  const { category, text, location } = event;
  if (location === null) return { category, output: text };
  const source = fileSource(location.path);
  return { category, output: text, source, line: coordinates.lineToClient(location.line) };
}

function stoppedBody(event: StoppedEvent): object {
  return {
    reason: DAP_REASON[event.reason],
    description: event.description,
    ...(event.text === null ? {} : { text: event.text }),
    threadId: event.threadId,
    allThreadsStopped: true,
    // Our own: whether the program has already been further.
    past: event.past,
    ...(event.breakpointIds.length === 0 ? {} : { hitBreakpointIds: event.breakpointIds }),
  };
}
