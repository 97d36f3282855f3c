/**
 * `except*`, following CPython's compiler_try_star_except: every clause takes its part of what is
 * left of the group; what the bodies raise, and what no clause took, is raised at the end.
 */
import type * as ast from '../ast';
import { Intrinsic, Op } from '../opcodes';
import type { Label } from './assembler';
import { exprInto } from './expressions';
import { compileBody } from './statements';
import { protect } from './tryStatements';
import type { Unit } from './unit';
import { storeName, unbindName } from './variables';

/** The handlers of a try whose exception is in `error` and is being handled. */
export function compileStarHandlers(u: Unit, n: ast.Try, error: number, end: Label): void {
  const { asm } = u;
  protect(u, n, error, null, () => {
    const raised = asm.alloc();
    const rest = asm.alloc();
    asm.emit(n, Op.MKLIST, raised, asm.top, 0);
    asm.emit(n, Op.MOVE, rest, error);
    for (const handler of n.handlers) compileClause(u, handler, raised, rest);
    asm.emit(n, Op.LISTAPPEND, raised, rest);
    const result = asm.alloc(2);
    const done = asm.label();
    asm.emit(n, Op.MOVE, result, error);
    asm.emit(n, Op.MOVE, result + 1, raised);
    asm.emit(n, Op.INTRINSIC, result, Intrinsic.prepReraiseStar, 2);
    asm.jump(n, Op.JNONE, done, result);
    asm.emit(n, Op.RERAISE, result);
    asm.bind(done);
    asm.top = raised;
  });
  asm.emit(n, Op.POPEXC, error);
  asm.jump(n, Op.JMP, end);
}

function compileClause(u: Unit, n: ast.ExceptHandler, raised: number, rest: number): void {
  const { asm } = u;
  const mark = asm.top;
  const next = asm.label();
  const part = asm.alloc(2);
  asm.markStart(n);
  asm.emit(n.type ?? n, Op.MOVE, part, rest);
  if (n.type !== null) exprInto(u, n.type, part + 1);
  asm.emit(n.type ?? n, Op.INTRINSIC, part, Intrinsic.splitGroup, 2);
  asm.emit(n.type ?? n, Op.UNPACK, part, part, 2);
  asm.emit(n.type ?? n, Op.MOVE, rest, part + 1);
  asm.jump(n.type ?? n, Op.JNONE, next, part);
  asm.emit(n, Op.PUSHEXC, part);
  const region = asm.region(asm.label(), part + 2);
  const before = asm.bound?.without(u.deletable) ?? null;
  asm.open(region);
  if (n.name !== null) storeName(u, n, n.name, part);
  u.blocks.push({ kind: 'star' });
  compileBody(u, n.body);
  u.blocks.pop();
  asm.close(region);
  leaveClause(u, n, part);
  asm.jump(n, Op.JMP, next);
  // What the body raises is kept for the end.
  asm.alloc();
  asm.bindHandler(region, before);
  leaveClause(u, n, part);
  asm.emit(n, Op.LISTAPPEND, raised, part + 2);
  asm.top = mark;
  asm.bind(next);
}

function leaveClause(u: Unit, n: ast.ExceptHandler, part: number): void {
  u.asm.emit(n, Op.POPEXC, part);
  if (n.name !== null) unbindName(u, n, n.name);
}
