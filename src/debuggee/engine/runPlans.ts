/** From what a debugger asks for to what the machine is watched for. */

import { EventWatch } from '../../engine/debug/eventWatch';
import type { LoopPlan } from '../../engine/debug/loopPlan';
import { planStep } from '../../engine/debug/stepPlan';
import type { RunPlan } from '../../engine/debug/stops';
import { PyLoop } from '../../engine/asyncio/objects';
import type { World } from '../../engine/world';
import { kindNumber } from '../../trace/layout';
import type { ResumeCommand } from '../debuggee';
import { noSuchThread, unknownEventKind } from '../failures';

/** `lastThread` is the thread that stopped last: the one that is meant if none is named. */
export function runPlanFor(
  command: ResumeCommand,
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

/** The loop of the thread if it runs one, else any loop. */
function loopPlan(world: World, unit: LoopPlan['unit'], tid: number): LoopPlan {
  const loops = runningLoops(world);
  const turns = new Map(loops.map(({ loop }) => [loop, loop.iteration]));
  const own = loops.some((one) => one.tid === tid);
  return { unit, tid: own ? tid : null, turns, entering: null };
}

function runningLoops(world: World): readonly { readonly tid: number; readonly loop: PyLoop }[] {
  const found: { tid: number; loop: PyLoop }[] = [];
  for (const [tid, { frames }] of world.threads) {
    for (const { data } of frames) if (data instanceof PyLoop) found.push({ tid, loop: data });
  }
  return found;
}
