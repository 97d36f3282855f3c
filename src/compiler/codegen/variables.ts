/**
 * Loading, storing and deleting names.
 *
 * A local variable that is certainly bound is used where it lies: its register is the operand, and
 * no instruction is emitted for reading it. Only where it may be unbound does a CHECK come first.
 */
import { defined } from '../../base/assert';
import type * as ast from '../ast';
import { Op } from '../opcodes';
import { resolve, type Variable } from '../symbols/scope';
import { failSyntax, mangled, type Unit } from './unit';

/** Does the register hold a cell instead of the value? */
export function isCell(u: Unit, variable: Variable): boolean {
  return variable.captured || variable.scope.frame !== u.frame;
}

/**
 * The register of a variable in this unit, if the value itself is in it and may be used in place:
 * checked to be bound, and not written by an assignment expression meanwhile. Else -1.
 */
export function inPlace(u: Unit, node: ast.Name): number {
  const name = mangled(u, node.id);
  const binding = resolve(u.scope, name);
  if (binding.kind !== 'variable') return -1;
  const { variable } = binding;
  if (isCell(u, variable) || u.volatileRegs.has(variable.reg)) return -1;
  checkBound(u, node, variable);
  return variable.reg;
}

function checkBound(u: Unit, span: ast.Span, variable: Variable): void {
  const { asm } = u;
  if (asm.bound === null || asm.bound.has(variable.reg)) return;
  asm.emit(span, Op.CHECK, variable.reg, asm.name(variable.name));
  asm.bound.add(variable.reg);
}

/** The register of a variable as seen from this unit: its own, or where LOADFREE put the cell. */
export function variableReg(u: Unit, variable: Variable): number {
  if (variable.scope.frame === u.frame) return variable.reg;
  return defined(u.freeRegs.get(variable.name), `free variable ${variable.name}`);
}

/** Loads a name into `target`. */
export function loadName(u: Unit, node: ast.Name, target: number): void {
  const { asm } = u;
  const name = mangled(u, node.id);
  const binding = resolve(u.scope, name);
  switch (binding.kind) {
    case 'variable': {
      const { variable } = binding;
      if (isCell(u, variable)) {
        asm.emit(node, Op.GETCELL, target, variableReg(u, variable), asm.name(name));
        return;
      }
      checkBound(u, node, variable);
      if (target !== variable.reg) asm.emit(node, Op.MOVE, target, variable.reg);
      return;
    }
    case 'classFree':
      asm.emit(node, Op.LOADNAMECELL, target, asm.name(name), variableReg(u, binding.variable));
      return;
    case 'className':
      asm.emit(node, Op.LOADNAME, target, asm.name(name), u.globals.slot(name));
      return;
    case 'global':
      asm.emit(node, Op.GETG, target, u.globals.slot(name));
      return;
  }
}

/** The register that an assignment to this name may write directly, as its last act; else -1. */
export function directTarget(u: Unit, node: ast.Expr): number {
  if (node.kind !== 'Name') return -1;
  const binding = resolve(u.scope, mangled(u, node.id));
  if (binding.kind !== 'variable' || isCell(u, binding.variable)) return -1;
  return binding.variable.reg;
}

/** Notes that a register that was written directly holds a value now. */
export function markBound(u: Unit, reg: number): void {
  u.asm.bound?.add(reg);
}

export function storeName(u: Unit, span: ast.Span, id: string, value: number): void {
  const { asm } = u;
  if (id === '__debug__') failSyntax(u, span, 'cannot assign to __debug__');
  const name = mangled(u, id);
  const binding = resolve(u.scope, name);
  switch (binding.kind) {
    case 'variable': {
      const { variable } = binding;
      if (isCell(u, variable)) {
        asm.emit(span, Op.SETCELL, variableReg(u, variable), value);
        return;
      }
      if (value !== variable.reg) asm.emit(span, Op.MOVE, variable.reg, value);
      markBound(u, variable.reg);
      return;
    }
    case 'classFree':
    case 'className':
      asm.emit(span, Op.STORENAME, asm.name(name), value);
      return;
    case 'global':
      asm.emit(span, Op.SETG, u.globals.slot(name), value);
      return;
  }
}

export function deleteName(u: Unit, span: ast.Span, id: string): void {
  const { asm } = u;
  if (id === '__debug__') failSyntax(u, span, 'cannot delete __debug__');
  const name = mangled(u, id);
  const binding = resolve(u.scope, name);
  switch (binding.kind) {
    case 'variable': {
      const { variable } = binding;
      if (isCell(u, variable)) {
        asm.emit(span, Op.DELCELL, variableReg(u, variable), asm.name(name));
        return;
      }
      asm.emit(span, Op.DELLOCAL, variable.reg, asm.name(name));
      asm.bound?.remove(variable.reg);
      return;
    }
    case 'classFree':
    case 'className':
      asm.emit(span, Op.DELNAME, asm.name(name));
      return;
    case 'global':
      asm.emit(span, Op.DELG, u.globals.slot(name));
      return;
  }
}

/** What the end of `except … as name` does: `name = None; del name`. */
export function unbindName(u: Unit, span: ast.Span, id: string): void {
  const { asm } = u;
  const direct = directTarget(u, { ...span, kind: 'Name', id });
  if (direct >= 0) {
    asm.emit(span, Op.CLEAR, direct);
    asm.bound?.remove(direct);
    return;
  }
  const none = asm.alloc();
  asm.emit(span, Op.LOADK, none, asm.constant(null));
  storeName(u, span, id, none);
  asm.top = none;
  deleteName(u, span, id);
}
