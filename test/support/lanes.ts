/**
 * A trace as ASCII lanes: one line an event, one column a thread.
 *
 *     39  *:|  loop1 select.enter timeout=never fds=1 reason=idle
 *
 * A column shows `*` for the event's thread, `:` for one that is blocked, `|` for one that could run,
 * and nothing before its birth and after its end. Fields that are 0, false or empty are left out.
 */

import { defined } from '../../src/base/assert';
import { decodeEvent, type EventValue, type TraceEvent } from '../../src/trace/event';
import { emptyModel, type Model } from '../../src/trace/model';
import { foldEvent } from '../../src/trace/reducer';
import type { TraceStore } from '../../src/trace/store';

const COMMON: ReadonlySet<string> = new Set(['seq', 't', 'pid', 'tid', 'loop', 'kind']);

/** The events of a store in lanes, after a list of the lanes. */
export function lanesOf(store: TraceStore): string {
  const lanes: number[] = [];
  const names: string[] = [];
  const lines: string[] = [];
  const model = emptyModel();
  store.forEach(0, store.nextSeq, (cursor) => {
    const event = decodeEvent(cursor);
    foldEvent(model, cursor);
    for (const { tid, pid, name } of model.threads.values()) {
      if (lanes.includes(tid)) continue;
      names.push(`lane ${lanes.push(tid)}: process ${pid}, thread ${tid} ${name}`);
    }
    lines.push(lineOf(event, model, lanes));
  });
  return [...names, '', ...lines.map((line) => line.trimEnd()), ''].join('\n');
}

function lineOf(event: TraceEvent, model: Model, lanes: readonly number[]): string {
  const columns = lanes.map((tid) => {
    if (tid === event.tid) return '*';
    const state = model.threads.get(tid)?.state;
    if (state === undefined) return ' ';
    return state === 'blocked' ? ':' : '|';
  });
  const loop = event.loop === null ? '' : `loop${event.loop} `;
  return `${String(event.seq).padStart(4)}  ${columns.join('')}  ${loop}${event.kind}${fieldsOf(event)}`;
}

function fieldsOf(event: TraceEvent): string {
  const fields = Object.entries(event) as [string, EventValue][];
  // Lines of the library's files move whenever somebody writes there, and say nothing here.
  const inLibrary = 'file' in event && event.file.startsWith('/usr/lib/python3/');
  return fields
    .filter(([name, value]) => !COMMON.has(name) && !isBlank(value))
    .filter(([name]) => name !== 'line' || !inLibrary)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}=${shown(value)}`))
    .join('');
}

function isBlank(value: EventValue): boolean {
  return value === 0 || value === false || value === '';
}

function shown(value: EventValue): string {
  if (value === null) return 'never';
  if (typeof value === 'string') return /^[^\s"=]+$/.test(value) ? value : JSON.stringify(value);
  return String(value);
}

/** The lines of lanes whose event is of one of these kinds. */
export function linesOfKinds(lanes: string, ...kinds: TraceEvent['kind'][]): string[] {
  return lanes.split('\n').filter((line) => {
    const word = defined(/^ *\d+ {2}[*:| ]+ (?:loop\d+ )?(\S+)/.exec(line) ?? ['', ''], 'match')[1];
    return (kinds as string[]).includes(word);
  });
}
