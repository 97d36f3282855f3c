/** Scopes, variables and expressions. */

import type { DebugProtocol } from '@vscode/debugprotocol';
import type {
  ExceptionInfo,
  ScopeInfo,
  ValueInfo,
  VariableInfo,
  VariablesPage,
} from '../../debuggee/inspection';
import { HAZARD_FILTER } from '../../debuggee/hazardFilter';
import { badArgument } from '../../debuggee/failures';
import type { RequestArguments } from '../arguments';
import type { SessionContext } from '../context';
import type { RequestGroup } from '../funnel';

export function dataRequests(context: SessionContext): RequestGroup {
  return {
    async scopes(args) {
      const scopes = await context.debuggee.scopes(args.integer('frameId'));
      return { scopes: scopes.map(toDapScope) };
    },

    async variables(args) {
      const variables = await context.debuggee.variables(
        args.integer('variablesReference'),
        readPage(args),
      );
      return { variables: variables.map(toDapVariable) };
    },

    async setVariable(args) {
      return changing(context, async () =>
        toDapValue(
          await context.debuggee.setVariable({
            reference: args.integer('variablesReference'),
            name: args.string('name'),
            value: args.string('value'),
          }),
        ),
      );
    },

    async setExpression(args) {
      return changing(context, async () =>
        toDapValue(
          await context.debuggee.setExpression({
            expression: args.string('expression'),
            value: args.string('value'),
            frameId: args.optionalInteger('frameId'),
          }),
        ),
      );
    },

    async completions(args) {
      const { coordinates } = context;
      const lines = args.string('text').split('\n');
      const line = args.optionalInteger('line');
      const at = line === null ? 0 : coordinates.lineFromClient(line) - 1;
      const text = (lines[at] ?? '').slice(0, coordinates.columnFromClient(args.integer('column')));
      const frameId = args.optionalInteger('frameId');
      const found = await context.debuggee.completions({ text, frameId });
      return {
        targets: found.map(({ label, kind, start, length }) => ({
          label,
          type: kind,
          start: coordinates.columnToClient(start),
          length,
        })),
      };
    },

    async exceptionInfo(args) {
      return toDapException(await context.debuggee.exceptionInfo(args.integer('threadId')));
    },

    async evaluate(args) {
      const purpose = args.optionalString('context');
      // Only the console is meant to change the program.
      const mode = purpose === 'repl' ? 'act' : 'look';
      const evaluate = async (): Promise<object> => {
        const result = await context.debuggee.evaluate({
          expression: args.string('expression'),
          frameId: args.optionalInteger('frameId'),
          mode,
          full: purpose === 'clipboard',
        });
        const { value, ...rest } = toDapValue(result);
        return { result: value, ...rest };
      };
      return mode === 'act' ? changing(context, evaluate) : evaluate();
    },
  };
}

/** Does what may change the program; also a statement that raises may have changed something before. */
async function changing<T>(
  { hearsInvalidated, outbox }: SessionContext,
  action: () => Promise<T>,
): Promise<T> {
  try {
    return await action();
  } finally {
    if (hearsInvalidated) outbox.event('invalidated', { areas: ['variables'] });
  }
}

function readPage(args: RequestArguments): VariablesPage {
  const filter = args.optionalString('filter') ?? 'all';
  if (filter !== 'all' && filter !== 'named' && filter !== 'indexed') {
    throw badArgument('filter', '"named" or "indexed"');
  }
  const start = args.optionalInteger('start') ?? 0;
  const count = args.optionalInteger('count') ?? 0;
  if (start < 0 || count < 0) throw badArgument('start', 'zero or more, like "count"');
  return { filter, start, count };
}

function toDapScope(scope: ScopeInfo): DebugProtocol.Scope {
  return {
    name: scope.name,
    ...(scope.kind === 'locals' ? { presentationHint: 'locals' } : {}),
    variablesReference: scope.reference,
    namedVariables: scope.named,
    indexedVariables: scope.indexed,
    expensive: scope.expensive,
  };
}

function toDapValue(info: ValueInfo): {
  value: string;
  type?: string;
  variablesReference: number;
  namedVariables?: number;
  indexedVariables?: number;
} {
  return {
    value: info.value,
    ...(info.type === null ? {} : { type: info.type }),
    variablesReference: info.reference,
    ...(info.named === 0 ? {} : { namedVariables: info.named }),
    ...(info.indexed === 0 ? {} : { indexedVariables: info.indexed }),
  };
}

function toDapVariable(variable: VariableInfo): DebugProtocol.Variable {
  return {
    name: variable.name,
    ...toDapValue(variable),
    ...(variable.expression === null ? {} : { evaluateName: variable.expression }),
    presentationHint: { kind: variable.kind },
  };
}

/** A filter, as the protocol says why an exception stopped the program. */
const BREAK_MODE: Readonly<Record<string, DebugProtocol.ExceptionBreakMode>> = {
  uncaught: 'unhandled',
  userUnhandled: 'userUnhandled',
};

function toDapException(info: ExceptionInfo): DebugProtocol.ExceptionInfoResponse['body'] {
  // Not all that stops as an exception does is a value.
  const value = info.filter === HAZARD_FILTER ? {} : { evaluateName: '__exception__' };
  return {
    exceptionId: info.fullType,
    description: info.message,
    breakMode: BREAK_MODE[info.filter] ?? 'always',
    details: { ...toDapDetails(info), ...value, stackTrace: info.stack },
  };
}

function toDapDetails(info: NonNullable<ExceptionInfo['cause']>): DebugProtocol.ExceptionDetails {
  const { type, fullType, message, cause } = info;
  const inner = cause === null ? {} : { innerException: [toDapDetails(cause)] };
  return { typeName: type, fullTypeName: fullType, message, ...inner };
}
