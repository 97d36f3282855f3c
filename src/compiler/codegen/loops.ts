/** Loops: the frame that all of them share, `for`, `async for`, `while`, `break`, `continue`. */
import type * as ast from '../ast';
import type { Label } from './assembler';
import { jumpIf } from './conditions';
import { constantKey, constantTruth } from '../constants';
import { constantOf } from './fold';
import { emitLeft, unwindTo } from './exits';
import { operand } from './expressions';
import { isAsyncContext } from './generators';
import { Intrinsic, Op } from '../opcodes';
import { compileBody } from './statements';
import { assign } from './targets';
import { failSyntax, machinerySpan, type Unit } from './unit';
import { directTarget, markBound } from './variables';

export interface Loop {
  readonly head: Label;
  /** Where the next turn begins from: the one LOOP instruction. */
  readonly next: Label;
  /** Behind the loop when it is exhausted. */
  readonly end: Label;
}

export function beginLoop(u: Unit): Loop {
  const { asm } = u;
  return { head: asm.label(), next: asm.label(), end: asm.label() };
}

export function bindLoopHead(u: Unit, loop: Loop): void {
  u.asm.bindHead(loop.head, u.deletable);
}

/** The next value of an asynchronous iterator into `value`; jumps to `end` when it is exhausted. */
export function emitAsyncNext(
  u: Unit,
  span: ast.Span,
  value: number,
  iterator: number,
  end: Label,
): void {
  const { asm } = u;
  const mark = asm.top;
  const error = asm.alloc(2);
  const region = asm.region(asm.label(), error);
  const { bound } = asm;
  const got = asm.label();
  asm.open(region);
  asm.emit(span, Op.ANEXT, error, iterator);
  asm.emit(span, Op.AWAIT, value, error);
  asm.close(region);
  asm.jump(span, Op.JMP, got);
  asm.bindHandler(region, bound);
  asm.emit(span, Op.MOVE, error + 1, error);
  asm.emit(span, Op.INTRINSIC, error + 1, Intrinsic.isStopAsyncIteration, 1);
  asm.jump(span, Op.JT, end, error + 1);
  asm.emit(span, Op.RERAISE, error);
  asm.bind(got);
  asm.top = mark;
}

export function compileFor(u: Unit, n: ast.For): void {
  const { asm } = u;
  if (n.isAsync && !isAsyncContext(u)) failSyntax(u, n, "'async for' outside async function");
  const isOutermost = pinConstants(u, n);
  const iterator = asm.alloc();
  const iterable = operand(u, n.iter, iterator);
  const span = machinerySpan(u, n, n.iter);
  asm.emit(span, n.isAsync ? Op.AITER : Op.ITER, iterator, iterable);
  const loop = beginLoop(u);
  const out = asm.label();
  bindLoopHead(u, loop);
  const direct = directTarget(u, n.target);
  const value = direct >= 0 ? direct : asm.alloc();
  if (n.isAsync) emitAsyncNext(u, span, value, iterator, loop.end);
  else asm.jump(span, Op.FORITER, loop.end, value, iterator);
  if (direct >= 0) markBound(u, direct);
  else assign(u, n.target, value);
  asm.top = iterator + 1;
  const left = !n.isAsync && mayBeDropped(n.iter) ? iterator : -1;
  u.blocks.push({ kind: 'loop', onBreak: out, onContinue: loop.next, left });
  compileBody(u, n.body);
  u.blocks.pop();
  asm.bind(loop.next);
  asm.markStart(n.iter);
  asm.jump(n.iter, Op.LOOP, loop.head);
  asm.bind(loop.end);
  asm.top = iterator;
  if (isOutermost) u.pinned.clear();
  compileBody(u, n.orelse);
  asm.bind(out);
  if (n.isAsync) asm.emit(span, Op.INTRINSIC, iterator, Intrinsic.leftAsyncFor, 0);
}

/** Calls that give no generator, or one that somebody else has. */
const NO_GENERATORS: ReadonlySet<string> = new Set([
  'range', 'enumerate', 'zip', 'reversed', 'sorted', 'list', 'tuple', 'set', 'dict', 'map', 'filter', 'iter',
  'items', 'keys', 'values', 'split', 'splitlines',
]); // prettier-ignore

/** What may be an object whose `__iter__` is a generator function, or makes a generator. */
const MAKES_ITERATOR: ReadonlySet<ast.Expr['kind']> = new Set([
  'GeneratorExp', 'Name', 'Attribute', 'Subscript',
]); // prettier-ignore

/** May the loop have the only reference to what it runs through, and that be a generator? */
function mayBeDropped(n: ast.Expr): boolean {
  if (n.kind !== 'Call') return MAKES_ITERATOR.has(n.kind);
  const { func } = n;
  if (func.kind === 'Name') return !NO_GENERATORS.has(func.id);
  return func.kind !== 'Attribute' || !NO_GENERATORS.has(func.attr);
}

/**
 * Loads the constants of an outermost loop into registers of their own; false for inner loops. The
 * registers are given back with the statement's other temporaries.
 */
function pinConstants(u: Unit, n: ast.For | ast.While): boolean {
  const { asm } = u;
  const constants = u.loopConstants.get(n);
  if (constants === undefined) return false;
  for (const value of constants) {
    const reg = asm.alloc();
    asm.emit(n.kind === 'For' ? n.iter : n.test, Op.LOADK, reg, asm.constant(value));
    u.pinned.set(constantKey(value) ?? '', reg);
  }
  return true;
}

export function compileWhile(u: Unit, n: ast.While): void {
  const { asm } = u;
  const loop = beginLoop(u);
  const out = asm.label();
  const test = constantOf(n.test);
  const isEndless = test !== undefined && constantTruth(test);
  // The line of an endless loop has no instruction of its own, but is passed at every turn.
  if (isEndless) asm.emit(n.test, Op.NOP);
  else asm.clearStart();
  const isOutermost = pinConstants(u, n);
  bindLoopHead(u, loop);
  if (isEndless) asm.clearStart();
  else asm.markStart(n.test);
  jumpIf(u, n.test, loop.end, false);
  u.blocks.push({ kind: 'loop', onBreak: out, onContinue: loop.next, left: -1 });
  compileBody(u, n.body);
  u.blocks.pop();
  asm.bind(loop.next);
  if (isEndless) asm.markStart(n.test);
  asm.jump(n.test, Op.LOOP, loop.head);
  asm.bind(loop.end);
  if (isOutermost) u.pinned.clear();
  compileBody(u, n.orelse);
  asm.bind(out);
}

export function compileBreak(u: Unit, n: ast.Break | ast.Continue): void {
  const { asm } = u;
  let depth = u.blocks.length - 1;
  while (depth >= 0 && u.blocks[depth].kind !== 'loop') {
    if (u.blocks[depth].kind === 'star') {
      const message = "'break', 'continue' and 'return' cannot appear in an except* block";
      failSyntax(u, n, message);
    }
    depth--;
  }
  const block = u.blocks[depth] as (typeof u.blocks)[number] | undefined;
  if (block?.kind !== 'loop') {
    failSyntax(
      u,
      n,
      n.kind === 'Break' ? "'break' outside loop" : "'continue' not properly in loop",
    );
  }
  unwindTo(u, n, depth + 1, () => {
    if (n.kind === 'Break') emitLeft(u, n, block);
    asm.jump(n, Op.JMP, n.kind === 'Break' ? block.onBreak : block.onContinue);
  });
}
