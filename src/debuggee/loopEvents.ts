/** The filter of the loop events, whose condition names kinds of events. */

import type { KindName } from '../trace/table';

export const LOOP_EVENTS_FILTER = 'loopEvents';

/** A kind of events that the filter knows. */
export interface LoopEventKind {
  /** Also a filter of its own, which is not offered: earlier versions had one for each kind. */
  readonly id: string;
  /** What a condition calls it. */
  readonly name: string;
  readonly event: KindName;
}

export interface WantedEvents {
  readonly kind: LoopEventKind;
  /** An expression about the event and the variables there; null for all events of the kind. */
  readonly condition: string | null;
}

export const LOOP_EVENTS: readonly LoopEventKind[] = [
  { id: 'fork', name: 'fork', event: 'process.fork' },
  { id: 'selfPipeWrite', name: 'self-pipe write', event: 'selfPipe.write' },
  { id: 'selectReturn', name: 'select return', event: 'select.return' },
  { id: 'threadSwitch', name: 'thread switch', event: 'thread.switch' },
  { id: 'taskDone', name: 'task done', event: 'task.done' },
  { id: 'handleCancelled', name: 'handle cancelled', event: 'handle.cancel' },
];

/**
 * Which events a condition means: `fork, task done if state == "exception"` those of two kinds, of
 * the second only some; null all of every kind; undefined if it is something else.
 */
export function readLoopEvents(condition: string | null): readonly WantedEvents[] | undefined {
  const parts = splitAtCommas(condition ?? '');
  if (parts.length === 0) return LOOP_EVENTS.map((kind) => ({ kind, condition: null }));
  const found = parts.map(readPart);
  return found.every((one) => one !== undefined) ? found : undefined;
}

/** `task done` or `task done if state == "exception"`. */
function readPart(part: string): WantedEvents | undefined {
  const [, name, expression] = /^([a-z\s.-]+?)(?:\s+if\s+(.+))?$/is.exec(part) ?? [];
  const kind = LOOP_EVENTS.find(({ id }) => letters(id) === letters(name ?? ''));
  // Without its expression an `if` is part of the name, which no kind has.
  return kind && { kind, condition: expression ?? null };
}

/** So that "Task done", "task-done" and "taskDone" are the same name. */
function letters(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '');
}

/** At those outside strings and brackets of Python; parts that are blank are left out. */
function splitAtCommas(text: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[^]/g)) {
    if ('([{'.includes(token)) depth++;
    else if (')]}'.includes(token)) depth--;
    if (token === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += token;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
