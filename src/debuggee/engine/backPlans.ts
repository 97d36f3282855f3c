/** From what a debugger asks of the past to the way that leads there. */

import type { Stops } from '../../engine/debug/stops';
import { LastBefore, LineBehind, LoopStepBehind, StopBehind } from '../../engine/timeTravel/behind';
import type { Frame } from '../../engine/vm/frame';
import type { BackCommand, ResumeCommand } from '../debuggee';
import { noSuchBranch, noSuchThread } from '../failures';
import { JourneyErrand, SearchErrand, SeekErrand } from './errands';
import { FlipErrand } from './flip';
import type { Errand, Machine } from './machine';
import { loopThread } from './runPlans';
import type { StepTrail } from './stepTrail';

export function isBack(command: ResumeCommand): command is BackCommand {
  return BACK.has(command.kind);
}

const BACK: ReadonlySet<ResumeCommand['kind']> = new Set<BackCommand['kind']>([
  'stepBack',
  'reverseContinue',
  'flip',
  'stepBackCallback',
  'stepBackIteration',
  'seek',
]);

/** `lastThread` is the thread that stopped last: the one that is meant if none is named. */
export function errandFor(
  command: BackCommand,
  machine: Machine,
  stops: Stops,
  trail: StepTrail,
  lastThread: number,
): Errand {
  const { history, world } = machine;
  switch (command.kind) {
    case 'stepBack': {
      const { threadId } = command;
      if (!world.threads.has(threadId)) throw noSuchThread(threadId);
      const undone = trail.undo(history.position);
      if (undone !== null) return new JourneyErrand(machine, history.toPosition(undone), 'step');
      return new SearchErrand(
        machine,
        () => new LineBehind(threadId, (frame) => stops.isVisible(frame)),
        'step',
      );
    }
    case 'reverseContinue':
      return searchForStop(machine, stops);
    case 'flip':
      return new FlipErrand(machine, command.seq);
    case 'stepBackCallback':
    case 'stepBackIteration': {
      const unit = command.kind === 'stepBackCallback' ? 'callback' : 'iteration';
      const tid = loopThread(world, command.threadId ?? lastThread);
      return new SearchErrand(machine, () => new LoopStepBehind(unit, tid), unit);
    }
    case 'seek': {
      const branch = command.branch ?? history.branch.id;
      const journey = history.toEvent(command.seq, branch);
      if (journey === null) throw noSuchBranch(branch);
      const isVisible = (frame: Frame): boolean => stops.isVisible(frame);
      return new SeekErrand(machine, journey, () => new LastBefore(Infinity, isVisible));
    }
  }
}

/** To the last place at which the run would have stopped by itself. */
function searchForStop(machine: Machine, stops: Stops): Errand {
  const event = machine.hazards.before();
  let last: StopBehind | null = null;
  const make = (seq: number): StopBehind => (last = new StopBehind(stops.wishes, seq, event));
  return new SearchErrand(machine, make, 'stop', (found) =>
    last?.isEvent === true
      ? machine.toEvent(event, false)
      : new JourneyErrand(machine, machine.history.toPosition(found), 'stop', last?.cause),
  );
}
