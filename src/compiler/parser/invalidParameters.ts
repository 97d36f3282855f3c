/** CPython's `invalid_parameters` and its kin, for functions and lambdas. */
import { join, peek, peekAhead, raiseAt, type Parser } from './state';
import type { Token } from './token';

/** What has been read of a list of parameters. */
export interface ParameterState {
  readonly isLambda: boolean;
  /** The token behind the list. */
  readonly close: string;
  count: number;
  hasSlash: boolean;
  hasStar: boolean;
  bareStar: boolean;
  hasDefault: boolean;
  hasKeywords: boolean;
}

const BARE_STAR = 'named arguments must follow bare *';

/** Before a parameter. */
export function checkParameter(p: Parser, state: ParameterState): void {
  const token = peek(p);
  const next = peekAhead(p, 1);
  const isEnd = (t: Token): boolean => t.op === ',' || t.op === state.close;
  if (state.hasKeywords) {
    if (token.kind === 'name' || ['*', '**', '/'].includes(token.op)) {
      raiseAt(p, token, 'arguments cannot follow var-keyword argument');
    }
    return;
  }
  switch (token.op) {
    case '/':
      if (state.count === 0 && next.op === ',')
        raiseAt(p, token, 'at least one argument must precede /');
      if (state.hasStar) raiseAt(p, token, '/ must be ahead of *');
      if (state.hasSlash) raiseAt(p, token, '/ may appear only once');
      if (next.op === '*') raiseAt(p, next, 'expected comma between / and *');
      return;
    case '*':
      if (state.hasStar && isPlainAfter(p, state, next)) {
        raiseAt(p, token, '* argument may appear only once');
      }
      checkStar(p, state, token, next);
      return;
    case '**':
      if (peekAhead(p, 2).op === '=') {
        raiseAt(p, peekAhead(p, 2), 'var-keyword argument cannot have default value');
      }
      return;
    case '(':
      checkParenthesized(p, state, token);
      return;
    default:
  }
  if (token.kind !== 'name') return;
  if (next.op === '=' && isEnd(peekAhead(p, 2))) {
    raiseAt(p, next, 'expected default value expression');
  }
  if (state.hasDefault && !state.hasStar && isEnd(next)) {
    raiseAt(p, token, 'parameter without a default follows parameter with a default');
  }
}

/** Is what follows a star a comma, or a parameter without a default? */
function isPlainAfter(p: Parser, state: ParameterState, next: Token): boolean {
  if (next.op === ',') return true;
  const after = peekAhead(p, 2).op;
  return next.kind === 'name' && (after === ',' || after === state.close || after === ':');
}

function checkStar(p: Parser, state: ParameterState, token: Token, next: Token): void {
  const after = peekAhead(p, 2);
  const isBare = next.op === ',' && (after.op === state.close || after.op === '**');
  if (next.op === state.close || isBare) {
    if (state.isLambda) raiseAt(p, isBare ? after : next, BARE_STAR);
    raiseAt(p, token, BARE_STAR);
  }
  if (next.kind === 'name' && after.op === '=') {
    raiseAt(p, after, 'var-positional argument cannot have default value');
  }
}

function checkParenthesized(p: Parser, state: ParameterState, token: Token): void {
  let i = 1;
  while (peekAhead(p, i).kind === 'name') {
    i++;
    if (peekAhead(p, i).op === ',') i++;
  }
  const end = peekAhead(p, i);
  if (i === 1 || end.op !== ')') return;
  const what = state.isLambda ? 'Lambda expression' : 'Function';
  raiseAt(p, join(token, end), `${what} parameters cannot be parenthesized`);
}
