/** Running, pausing and stepping, by lines and by the units of the event loop. */

import type { ResumeCommand } from '../../debuggee/debuggee';
import { badArgument } from '../../debuggee/failures';
import { natural, type RequestArguments } from '../arguments';
import type { SessionContext } from '../context';
import type { RequestGroup, RequestHandler } from '../funnel';

export function executionRequests(context: SessionContext): RequestGroup {
  const resuming =
    (command: (args: RequestArguments) => ResumeCommand): RequestHandler =>
    async (args) => {
      await context.debuggee.resume(command(args));
      return undefined;
    };
  // A client knows of its own requests that the program runs after them, but not of ours: without
  // this event VS Code would go on to say why the program stood still, and offer no Pause.
  const announced =
    (handler: RequestHandler): RequestHandler =>
    async (args) => {
      const body = { threadId: 0, allThreadsContinued: true };
      // In its place before the stop that may follow at once; it leaves after the response.
      const event = context.outbox.event('continued', body);
      try {
        return await handler(args);
      } catch (error) {
        event.dispose();
        throw error;
      }
    };

  // VS Code knows that the thread which it asks to step goes on, and would go on to say of another one,
  // which the last stop was of, why that stood still.
  const ofThread =
    (handler: RequestHandler): RequestHandler =>
    (args) => {
      const threadId = args.optionalInteger('threadId');
      const isKnown = threadId === context.stoppedThread;
      return (isKnown ? handler : announced(handler))(args);
    };
  const step = (how: 'over' | 'in' | 'out'): RequestHandler =>
    ofThread(resuming((args) => ({ kind: 'step', how, threadId: args.integer('threadId') })));

  return {
    async continue() {
      await context.debuggee.resume({ kind: 'continue' });
      return { allThreadsContinued: true };
    },

    async pause(args) {
      await context.debuggee.pause(args.optionalInteger('threadId'));
      return undefined;
    },

    next: step('over'),
    stepIn: step('in'),
    stepOut: step('out'),

    stepBack: ofThread(
      resuming((args) => ({ kind: 'stepBack', threadId: args.integer('threadId') })),
    ),
    reverseContinue: ofThread(resuming(() => ({ kind: 'reverseContinue' }))),

    'loopscope/stepBackCallback': announced(
      resuming((args) => ({
        kind: 'stepBackCallback',
        threadId: args.optionalInteger('threadId'),
      })),
    ),

    'loopscope/stepBackIteration': announced(
      resuming((args) => ({
        kind: 'stepBackIteration',
        threadId: args.optionalInteger('threadId'),
      })),
    ),

    'loopscope/flip': announced(
      resuming((args) => ({ kind: 'flip', seq: args.has('seq') ? natural(args, 'seq') : null })),
    ),

    'loopscope/seek': announced(
      resuming((args) => ({
        kind: 'seek',
        seq: natural(args, 'seq'),
        branch: args.optionalInteger('branch'),
      })),
    ),

    'loopscope/stepCallback': announced(
      resuming((args) => ({
        kind: 'stepCallback',
        threadId: args.optionalInteger('threadId'),
      })),
    ),

    'loopscope/stepIteration': announced(
      resuming((args) => ({
        kind: 'stepIteration',
        threadId: args.optionalInteger('threadId'),
      })),
    ),

    'loopscope/runToEvent': announced(
      resuming((args) => ({
        kind: 'runToEvent',
        event: args.string('kind'),
        nth: readNth(args),
        pid: args.optionalInteger('pid'),
        threadId: args.optionalInteger('threadId'),
      })),
    ),
  };
}

function readNth(args: RequestArguments): number {
  const nth = args.optionalInteger('nth') ?? 1;
  if (nth < 1) throw badArgument('nth', 'at least 1');
  return nth;
}
