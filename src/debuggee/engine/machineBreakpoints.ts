/** From the breakpoints that a user wants to those that the machine is watched for. */

import type {
  Conditional,
  FunctionBreakpoint,
  LineBreakpoint,
} from '../../engine/debug/breakpoints';
import type { EventStop } from '../../engine/debug/eventStops';
import { hitConditionProblem, parseHitCondition } from '../../engine/debug/hitCondition';
import { parseLogMessage } from '../../engine/debug/logTemplate';
import type { StopWishes } from '../../engine/debug/stopWishes';
import type {
  BreakpointSpec,
  BreakpointState,
  DataBreakpointSpec,
  FunctionBreakpointSpec,
  OtherBreakpointState,
} from '../breakpoint';
import { eventsOfFilter, type WantedFilter } from '../stopFilters';
import { readSlotId } from './slotIds';

/** What is wrong with a hit count; null if nothing is. */
export function problemOf(hitCondition: string | null): string | null {
  if (hitCondition === null || parseHitCondition(hitCondition) !== null) return null;
  return hitConditionProblem(hitCondition);
}

/** Those of a file that are set. */
export function lineBreakpoints(
  file: string,
  wanted: readonly BreakpointSpec[],
  states: readonly BreakpointState[],
): readonly LineBreakpoint[] {
  return wanted.flatMap((spec, i) => {
    const { verified, line } = states[i];
    if (!verified) return [];
    const { id, logMessage } = spec;
    const log = logMessage === null ? null : parseLogMessage(logMessage);
    const what = `in line ${line}`;
    return [
      { ...conditional(`${file}:${line} ${logMessage ?? ''}`, what, spec), id, file, line, log },
    ];
  });
}

export function functionBreakpoints(
  wanted: readonly FunctionBreakpointSpec[],
): readonly FunctionBreakpoint[] {
  return wanted
    .filter(({ hitCondition }) => problemOf(hitCondition) === null)
    .map((spec) => {
      const { id, name } = spec;
      return { ...conditional(`def ${name}`, `on the function ${name}`, spec), id, name };
    });
}

export function functionStates(
  wanted: readonly FunctionBreakpointSpec[],
): readonly OtherBreakpointState[] {
  return wanted.map(({ id, hitCondition }) => {
    const message = problemOf(hitCondition);
    return { id, verified: message === null, message };
  });
}

/** What the keys of event stops begin with. */
const EVENT = 'event ';

function isEventKey(key: string): boolean {
  return key.startsWith(EVENT);
}

/** Tells whether a hit was before a moment: that of the next event `seq`, after so many steps. */
export function isBefore(seq: number, steps: number): (key: string, moment: number) => boolean {
  return (key, moment) => moment < (isEventKey(key) ? seq : steps);
}

/** Keeps the two sources of event stops apart: each is replaced as a whole. */
export class EventStopSet {
  readonly #wishes: StopWishes;
  #filters: readonly EventStop[] = [];
  #data: readonly EventStop[] = [];

  constructor(wishes: StopWishes) {
    this.#wishes = wishes;
  }

  setFilters(wanted: readonly WantedFilter[]): void {
    this.#filters = wanted.flatMap(eventsOfFilter).map(({ kind, condition }) => {
      const what = `of the filter for the loop event "${kind.name}"`;
      const named = conditional(`${EVENT}${kind.id}`, what, { condition, hitCondition: null });
      return { ...named, id: null, kind: kind.event, fields: {} };
    });
    this.#apply();
  }

  setData(wanted: readonly DataBreakpointSpec[]): readonly OtherBreakpointState[] {
    const stops: EventStop[] = [];
    const states = wanted.map((spec) => {
      const { id, dataId, hitCondition } = spec;
      const slot = readSlotId(dataId);
      const message = slot === null ? 'This cannot be watched any more.' : problemOf(hitCondition);
      if (slot !== null && message === null) {
        const what = `of the data breakpoint on the ${slot.slot} slot`;
        const fields = { tid: slot.tid, slot: slot.slot };
        stops.push({
          ...conditional(`${EVENT}${dataId}`, what, spec),
          id,
          kind: 'slot.set',
          fields,
        });
      }
      return { id, verified: message === null, message };
    });
    this.#data = stops;
    this.#apply();
    return states;
  }

  #apply(): void {
    this.#wishes.events = [...this.#data, ...this.#filters];
  }
}

function conditional(
  name: string,
  what: string,
  { condition, hitCondition }: Pick<BreakpointSpec, 'condition' | 'hitCondition'>,
): Conditional {
  return {
    key: `${name} ${condition ?? ''} ${hitCondition ?? ''}`,
    what,
    condition,
    hits: hitCondition === null ? null : parseHitCondition(hitCondition),
  };
}
