/** `with` and `async with`: one item at a time, the rest being the body of the first. */
import type * as ast from '../ast';
import { loadConstant, operand } from './expressions';
import { isAsyncContext } from './generators';
import { Op, Special } from '../opcodes';
import { compileBody } from './statements';
import { assign } from './targets';
import { failSyntax, machinerySpan, type Unit } from './unit';

export function compileWith(u: Unit, n: ast.With): void {
  if (n.isAsync && !isAsyncContext(u)) {
    failSyntax(u, n, "'async with' outside async function");
  }
  compileItem(u, n, 0);
}

function compileItem(u: Unit, n: ast.With, index: number): void {
  const { asm } = u;
  if (index === n.items.length) {
    compileBody(u, n.body);
    return;
  }
  const { context, target } = n.items[index];
  const span = machinerySpan(u, n, context);
  if (index > 0) asm.markStart(context);
  // Two registers for `__exit__` and its self, which stay until the end of the body.
  const exit = asm.alloc(2);
  enter(u, n, context, target, exit);
  const region = asm.region(asm.label(), exit + 2);
  const before = asm.bound?.without(u.deletable) ?? null;
  asm.open(region);
  if (target !== null) {
    assign(u, target, exit + 2);
  }
  asm.top = exit + 2;
  u.blocks.push({
    kind: 'with',
    regions: [region],
    reg: exit,
    isAsync: n.isAsync,
    span,
  });
  compileItem(u, n, index + 1);
  u.blocks.pop();
  asm.close(region);
  const end = asm.label();
  asm.markStart(span);
  const base = asm.alloc(3);
  for (let i = 0; i < 3; i++) loadConstant(u, span, null, base + i);
  emitExitCall(u, { isAsync: n.isAsync, span }, exit);
  asm.jump(span, Op.JMP, end);
  asm.top = exit + 2;
  asm.bindHandler(region, before);
  compileExceptionalExit(u, n, span, exit);
  asm.bind(end);
  asm.top = exit;
}

/** Calls `__enter__`; its result is in register exit + 2. */
function enter(
  u: Unit,
  n: ast.With,
  context: ast.Expr,
  target: ast.Expr | null,
  exit: number,
): void {
  const { asm } = u;
  const span = machinerySpan(u, n, context);
  asm.top = exit + 1;
  const manager = operand(u, context, exit);
  asm.top = exit + 2;
  const base = asm.alloc(2);
  asm.emit(span, Op.LOADSPECIAL, base, manager, n.isAsync ? Special.aenter : Special.enter);
  asm.emit(span, Op.LOADSPECIAL, exit, manager, n.isAsync ? Special.aexit : Special.exit);
  asm.emit(span, Op.CALLM, base, 0);
  if (n.isAsync) awaitResult(u, span, base, 1);
  if (target === null) asm.top = base;
}

function awaitResult(u: Unit, span: ast.Span, reg: number, wording: number): void {
  u.asm.emit(span, Op.AWAITABLE, reg, reg, wording);
  u.asm.emit(span, Op.AWAIT, reg, reg);
}

/** Calls `__exit__`, whose pair is at `base` with the three arguments behind it. */
export function emitExitCall(
  u: Unit,
  block: { readonly isAsync: boolean; readonly span: ast.Span },
  base: number,
): void {
  u.asm.emit(block.span, Op.CALLM, base, 3);
  if (block.isAsync) awaitResult(u, block.span, base, 2);
}

function compileExceptionalExit(u: Unit, n: ast.With, span: ast.Span, exit: number): void {
  const { asm } = u;
  const error = asm.alloc(2);
  const cleanup = asm.region(asm.label(), error + 2);
  const { bound } = asm;
  const suppressed = asm.label();
  asm.emit(span, Op.PUSHEXC, error);
  asm.open(cleanup);
  const base = asm.alloc(5);
  asm.emit(span, Op.MOVE, base, exit);
  asm.emit(span, Op.MOVE, base + 1, exit + 1);
  asm.emit(span, Op.EXCINFO, base + 2, error);
  emitExitCall(u, { isAsync: n.isAsync, span }, base);
  asm.jump(span, Op.JT, suppressed, base);
  asm.emit(span, Op.RERAISE, error);
  asm.close(cleanup);
  asm.top = error + 3;
  asm.bindHandler(cleanup, bound);
  asm.emit(span, Op.POPEXC, error);
  asm.emit(span, Op.RERAISE, error + 2);
  asm.bind(suppressed);
  asm.emit(span, Op.POPEXC, error);
}
