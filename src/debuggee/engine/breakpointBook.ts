/** What the user wants a run to stop at, as it is set, and kept as the run goes into branches. */

import { isExceptionKind, type ExceptionKind } from '../../engine/debug/exceptionWatch';
import type { Stops } from '../../engine/debug/stops';
import type {
  BreakpointSpec,
  BreakpointState,
  DataBreakpointSpec,
  FunctionBreakpointSpec,
  OtherBreakpointState,
} from '../breakpoint';
import { HAZARD_FILTER, readRules } from '../hazardFilter';
import { type FilterState, stateOfFilter, type WantedFilter } from '../stopFilters';
import type { Machine } from './machine';
import {
  EventStopSet,
  functionBreakpoints,
  functionStates,
  isBefore,
  lineBreakpoints,
} from './machineBreakpoints';

export class BreakpointBook {
  readonly #stops: Stops;
  readonly #machine: Machine;
  readonly #events: EventStopSet;

  constructor(stops: Stops, machine: Machine) {
    this.#stops = stops;
    this.#machine = machine;
    this.#events = new EventStopSet(stops.wishes);
  }

  setLines(
    path: string,
    wanted: readonly BreakpointSpec[],
    states: readonly BreakpointState[],
  ): void {
    this.#stops.wishes.breakpoints.replace(path, lineBreakpoints(path, wanted, states));
  }

  setFunctions(wanted: readonly FunctionBreakpointSpec[]): readonly OtherBreakpointState[] {
    this.#stops.wishes.breakpoints.functions = functionBreakpoints(wanted);
    return functionStates(wanted);
  }

  setData(wanted: readonly DataBreakpointSpec[]): readonly OtherBreakpointState[] {
    this.#beforeEventsChange();
    return this.#events.setData(wanted);
  }

  setFilters(wanted: readonly WantedFilter[]): readonly FilterState[] {
    const hazards = wanted.find(({ id }) => id === HAZARD_FILTER);
    this.#machine.hazards.stopAt(hazards === undefined ? null : readRules(hazards.condition));
    const exceptions = wanted.filter(({ id }) => isExceptionKind(id));
    this.#stops.wishes.exceptions = new Map(
      exceptions.map(({ id, condition }) => [id as ExceptionKind, condition]),
    );
    this.#beforeEventsChange();
    this.#events.setFilters(wanted);
    return wanted.map(stateOfFilter);
  }

  /** The machine was changed by hand, perhaps into another branch than `before`. */
  edited(before: number): void {
    const { world, history } = this.#machine;
    const { branch } = history;
    this.#stops.skipEvents(world);
    if (branch.id === before) return;
    this.#stops.wishes.hits.branchOff(branch.id, isBefore(branch.from, world.steps));
  }

  /** Events that happened while none was watched for do not count. */
  #beforeEventsChange(): void {
    if (this.#stops.wishes.events.length === 0) this.#stops.skipEvents(this.#machine.world);
  }
}
