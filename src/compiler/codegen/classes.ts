/**
 * Classes. The body is a function without arguments that fills a namespace and returns it;
 * `buildClass` runs it and makes the class of it.
 *
 * If a method uses `super()` or `__class__`, the body has a cell for it and leaves it in the
 * namespace as `__classcell__`, as CPython does; who builds the class takes it out and fills it.
 */
import { defined } from '../../base/assert';
import type * as ast from '../ast';
import { bodyAnnotations } from './annotations';
import { keywordDict } from './calls';
import { CodeFlag, type CodeUnit } from '../code';
import { fill } from './displays';
import { docstringOf } from './docstring';
import { exprInto, loadConstant } from './expressions';
import { finishUnit, newFrameUnit } from './frameUnit';
import { compileDecorated, makeFunction, qualifyDefinition } from './functions';
import { makeGenericWithoutDefaults, makeGenericBase } from './generics';
import { Intrinsic, Op } from '../opcodes';
import type { Scope } from '../symbols/scope';
import { compileBody } from './statements';
import type { Unit } from './unit';

export function compileClassDef(u: Unit, n: ast.ClassDef): void {
  const { asm } = u;
  compileDecorated(u, n, n.decorators, (target) => {
    if (n.decorators.length > 0) asm.markStart(n);
    if (n.typeParams.length === 0) {
      buildClass(u, n, target);
      return;
    }
    makeGenericWithoutDefaults(u, n, target, (inner, reg) => {
      buildClass(inner, n, reg);
    });
  });
}

/** Makes the class in `target`, the topmost temporary. */
function buildClass(u: Unit, n: ast.ClassDef, target: number): void {
  const { asm } = u;
  loadConstant(u, n, n.name, target);
  const bases = asm.alloc(3);
  asm.top = bases + 1;
  compileBases(u, n, bases);
  asm.top = bases + 2;
  if (n.keywords.length === 0) loadConstant(u, n, null, bases + 1);
  else keywordDict(u, n, n.keywords, bases + 1, target);
  asm.top = bases + 3;
  const scope = defined(u.scopes.get(n), 'scope of a class');
  makeFunction(u, n, compileClassUnit(u, n, scope), bases + 2, 0);
  asm.emit(n, Op.INTRINSIC, target, Intrinsic.buildClass, 4);
  asm.top = target + 1;
}

/** The tuple of bases; a generic class has `Generic[…]` as its last. */
function compileBases(u: Unit, n: ast.ClassDef, target: number): void {
  const { asm } = u;
  if (n.typeParams.length === 0) {
    exprInto(u, { ...n, kind: 'Tuple', elts: n.bases }, target);
    return;
  }
  fill(u, n, target, n.bases);
  const generic = asm.alloc();
  makeGenericBase(u, n, generic);
  asm.emit(n, Op.LISTAPPEND, target, generic);
  asm.emit(n, Op.TOTUPLE, target, target);
}

function compileClassUnit(u: Unit, n: ast.ClassDef, scope: Scope): CodeUnit {
  const inner = newFrameUnit(u, scope, null, qualifyDefinition(u, n.name));
  const { asm } = inner;
  const value = asm.alloc();
  const store = (name: string): void => {
    asm.emit(n, Op.STORENAME, asm.name(name), value);
  };
  const first = n.decorators[0] ?? n;
  asm.markStart(first);
  asm.emit(first, Op.GETG, value, u.globals.slot('__name__'));
  store('__module__');
  loadConstant(inner, n, inner.qualname, value);
  store('__qualname__');
  const docstring = docstringOf(n.body, u.options);
  if (docstring !== null) {
    asm.markStart(n.body[0]);
    loadConstant(inner, n.body[0], docstring, value);
    asm.emit(n.body[0], Op.STORENAME, asm.name('__doc__'), value);
  }
  asm.top = value;
  compileBody(inner, docstring === null ? n.body : n.body.slice(1));
  const cell = scope.variables.get('__class__');
  if (cell !== undefined) asm.emit(n, Op.STORENAME, asm.name('__classcell__'), cell.reg);
  asm.emit(n, Op.NSRET);
  const [decorator] = n.decorators as readonly (ast.Expr | undefined)[];
  return finishUnit(inner, {
    name: n.name,
    firstLine: decorator?.line ?? n.line,
    flags: CodeFlag.classBody,
    args: null,
    docstring,
    annotations: bodyAnnotations(u.text, n.body),
  });
}
