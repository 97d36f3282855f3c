/**
 * What the adapter claims to be able to do: exactly what works. A test asks for each claim, and for
 * each thing that is not claimed.
 */

import type { DebugProtocol } from '@vscode/debugprotocol';

export const CAPABILITIES: DebugProtocol.Capabilities = {
  supportsConfigurationDoneRequest: true,
  supportsConditionalBreakpoints: true,
  supportsBreakpointLocationsRequest: true,
  supportsEvaluateForHovers: true,
  supportsClipboardContext: true,
  supportsDelayedStackTraceLoading: true,
  supportsTerminateRequest: true,
};
