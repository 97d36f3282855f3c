/** Setting breakpoints, and asking where they can be set. */

import type { DebugProtocol } from '@vscode/debugprotocol';
import type { BreakpointSource, BreakpointState } from '../../debuggee/breakpoint';
import { badArgument } from '../../debuggee/failures';
import type { RequestArguments } from '../arguments';
import type { WantedBreakpoint } from '../breakpointRegistry';
import { stateOfFilter, type WantedFilter } from '../../debuggee/stopFilters';
import { toDapBreakpoint } from '../breakpoints';
import type { SessionContext } from '../context';
import type { RequestGroup } from '../funnel';

export function breakpointRequests(context: SessionContext): RequestGroup {
  return {
    async setBreakpoints(args) {
      const source = readSource(args.record('source'), context);
      const wanted = args.records('breakpoints').map((item) => readBreakpoint(item, context));
      const states = await setBreakpoints(context, source, wanted);
      return {
        breakpoints: states.map((state) => toDapBreakpoint(state, source, context.coordinates)),
      };
    },

    async breakpointLocations(args) {
      const { coordinates } = context;
      const first = coordinates.lineFromClient(args.integer('line'));
      const endLine = args.optionalInteger('endLine');
      const last = endLine === null ? first : coordinates.lineFromClient(endLine);
      const source = readSource(args.record('source'), context);
      const locations = await context.debuggee.breakpointLocations(source, first, last);
      return {
        breakpoints: locations.map(({ line, column }) => ({
          line: coordinates.lineToClient(line),
          column: coordinates.columnToClient(column),
        })),
      };
    },

    async setFunctionBreakpoints(args) {
      const wanted = context.breakpoints.replaceFunctions(
        args.records('breakpoints').map((item) => ({
          name: item.string('name').trim(),
          ...readConditions(item),
        })),
      );
      const states = counts(context)
        ? await context.debuggee.setFunctionBreakpoints(wanted)
        : wanted.map(({ id }) => ({ id, verified: false, message: whyNot(context) }));
      return { breakpoints: states.map(toDapState) };
    },

    async dataBreakpointInfo(args) {
      const { dataId, description } = await context.debuggee.dataBreakpointInfo(
        args.optionalInteger('variablesReference'),
        args.string('name'),
      );
      if (dataId === null) return { dataId, description };
      // Threads have other numbers in the next session.
      return { dataId, description, accessTypes: ['write'], canPersist: false };
    },

    async setDataBreakpoints(args) {
      const wanted = context.breakpoints.replaceData(
        args.records('breakpoints').map((item) => ({
          dataId: item.string('dataId'),
          ...readConditions(item),
        })),
      );
      const states = counts(context)
        ? await context.debuggee.setDataBreakpoints(wanted)
        : wanted.map(({ id }) => ({ id, verified: false, message: whyNot(context) }));
      return { breakpoints: states.map(toDapState) };
    },

    async setExceptionBreakpoints(args) {
      context.filters = readFilters(args);
      const { filters } = context;
      const states = counts(context)
        ? await context.debuggee.setFilters(filters)
        : filters.map(stateOfFilter);
      return { breakpoints: states.map(toDapState) };
    },
  };
}

/** Before the launch, and without debugging, breakpoints are only remembered. */
async function setBreakpoints(
  context: SessionContext,
  source: BreakpointSource,
  wanted: readonly WantedBreakpoint[],
): Promise<readonly BreakpointState[]> {
  const numbered = context.breakpoints.replace(source, wanted);
  if (counts(context)) return context.debuggee.setBreakpoints(source, numbered);
  const message = whyNot(context);
  return numbered.map(({ id, line }) => ({ id, line, verified: false, message }));
}

/** Whether there is a program that breakpoints can be set in. */
function counts({ launched, runOnly }: SessionContext): boolean {
  return launched && !runOnly;
}

function whyNot({ runOnly }: SessionContext): string {
  return runOnly ? 'The program runs without debugging.' : 'The program has not been launched yet.';
}

/** The state of something that has no line. */
function toDapState({
  id,
  verified,
  message,
}: {
  readonly id?: number;
  readonly verified: boolean;
  readonly message: string | null;
}): DebugProtocol.Breakpoint {
  return {
    ...(id === undefined ? {} : { id }),
    verified,
    ...(message === null ? {} : { message }),
  };
}

function readSource(source: RequestArguments, context: SessionContext): BreakpointSource {
  const reference = source.optionalInteger('sourceReference') ?? 0;
  if (reference > 0) return { path: null, reference };
  const path = source.optionalString('path');
  if (path === null) throw badArgument('source', 'a source with a path or a sourceReference');
  return { path: context.files.resolve('', path), reference: 0 };
}

function readBreakpoint(item: RequestArguments, { coordinates }: SessionContext): WantedBreakpoint {
  const column = item.optionalInteger('column');
  return {
    line: coordinates.lineFromClient(item.integer('line')),
    column: column === null ? null : coordinates.columnFromClient(column),
    ...readConditions(item),
    logMessage: nonEmpty(item.optionalString('logMessage')),
  };
}

function readConditions(item: RequestArguments): {
  readonly condition: string | null;
  readonly hitCondition: string | null;
} {
  return {
    condition: nonEmpty(item.optionalString('condition')),
    hitCondition: nonEmpty(item.optionalString('hitCondition')),
  };
}

/** The filters without a condition come first, then those that may have one. */
function readFilters(args: RequestArguments): readonly WantedFilter[] {
  const plain = args.strings('filters').map((id) => ({ id, condition: null }));
  const others = args.records('filterOptions').map((option) => ({
    id: option.string('filterId'),
    condition: nonEmpty(option.optionalString('condition')),
  }));
  return [...plain, ...others];
}

function nonEmpty(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text;
}
