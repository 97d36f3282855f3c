/** Ways through the history of a machine, which the runner walks piece by piece. */

import { assert } from '../../base/assert';
import type { StopCause } from '../../engine/debug/stops';
import type { Behind } from '../../engine/timeTravel/behind';
import type { Journey } from '../../engine/timeTravel/history';
import type { Position } from '../../engine/timeTravel/position';
import type { ReverseSearch } from '../../engine/timeTravel/reverseSearch';
import type { Arrival, Errand, Machine, MachineEnd } from './machine';

const ANOTHER_WAY = 'a replay of the program took another way than the program';

/** To a moment that is known. */
export class JourneyErrand implements Errand {
  readonly #machine: Machine;
  readonly #journey: Journey;
  readonly #arrival: Arrival;
  readonly #cause: StopCause | null;

  /** `cause`: why the program stopped there, or would have. */
  constructor(
    machine: Machine,
    journey: Journey,
    arrival: Arrival,
    cause: StopCause | null = null,
  ) {
    this.#machine = machine;
    this.#journey = journey;
    this.#arrival = arrival;
    this.#cause = cause;
  }

  run(steps: number): MachineEnd | null {
    const end = this.#journey.replay.run(steps);
    if (end === null) return null;
    assert(end === 'landed', ANOTHER_WAY);
    this.#machine.land(this.#journey);
    return { kind: 'arrived', arrival: this.#arrival, cause: this.#cause };
  }
}

/** To an event. Where the run has ended nothing can be shown: then to the last moment at which something can. */
export class SeekErrand implements Errand {
  readonly #machine: Machine;
  readonly #last: () => Behind;
  #way: Errand;
  #isBack = false;

  /** `last` finds the last moment that can be shown. */
  constructor(machine: Machine, journey: Journey, last: () => Behind) {
    this.#machine = machine;
    this.#last = last;
    this.#way = new JourneyErrand(machine, journey, 'event');
  }

  run(steps: number): MachineEnd | null {
    const end = this.#way.run(steps);
    if (end === null || this.#isBack || this.#machine.world.threads.size > 0) return end;
    this.#way = new SearchErrand(this.#machine, this.#last, 'event');
    this.#isBack = true;
    return null;
  }
}

/** To right after an event, in the middle of the statement. */
export class EventErrand implements Errand {
  readonly #machine: Machine;
  readonly #journey: Journey;
  readonly #seq: number;

  constructor(
    machine: Machine,
    journey: Journey,
    seq: number,
    readonly rewinds: boolean,
  ) {
    this.#machine = machine;
    this.#journey = journey;
    this.#seq = seq;
  }

  run(steps: number): MachineEnd | null {
    const end = this.#journey.replay.run(steps);
    if (end === null) return null;
    assert(end === 'landed', ANOTHER_WAY);
    this.#machine.landAtEvent(this.#journey, this.#seq, this.rewinds);
    return { kind: 'atEvent' };
  }
}

/** To the last place of a kind before this moment; if there is none, to the beginning. */
export class SearchErrand implements Errand {
  readonly #machine: Machine;
  readonly #search: ReverseSearch;
  readonly #way: (found: Position) => Errand;
  #rest: Errand | null = null;

  /** `way`: how to get to what was found, if it is no place of this kind. */
  constructor(
    machine: Machine,
    make: (seq: number) => Behind,
    arrival: Arrival,
    way: (found: Position) => Errand = (found) =>
      new JourneyErrand(machine, machine.history.toPosition(found), arrival),
  ) {
    this.#way = way;
    this.#machine = machine;
    this.#search = machine.history.search(make);
  }

  run(steps: number): MachineEnd | null {
    if (this.#rest !== null) return this.#rest.run(steps);
    const end = this.#search.run(steps);
    if (end === null) return null;
    assert(end.kind !== 'missed', ANOTHER_WAY);
    this.#rest =
      end.kind === 'none'
        ? new JourneyErrand(this.#machine, this.#machine.history.toStart(), 'start')
        : this.#way(end.position);
    return null;
  }
}
