/** Hazards with their places in the program, as the command line and the debugger report them. */

import type { TraceStore } from '../trace/store';
import type { Place } from './rule';
import type { Hazard } from './watch';
import { HazardWatch } from './watch';
import { RULES } from './rules';

export interface PlacedHazard {
  readonly hazard: Hazard;
  /** Null if no statement of the program was being executed. */
  readonly place: Place | null;
  readonly related: readonly {
    readonly seq: number;
    readonly message: string;
    readonly place: Place | null;
  }[];
}

/** All hazards of a whole trace. `hang`: it ended since nobody could move any more. */
export function hazardsOf(store: TraceStore, hang: boolean): readonly Hazard[] {
  const watch = new HazardWatch(RULES);
  watch.fold(store);
  return inOrder([...watch.hazards, ...watch.atEnd(hang)]);
}

/** By their events. */
export function inOrder(hazards: readonly Hazard[]): readonly Hazard[] {
  return [...hazards].sort((a, b) => a.seq - b.seq);
}

/** The events whose places are asked for. */
export function eventsOf(hazards: readonly Hazard[]): Set<number> {
  return new Set(hazards.flatMap(({ seq, related }) => [seq, ...related.map((one) => one.seq)]));
}

/** One of each rule and line: what happens there again and again is one mistake. */
export function placed(
  hazards: readonly Hazard[],
  places: ReadonlyMap<number, Place>,
): readonly PlacedHazard[] {
  const seen = new Set<string>();
  return hazards.flatMap((hazard) => {
    const place = hazard.at ?? places.get(hazard.seq) ?? null;
    const key = `${hazard.rule.id} ${place?.file ?? ''} ${place?.line ?? hazard.message}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const related = hazard.related.map(({ seq, message }) => ({
      seq,
      message,
      place: places.get(seq) ?? null,
    }));
    return { hazard, place, related };
  });
}
