/**
 * What the adapter claims to be able to do: exactly what works. A test asks for each claim, and for
 * each thing that is not claimed.
 */

import type { DebugProtocol } from '@vscode/debugprotocol';
import { STOP_FILTERS } from '../debuggee/stopFilters';

/**
 * `supportsDelayedStackTraceLoading` is left out, though stacks are given out in pages all the same:
 * VS Code then fetches the rest later and, where that has the same frame numbers as in the stop
 * before, forgets to take away its "Load More Stack Frames".
 *
 * `supportsRestartRequest` is left out: a client then restarts by ending the session and launching a new
 * one, which cannot fail half way (a failed restart request wedges VS Code, microsoft/vscode#237414).
 */
export const CAPABILITIES: DebugProtocol.Capabilities = {
  supportsConfigurationDoneRequest: true,
  supportsConditionalBreakpoints: true,
  supportsHitConditionalBreakpoints: true,
  supportsLogPoints: true,
  supportsFunctionBreakpoints: true,
  supportsDataBreakpoints: true,
  supportsBreakpointLocationsRequest: true,
  supportsSetVariable: true,
  supportsSetExpression: true,
  supportsCompletionsRequest: true,
  completionTriggerCharacters: ['.'],
  supportsEvaluateForHovers: true,
  supportsClipboardContext: true,
  supportsTerminateRequest: true,
  supportsStepBack: true,
  supportsExceptionInfoRequest: true,
  supportsExceptionFilterOptions: true,
  exceptionBreakpointFilters: STOP_FILTERS.map((filter) => ({
    filter: filter.id,
    label: filter.label,
    description: filter.description,
    default: filter.on,
    supportsCondition: true,
    conditionDescription: filter.conditions,
  })),
};
