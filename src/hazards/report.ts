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

/** So many stories of one rule are told of one line, and so many processes are named in one story. */
const STORIES = 3;

/** A story that was told, and the processes in which it happened. */
interface Told {
  readonly related: PlacedHazard['related'][number][];
  readonly pids: Set<number>;
}

/**
 * What happens at a line again and again is one mistake: of each rule and line the first one, and a few
 * more whose stories differ in more than numbers, such as the name of another thread. Where other
 * processes make the same mistake, the story says so among what is related.
 */
export function placed(
  hazards: readonly Hazard[],
  places: ReadonlyMap<number, Place>,
): readonly PlacedHazard[] {
  const lines = new Map<string, Map<string, Told>>();
  return hazards.flatMap((hazard) => {
    const place = hazard.at ?? places.get(hazard.seq) ?? null;
    const key = `${hazard.rule.id} ${place?.file ?? ''} ${place?.line ?? ''}`;
    const stories = lines.get(key) ?? new Map<string, Told>();
    lines.set(key, stories);
    const story = hazard.message.replace(/\d+(\.\d+)?/g, '#');
    const told = stories.get(story);
    if (told !== undefined) {
      tellOfProcess(told, hazard, place);
      return [];
    }
    if (stories.size >= STORIES) return [];
    const related = hazard.related.map(({ seq, message }) => ({
      seq,
      message,
      place: places.get(seq) ?? null,
    }));
    stories.set(story, { related, pids: new Set([hazard.pid]) });
    return { hazard, place, related };
  });
}

/** The same mistake again: worth a line if another process makes it. */
function tellOfProcess({ related, pids }: Told, hazard: Hazard, place: Place | null): void {
  const { pid, thread, seq } = hazard;
  if (pids.has(pid) || pids.size >= STORIES) return;
  pids.add(pid);
  related.push({ seq, message: `The same in ${thread} of process ${pid}`, place });
}
