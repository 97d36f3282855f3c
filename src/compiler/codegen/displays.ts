/** List, set, tuple and dict displays, with unpacking. */
import type * as ast from '../ast';
import { constantOf } from './fold';
import { exprInto, loadConstant, operand, push, viaScratch } from './expressions';
import { Op } from '../opcodes';
import type { Unit } from './unit';

/** Above this many elements a display is filled one by one, to keep the register window small. */
const MAX_AT_ONCE = 64;

export function compileSequence(
  u: Unit,
  n: ast.ListExpr | ast.SetExpr | ast.TupleExpr,
  target: number,
): void {
  const { asm } = u;
  const folded = n.kind === 'Tuple' ? constantOf(n) : undefined;
  if (folded !== undefined) {
    loadConstant(u, n, folded, target);
    return;
  }
  const isPlain = n.elts.length <= MAX_AT_ONCE && !n.elts.some((elt) => elt.kind === 'Starred');
  if (isPlain) {
    const op = n.kind === 'List' ? Op.MKLIST : n.kind === 'Set' ? Op.MKSET : Op.MKTUPLE;
    const base = pushAll(u, n.elts);
    asm.emit(n, op, target, base, n.elts.length);
    return;
  }
  viaScratch(u, n, target, (reg) => {
    fill(u, n, reg, n.elts, n.kind === 'Set');
    if (n.kind === 'Tuple') asm.emit(n, Op.TOTUPLE, reg, reg);
  });
}

/** Evaluates expressions into consecutive temporaries; returns the first. */
export function pushAll(u: Unit, nodes: readonly ast.Expr[]): number {
  const base = u.asm.top;
  for (const node of nodes) push(u, node);
  return base;
}

/** Makes a list (or set) of elements, some of them starred, in the topmost temporary `reg`. */
export function fill(
  u: Unit,
  span: ast.Span,
  reg: number,
  elts: readonly ast.Expr[],
  isSet = false,
  isArguments = false,
): void {
  const { asm } = u;
  const mark = asm.top;
  let first = 0;
  while (first < elts.length && first < MAX_AT_ONCE && elts[first].kind !== 'Starred') first++;
  const base = pushAll(u, elts.slice(0, first));
  asm.emit(span, isSet ? Op.MKSET : Op.MKLIST, reg, base, first);
  asm.top = mark;
  for (const elt of elts.slice(first)) {
    if (elt.kind === 'Starred') {
      const value = operand(u, elt.value);
      const op = isSet ? Op.SETUPDATE : Op.LISTEXTEND;
      asm.emit(isArguments ? span : elt, op, reg, value, isArguments ? 1 : 0);
    } else {
      const value = operand(u, elt);
      asm.emit(span, isSet ? Op.SETADD : Op.LISTAPPEND, reg, value);
    }
    asm.top = mark;
  }
}

export function compileDict(u: Unit, n: ast.DictExpr, target: number): void {
  const { asm } = u;
  const isPlain = n.keys.length <= MAX_AT_ONCE && !n.keys.includes(null);
  if (isPlain) {
    const base = pushPairs(u, n, n.keys.length);
    asm.emit(n, Op.MKDICT, target, base, n.keys.length);
    return;
  }
  viaScratch(u, n, target, (reg) => {
    fillDict(u, n, reg);
  });
}

function pushPairs(u: Unit, n: ast.DictExpr, count: number): number {
  const base = u.asm.top;
  for (let i = 0; i < count; i++) {
    push(u, n.keys[i] as ast.Expr);
    push(u, n.values[i]);
  }
  return base;
}

function fillDict(u: Unit, n: ast.DictExpr, reg: number): void {
  const { asm } = u;
  const mark = asm.top;
  let first = 0;
  while (first < n.keys.length && first < MAX_AT_ONCE && n.keys[first] !== null) first++;
  const base = pushPairs(u, n, first);
  asm.emit(n, Op.MKDICT, reg, base, first);
  asm.top = mark;
  for (let i = first; i < n.keys.length; i++) {
    const key = n.keys[i];
    if (key === null) {
      asm.emit(n, Op.DICTUPDATE, reg, operand(u, n.values[i]));
    } else {
      const keyReg = push(u, key);
      const value = asm.alloc();
      exprInto(u, n.values[i], value);
      asm.emit(n, Op.DICTSET, reg, keyReg, value);
    }
    asm.top = mark;
  }
}
