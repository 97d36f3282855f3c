/** A program with its past, in tests: run it, go anywhere, and compare. */

import assert from 'node:assert/strict';
import type { LineBreakpoint } from '../../src/engine/debug/breakpoints';
import { Stops } from '../../src/engine/debug/stops';
import { defaultSchedule, seededSchedule } from '../../src/engine/kernel/schedule';
import { launchWorld } from '../../src/engine/launch';
import type { World } from '../../src/engine/world';
import { History, type HistoryOutcome, type Journey } from '../../src/engine/timeTravel/history';
import { silentClone } from '../../src/engine/silentClone';
import { firstDifference } from '../../src/engine/state/generic';
import { equalWorlds } from '../../src/engine/state/equal';
import { Recorder } from '../../src/trace/recorder';
import { TraceStore } from '../../src/trace/store';
import { dedent, optionsOf, type RunSettings } from './check';

export interface Travel {
  readonly history: History;
  readonly stops: Stops;
  readonly printed: string[];
}

export interface TravelSettings extends RunSettings {
  /** Steps between checkpoints. */
  readonly spacing?: number;
  readonly budget?: number;
}

const ALWAYS = { holds: () => true, write: () => undefined, takeBreak: () => false };

export function travel(program: string, settings: TravelSettings = {}): Travel {
  const store = new TraceStore();
  const options = { ...optionsOf(settings), file: 'program.py' };
  const schedule = settings.seed === undefined ? defaultSchedule() : seededSchedule(settings.seed);
  const world = launchWorld(dedent(program), options, schedule, new Recorder(store));
  const printed: string[] = [];
  const host = { output: (_pid: number, _fd: number, text: string) => printed.push(text) };
  const { budget = 1e9, spacing = 500 } = settings;
  return {
    history: new History(world, store, host, budget, spacing),
    stops: new Stops(ALWAYS),
    printed,
  };
}

/** Runs in pieces of so many steps until something other than a used-up budget comes. */
export function go({ history, stops }: Travel, piece = 100): HistoryOutcome {
  for (;;) {
    const outcome = history.run(piece, stops);
    if (outcome.kind === 'stop' && stops.cause === null) continue;
    if (outcome.kind === 'refused') assert.fail(JSON.stringify(outcome.refusal));
    if (outcome.kind !== 'budget') return outcome;
  }
}

export function arrive({ history, stops }: Travel, journey: Journey | null): void {
  assert(journey !== null);
  assert.equal(journey.replay.runToEnd(), 'landed');
  history.land(journey);
  stops.standAt(history.world, history.isAtHook ? topFrame(history.world) : null);
}

export function topFrame({ thread: { frames } }: World): World['thread']['frames'][number] {
  return frames[frames.length - 1];
}

/** Fails, and says where, unless two worlds are the same. */
export function assertSameWorld(actual: World, expected: World): void {
  if (equalWorlds(actual, expected)) return;
  assert.fail(firstDifference(actual, expected) ?? 'the worlds differ');
}

export { silentClone };

/** A breakpoint without conditions. */
export function plainBreakpoint(file: string, line: number): LineBreakpoint {
  const what = `in line ${line}`;
  return { id: 1, file, line, key: what, what, condition: null, hits: null, log: null };
}
