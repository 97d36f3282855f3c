/** From what a debugger asks for to what the machine is watched for. */

import { EventWatch } from '../../engine/debug/eventWatch';
import type { LoopPlan } from '../../engine/debug/loopPlan';
import { planStep } from '../../engine/debug/stepPlan';
import type { RunPlan } from '../../engine/debug/stops';
import { PyLoop } from '../../engine/asyncio/objects';
import type { World } from '../../engine/world';
import { kindNumber } from '../../trace/layout';
import type { BackCommand, ResumeCommand } from '../debuggee';
import { noSuchThread, unknownEventKind } from '../failures';

/** `lastThread` is the thread that stopped last: the one that is meant if none is named. */
export function runPlanFor(
  command: Exclude<ResumeCommand, BackCommand>,
  world: World,
  lastThread: number,
): RunPlan | null {
  switch (command.kind) {
    case 'continue':
      return null;
    case 'step': {
      const thread = world.threads.get(command.threadId);
      if (thread === undefined) throw noSuchThread(command.threadId);
      return { kind: 'step', step: planStep(thread, command.how) };
    }
    case 'stepCallback':
      return { kind: 'loop', loop: loopPlan(world, 'callback', command.threadId ?? lastThread) };
    case 'stepIteration':
      return { kind: 'loop', loop: loopPlan(world, 'iteration', command.threadId ?? lastThread) };
    case 'runToEvent': {
      const { event: kind, nth, pid, threadId: tid } = command;
      if (kindNumber(kind) === undefined) throw unknownEventKind(kind);
      return { kind: 'event', watch: new EventWatch({ kind, nth, pid, tid }, world.recorder.seq) };
    }
  }
}

function loopPlan(world: World, unit: LoopPlan['unit'], tid: number): LoopPlan {
  const turns = new Map(runningLoops(world).map(({ loop }) => [loop, loop.iteration]));
  return { unit, tid: loopThread(world, tid), turns, entering: null };
}

/** The thread whose loop is meant: this one if it runs one, else, for null, any. */
export function loopThread(world: World, tid: number): number | null {
  return runningLoops(world).some((one) => one.tid === tid) ? tid : null;
}

function runningLoops(world: World): readonly { readonly tid: number; readonly loop: PyLoop }[] {
  const found: { tid: number; loop: PyLoop }[] = [];
  for (const [tid, { frames }] of world.threads) {
    for (const { data } of frames) if (data instanceof PyLoop) found.push({ tid, loop: data });
  }
  return found;
}
