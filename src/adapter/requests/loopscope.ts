/** Our own requests that ask without changing anything; the stepping ones are in `execution.ts`. */

import { natural } from '../arguments';
import type { SessionContext } from '../context';
import type { RequestGroup } from '../funnel';

/** A page holds no more events than this, whatever was asked for. */
const PAGE_LIMIT = 10_000;

export function loopscopeRequests(context: SessionContext): RequestGroup {
  return {
    'loopscope/state': () => context.debuggee.state(),
    'loopscope/position': () => context.debuggee.position(),
    'loopscope/branches': async () => ({ branches: await context.debuggee.branches() }),

    'loopscope/compareBranches': (args) =>
      context.debuggee.compareBranches(natural(args, 'a'), natural(args, 'b')),

    'loopscope/events': (args) =>
      context.debuggee.events(
        natural(args, 'from'),
        Math.min(natural(args, 'limit'), PAGE_LIMIT),
        args.boolean('decoded', false),
      ),
  };
}
