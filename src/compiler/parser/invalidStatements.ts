/** CPython's `invalid_…` rules of statements. */
import type * as ast from '../ast';
import { exprName, invalidTarget, targetMessage } from './exprNames';
import {
  parseExpression,
  parseStarExpressions,
  parseStarNamed,
  parseYield,
  parseYieldOrStar,
  startsExpression,
} from './expressions';
import { leniently, quietly } from './invalidExpressions';
import { accept, advance, at, attempt, peek, raiseAt, type Parser } from './state';
import type { Token } from './token';

const AUGMENTED = /^(?:[-+*@/%&|^]|<<|>>|\*\*|\/\/)=$/;

/**
 * `invalid_assignment`, where a statement that is no keyword statement begins (`start`): raised only
 * if the statement cannot be read as an assignment.
 */
export function checkAssignment(p: Parser, start: Token | null): void {
  if (start === null || isAssignment(p)) return;
  const mark = p.pos;
  checkAnnotation(p);
  p.pos = mark;
  checkTargets(p);
  p.pos = mark;
  if (at(p, 'yield')) {
    const value = attempt(p, parseYield);
    if (value !== null && at(p, '=')) {
      raiseAt(p, value, 'assignment to yield expression not possible');
    }
    p.pos = mark;
    return;
  }
  const value = attempt(p, parseStarExpressions);
  if (value !== null && AUGMENTED.test(peek(p).op)) {
    advance(p);
    if (attempt(p, parseYieldOrStar) !== null) {
      const message = `'${exprName(value)}' is an illegal expression for augmented assignment`;
      raiseAt(p, value, message);
    }
  }
  p.pos = mark;
}

/** Can the text be read as an assignment, whatever stands behind it? */
function isAssignment(p: Parser): boolean {
  const mark = p.pos;
  const found = quietly(p, () => {
    const first = parseYieldOrStar(p);
    if (at(p, '=')) {
      let value: ast.Expr | null = first;
      while (accept(p, '=')) {
        if (value === null || invalidTarget(value, 'assign') !== null || isYield(value))
          return false;
        p.diagnosing = true;
        value = leniently(p, parseYieldOrStar);
        p.diagnosing = false;
      }
      return value !== null;
    }
    const isSingle = ['Name', 'Attribute', 'Subscript'].includes(first.kind);
    if (isSingle && accept(p, ':')) {
      parseExpression(p);
      return true;
    }
    if (isSingle && AUGMENTED.test(peek(p).op)) {
      advance(p);
      parseYieldOrStar(p);
      return true;
    }
    return false;
  });
  p.pos = mark;
  return found === true;
}

function isYield(n: ast.Expr): boolean {
  return n.kind === 'Yield' || n.kind === 'YieldFrom';
}

function checkAnnotation(p: Parser): void {
  const mark = p.pos;
  // A list or tuple, in however many parentheses, and an annotation behind it.
  if (at(p, '[') || at(p, '(')) {
    const target = quietly(p, parseExpression);
    if (target !== null && (target.kind === 'List' || target.kind === 'Tuple') && at(p, ':')) {
      advance(p);
      if (attempt(p, parseExpression) !== null) {
        raiseAt(p, target, `only single target (not ${exprName(target)}) can be annotated`);
      }
    }
    p.pos = mark;
  }
  const first = attempt(p, parseStarNamed);
  if (first !== null && accept(p, ',')) {
    while (startsExpression(peek(p))) {
      if (attempt(p, parseStarNamed) === null || !accept(p, ',')) break;
    }
    if (accept(p, ':') && attempt(p, parseExpression) !== null) {
      raiseAt(p, first, 'only single target (not tuple) can be annotated');
    }
  }
  p.pos = mark;
  const value = attempt(p, parseExpression);
  if (value !== null && accept(p, ':') && attempt(p, parseExpression) !== null) {
    raiseAt(p, value, 'illegal target for annotation');
  }
}

/** `(star_targets '=')* star_expressions '='`: the part that cannot be assigned to. */
function checkTargets(p: Parser): void {
  for (;;) {
    const value = at(p, 'yield') ? attempt(p, parseYield) : attempt(p, parseStarExpressions);
    if (value === null || !at(p, '=')) return;
    if (isYield(value)) raiseAt(p, value, 'assignment to yield expression not possible');
    const bad = invalidTarget(value, 'assign');
    if (bad !== null) raiseAt(p, bad, targetMessage(bad, 'assign'));
    advance(p);
  }
}
