/** Breakpoints as the protocol shows them. */

import type { DebugProtocol } from '@vscode/debugprotocol';
import type { BreakpointSource, BreakpointState } from '../debuggee/breakpoint';
import type { Coordinates } from './coordinates';
import { fileSource } from './sources';

/** `source` is null where the client knows it from its own request. */
export function toDapBreakpoint(
  state: BreakpointState,
  source: BreakpointSource | null,
  coordinates: Coordinates,
): DebugProtocol.Breakpoint {
  const path = source?.path ?? null;
  return {
    id: state.id,
    verified: state.verified,
    line: coordinates.lineToClient(state.line),
    ...(state.message === null ? {} : { message: state.message }),
    ...(path === null ? {} : { source: fileSource(path) }),
  };
}
