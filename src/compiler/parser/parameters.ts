/** Parameters of functions and lambdas. */
import type * as ast from '../ast';
import { parseExpression, parseStarExpression } from './expressions';
import { checkParameter, type ParameterState } from './invalidParameters';
import {
  accept,
  advance,
  at,
  atName,
  expectName,
  fail,
  nameText,
  spanFrom,
  type Parser,
} from './state';

/** Reads up to the closing parenthesis, which stays. */
export function parseParameters(p: Parser): ast.Parameters {
  return parseList(p, ')', true);
}

/** Reads up to the colon, which stays. */
export function parseLambdaParameters(p: Parser): ast.Parameters {
  return parseList(p, ':', false);
}

type Builder = { -readonly [K in keyof ast.Parameters]: ast.Parameters[K] } & {
  posOnly: ast.Parameter[];
  positional: ast.Parameter[];
  kwOnly: ast.Parameter[];
  kwDefaults: (ast.Expr | null)[];
  defaults: ast.Expr[];
};

function parseList(p: Parser, close: string, annotated: boolean): ast.Parameters {
  const out: Builder = {
    posOnly: [],
    positional: [],
    varArg: null,
    kwOnly: [],
    kwDefaults: [],
    varKeyword: null,
    defaults: [],
  };
  const state: ParameterState = {
    isLambda: !annotated,
    close,
    count: 0,
    hasSlash: false,
    hasStar: false,
    bareStar: false,
    hasDefault: false,
    hasKeywords: false,
  };
  while (!at(p, close)) {
    if (p.diagnosing) checkParameter(p, state);
    parseItem(p, out, state, annotated);
    state.count++;
    if (!accept(p, ',')) break;
  }
  if (state.bareStar && out.kwOnly.length === 0) fail(p);
  return out;
}

function parseItem(p: Parser, out: Builder, state: ParameterState, annotated: boolean): void {
  if (state.hasKeywords) fail(p);
  if (at(p, '/')) {
    if (state.hasSlash || state.hasStar || state.count === 0) fail(p);
    advance(p);
    state.hasSlash = true;
    out.posOnly = out.positional;
    out.positional = [];
    return;
  }
  if (at(p, '*')) {
    if (state.hasStar) fail(p);
    advance(p);
    state.hasStar = true;
    if (at(p, ',')) {
      state.bareStar = true;
      return;
    }
    out.varArg = parseName(p, annotated, true);
    if (at(p, '=')) fail(p);
    return;
  }
  if (accept(p, '**')) {
    state.hasKeywords = true;
    out.varKeyword = parseName(p, annotated, false);
    if (at(p, '=')) fail(p);
    return;
  }
  parsePlain(p, out, state, annotated);
}

function parsePlain(p: Parser, out: Builder, state: ParameterState, annotated: boolean): void {
  const parameter = parseName(p, annotated, false);
  const value = accept(p, '=') ? parseExpression(p) : null;
  if (state.hasStar) {
    out.kwOnly.push(parameter);
    out.kwDefaults.push(value);
    return;
  }
  if (value !== null) {
    out.defaults.push(value);
    state.hasDefault = true;
  } else if (state.hasDefault) {
    fail(p);
  }
  out.positional.push(parameter);
}

function parseName(p: Parser, annotated: boolean, isStar: boolean): ast.Parameter {
  if (!atName(p)) fail(p);
  const token = expectName(p);
  let annotation: ast.Expr | null = null;
  if (annotated && accept(p, ':')) {
    annotation = isStar ? parseStarExpression(p) : parseExpression(p);
  }
  return { name: nameText(token), annotation, ...spanFrom(p, token) };
}
