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

/** So many stories of one rule are told of one line. */
const STORIES = 3;

/**
 * What happens at a line again and again is one mistake: of each rule and line the first one, and a few
 * more whose stories differ in more than numbers, such as the name of another thread.
 */
export function placed(
  hazards: readonly Hazard[],
  places: ReadonlyMap<number, Place>,
): readonly PlacedHazard[] {
  const told = new Map<string, Set<string>>();
  return hazards.flatMap((hazard) => {
    const place = hazard.at ?? places.get(hazard.seq) ?? null;
    const key = `${hazard.rule.id} ${place?.file ?? ''} ${place?.line ?? ''}`;
    const stories = told.get(key) ?? new Set();
    told.set(key, stories);
    const story = hazard.message.replace(/\d+(\.\d+)?/g, '#');
    if (stories.has(story) || stories.size >= STORIES) return [];
    stories.add(story);
    const related = hazard.related.map(({ seq, message }) => ({
      seq,
      message,
      place: places.get(seq) ?? null,
    }));
    return { hazard, place, related };
  });
}
