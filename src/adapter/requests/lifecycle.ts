/** The beginning and the end of a session. */

import { attachUnsupported } from '../../debuggee/failures';
import { CAPABILITIES } from '../capabilities';
import type { SessionContext } from '../context';
import { Coordinates } from '../coordinates';
import type { RequestGroup } from '../funnel';
import { readLaunchSpec } from '../launchArguments';

export function lifecycleRequests(context: SessionContext): RequestGroup {
  return {
    initialize(args) {
      context.coordinates = new Coordinates(
        args.boolean('linesStartAt1', true),
        args.boolean('columnsStartAt1', true),
      );
      context.hearsInvalidated = args.boolean('supportsInvalidatedEvent', false);
      context.outbox.event('initialized');
      return CAPABILITIES;
    },

    async launch(args) {
      await context.launch(readLaunchSpec(args, context.files));
      return undefined;
    },

    attach() {
      throw attachUnsupported();
    },

    async configurationDone() {
      await context.configurationDone();
      return undefined;
    },

    async terminate() {
      await context.terminate();
      return undefined;
    },

    disconnect() {
      context.disconnect();
      return undefined;
    },
  };
}
