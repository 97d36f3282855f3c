/** `try` with `except`, `else` and `finally`, following CPython's compiler_try_*. */
import type * as ast from '../ast';
import type { Label, Region } from './assembler';
import type { Bound } from './bound';
import { operand } from './expressions';
import { Op } from '../opcodes';
import { compileBody } from './statements';
import { failSyntax, type Unit } from './unit';
import { compileStarHandlers } from './tryStar';
import { emitGone } from './targets';
import { storeName, unbindName } from './variables';

export function compileTry(u: Unit, n: ast.Try): void {
  u.asm.emit({ ...n, endLine: n.line, endColumn: n.column + 3 }, Op.NOP);
  if (n.finalbody.length === 0) compileHandled(u, n);
  else compileFinally(u, n);
}

function compileFinally(u: Unit, n: ast.Try): void {
  const { asm } = u;
  const error = asm.top;
  const region = asm.region(asm.label(), error);
  const before = asm.bound?.without(u.deletable) ?? null;
  const end = asm.label();
  asm.open(region);
  u.blocks.push({ kind: 'finally', regions: [region], body: n.finalbody });
  if (n.handlers.length > 0) compileHandled(u, n);
  else compileBody(u, n.body);
  u.blocks.pop();
  asm.close(region);
  compileBody(u, n.finalbody);
  asm.jump(n, Op.JMP, end);
  asm.alloc(2);
  asm.bindHandler(region, before);
  asm.emit(n, Op.PUSHEXC, error);
  protect(u, n, error, null, () => {
    compileBody(u, n.finalbody);
    asm.emit(n, Op.RERAISE, error);
  });
  asm.bind(end);
  asm.top = error;
}

/**
 * Runs `body`, which handles the exception in `reg`; whatever is raised in it, or leaves it early,
 * takes back the exception being handled and unbinds `name`.
 */
export function protect(
  u: Unit,
  span: ast.Span,
  reg: number,
  name: string | null,
  body: () => void,
): void {
  const { asm } = u;
  const cleanup = asm.region(asm.label(), reg + 2);
  const before = asm.bound?.without(u.deletable) ?? null;
  asm.open(cleanup);
  u.blocks.push({ kind: 'handler', regions: [cleanup], reg, name, span });
  body();
  u.blocks.pop();
  const { bound } = asm;
  asm.close(cleanup);
  emitCleanup(u, span, cleanup, before, () => {
    if (name !== null) unbindName(u, span, name);
    asm.emit(span, Op.POPEXC, reg);
  });
  asm.bound = bound;
}

/** The handler of a cleanup region: runs `clean` and raises the exception again. */
function emitCleanup(
  u: Unit,
  span: ast.Span,
  region: Region,
  before: Bound | null,
  clean: () => void,
): void {
  const { asm } = u;
  const { bound } = asm;
  const over = asm.label();
  if (bound !== null) asm.jump(span, Op.JMP, over);
  const mark = asm.top;
  asm.top = region.reg;
  asm.alloc();
  asm.bindHandler(region, before);
  clean();
  asm.emit(span, Op.RERAISE, region.reg);
  asm.top = mark;
  asm.bind(over);
}

/** `try` with handlers, without its finally. */
function compileHandled(u: Unit, n: ast.Try): void {
  const { asm } = u;
  const error = asm.top;
  const region = asm.region(asm.label(), error);
  const before = asm.bound?.without(u.deletable) ?? null;
  const end = asm.label();
  asm.open(region);
  u.blocks.push({ kind: 'try', regions: [region] });
  compileBody(u, n.body);
  u.blocks.pop();
  asm.close(region);
  compileBody(u, n.orelse);
  asm.jump(n, Op.JMP, end);
  asm.alloc(2);
  asm.bindHandler(region, before);
  asm.emit(n, Op.PUSHEXC, error);
  if (n.isStar) compileStarHandlers(u, n, error, end);
  else compileHandlers(u, n, error, end);
  asm.bind(end);
  asm.top = error;
}

function compileHandlers(u: Unit, n: ast.Try, error: number, end: Label): void {
  const { asm } = u;
  protect(u, n, error, null, () => {
    n.handlers.forEach((handler, i) => {
      if (handler.type === null && i < n.handlers.length - 1) {
        failSyntax(u, handler, "default 'except:' must be last");
      }
      compileHandler(u, handler, error, end);
    });
    asm.emit(n, Op.RERAISE, error);
  });
}

function compileHandler(u: Unit, n: ast.ExceptHandler, error: number, end: Label): void {
  const { asm } = u;
  const next = asm.label();
  asm.markStart(n);
  if (n.type === null) {
    asm.emit({ ...n, endLine: n.line, endColumn: n.column + 6 }, Op.NOP);
  } else {
    const mark = asm.top;
    const truth = asm.alloc();
    const type = operand(u, n.type, truth);
    asm.emit(n, Op.EXCMATCH, truth, error, type);
    asm.jump(n, Op.JF, next, truth);
    asm.top = mark;
  }
  const { name } = n;
  if (name === null) {
    compileBody(u, n.body);
    asm.emit(n, Op.POPEXC, error);
    asm.jump(n, Op.JMP, end);
  } else {
    storeName(u, n, name, error);
    compileNamed(u, n, name, error, end);
  }
  asm.bind(next);
}

/** The body of `except … as name`, after which the name is unbound whatever happens. */
function compileNamed(
  u: Unit,
  n: ast.ExceptHandler,
  name: string,
  error: number,
  end: Label,
): void {
  const { asm } = u;
  const outer = u.blocks.pop();
  if (outer?.kind !== 'handler') throw new Error('handler without its block');
  const region = asm.region(asm.label(), error + 2);
  const before = asm.bound?.without(u.deletable) ?? null;
  asm.open(region);
  u.blocks.push({ ...outer, name, regions: [region, ...outer.regions] });
  compileBody(u, n.body);
  u.blocks.pop();
  u.blocks.push(outer);
  asm.close(region);
  asm.emit(n, Op.POPEXC, error);
  unbindName(u, n, name);
  emitGone(u, n, error);
  asm.jump(n, Op.JMP, end);
  emitCleanup(u, n, region, before, () => {
    unbindName(u, n, name);
  });
}
