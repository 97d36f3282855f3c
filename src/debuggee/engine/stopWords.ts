/** Why the machine stopped, as the user reads it. */

import type { StopCause } from '../../engine/debug/stops';
import { handleName } from '../../engine/debug/stackView';
import type { StoppedEvent } from '../debuggee';

type Words = Pick<StoppedEvent, 'reason' | 'description' | 'breakpointIds'>;

/** `story` tells an event of the trace in a sentence. */
export function stopWords(cause: StopCause, story: (seq: number) => string): Words {
  switch (cause.kind) {
    case 'entry':
      return { reason: 'entry', description: 'Paused on entry', breakpointIds: [] };
    case 'breakpoint': {
      const breakpointIds = cause.breakpoints.map(({ id }) => id);
      return { reason: 'breakpoint', description: 'Paused on breakpoint', breakpointIds };
    }
    case 'step':
      return { reason: 'step', description: 'Paused on step', breakpointIds: [] };
    case 'callback': {
      const { handle } = cause;
      const description = `Before handle #${handle.id} ${handleName(handle)}`;
      return { reason: 'callback', description, breakpointIds: [] };
    }
    case 'iteration': {
      const { loop } = cause;
      const description = `Loop ${loop.id} begins iteration ${loop.iteration}`;
      return { reason: 'iteration', description, breakpointIds: [] };
    }
    case 'event': {
      const description = `Event ${cause.seq}: ${story(cause.seq)}`;
      return { reason: 'event', description, breakpointIds: [] };
    }
  }
}
