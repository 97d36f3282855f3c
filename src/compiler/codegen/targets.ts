/** Targets: assignment, unpacking, augmented and annotated assignment, `del`. */
import type * as ast from '../ast';
import { ANNOTATIONS, annotationString, keepsModuleAnnotations } from './annotations';
import { immediate } from '../immediate';
import { exprInto, operand, push } from './expressions';
import { Intrinsic, Op } from '../opcodes';
import { methodSpan } from './calls';
import { failSyntax, nameIndex, type Unit } from './unit';
import { deleteName, directTarget, loadName, markBound, storeName } from './variables';

/** Assigns the value in a register to a target. */
export function assign(u: Unit, target: ast.Expr, value: number): void {
  const { asm } = u;
  const mark = asm.top;
  switch (target.kind) {
    case 'Name':
      storeName(u, target, target.id, value);
      break;
    case 'Attribute': {
      const object = operand(u, target.value);
      if (target.attr === '__debug__') failSyntax(u, target, 'cannot assign to __debug__');
      asm.emit(methodSpan(u, target, target), Op.SETATTR, object, nameIndex(u, target.attr), value);
      break;
    }
    case 'Subscript': {
      const object = operand(u, target.value);
      const index = operand(u, target.slice);
      asm.emit(target, Op.SETITEM, object, index, value);
      break;
    }
    case 'Tuple':
    case 'List':
      unpack(u, target, value);
      break;
    case 'Starred':
      failSyntax(u, target, 'starred assignment target must be in a list or tuple');
      break;
    default:
      failSyntax(u, target, 'cannot assign to expression');
  }
  asm.top = mark;
}

function unpack(u: Unit, target: ast.TupleExpr | ast.ListExpr, value: number): void {
  const { asm } = u;
  const { elts } = target;
  const star = elts.findIndex((elt) => elt.kind === 'Starred');
  const base = asm.alloc(elts.length);
  if (star < 0) {
    asm.emit(target, Op.UNPACK, base, value, elts.length);
  } else {
    if (elts.some((elt, i) => i > star && elt.kind === 'Starred')) {
      failSyntax(u, target, 'multiple starred expressions in assignment');
    }
    const after = elts.length - star - 1;
    if (star >= 256 || after >= 2 ** 23) {
      failSyntax(u, target, 'too many expressions in star-unpacking assignment');
    }
    asm.emit(target, Op.UNPACKEX, base, value, star | (after << 8));
  }
  elts.forEach((elt, i) => {
    assign(u, elt.kind === 'Starred' ? elt.value : elt, base + i);
  });
}

/** Tells the machine that something may have lost its last name; `reg` is written. */
export function emitGone(u: Unit, span: ast.Span, reg: number = u.asm.top): void {
  const { asm } = u;
  const mark = asm.top;
  if (reg === mark) asm.alloc();
  asm.emit(span, Op.INTRINSIC, reg, Intrinsic.nameGone, 0);
  asm.top = mark;
}

/** An assignment that people write to let go of what a name stood for? In `__init__` it had no value yet. */
function letsGo(u: Unit, n: ast.Assign): boolean {
  return n.value.kind === 'Constant' && n.value.value === null && !u.qualname.endsWith('__init__');
}

export function compileAssign(u: Unit, n: ast.Assign): void {
  assignAll(u, n);
  if (letsGo(u, n)) emitGone(u, n);
}

function assignAll(u: Unit, n: ast.Assign): void {
  const { asm } = u;
  const [first] = n.targets;
  if (n.targets.length === 1) {
    const direct = directTarget(u, first);
    if (direct >= 0) {
      exprInto(u, n.value, direct);
      // The name is checked and the variable marked as bound; nothing is moved.
      assign(u, first, direct);
      return;
    }
    if (isPlainSequence(first) && isPlainSequence(n.value)) {
      // `a, b = x, y` is assigned one to one, without making a tuple.
      if (first.elts.length === n.value.elts.length) {
        const base = asm.top;
        for (const elt of n.value.elts) push(u, elt);
        first.elts.forEach((elt, i) => {
          assign(u, elt, base + i);
        });
        return;
      }
    }
  }
  const value = operand(u, n.value);
  for (const target of n.targets) assign(u, target, value);
}

function isPlainSequence(n: ast.Expr): n is ast.TupleExpr | ast.ListExpr {
  return (n.kind === 'Tuple' || n.kind === 'List') && !n.elts.some((elt) => elt.kind === 'Starred');
}

const IN_PLACE: Readonly<Record<ast.BinaryOperator, Op>> = {
  '+': Op.IADD,
  '-': Op.ISUB,
  '*': Op.IMUL,
  '@': Op.IMATMUL,
  '/': Op.IDIV,
  '%': Op.IMOD,
  '**': Op.IPOW,
  '<<': Op.ILSHIFT,
  '>>': Op.IRSHIFT,
  '|': Op.IOR,
  '^': Op.IXOR,
  '&': Op.IAND,
  '//': Op.IFLOORDIV,
};

export function compileAugAssign(u: Unit, n: ast.AugAssign): void {
  const { asm } = u;
  const { target } = n;
  switch (target.kind) {
    case 'Name': {
      const old = operand(u, target);
      const direct = directTarget(u, target);
      const result = direct >= 0 ? direct : asm.alloc();
      update(u, n, result, old);
      if (direct >= 0) markBound(u, direct);
      storeName(u, target, target.id, result);
      return;
    }
    case 'Attribute': {
      const object = operand(u, target.value);
      const name = nameIndex(u, target.attr);
      const value = asm.alloc();
      asm.emit(methodSpan(u, target, target), Op.GETATTR, value, object, name);
      update(u, n, value, value);
      asm.emit(methodSpan(u, target, target), Op.SETATTR, object, name, value);
      return;
    }
    case 'Subscript': {
      const object = operand(u, target.value);
      const index = operand(u, target.slice);
      const value = asm.alloc();
      asm.emit(target, Op.GETITEM, value, object, index);
      update(u, n, value, value);
      asm.emit(target, Op.SETITEM, object, index, value);
      return;
    }
    default:
      failSyntax(u, target, 'illegal expression for augmented assignment');
  }
}

function update(u: Unit, n: ast.AugAssign, result: number, old: number): void {
  const { asm } = u;
  const c = immediate(n.op, n.value);
  if (c !== 0) {
    asm.emit(n, Op.IADDI, result, old, c);
    return;
  }
  asm.emit(n, IN_PLACE[n.op], result, old, operand(u, n.value));
}

/** `target: annotation = value`: the annotation is never evaluated. */
export function compileAnnAssign(u: Unit, n: ast.AnnAssign): void {
  const { target } = n;
  if (n.value !== null)
    compileAssign(u, { ...n, kind: 'Assign', targets: [target], value: n.value });
  if (keepsModuleAnnotations(u) && n.simple && target.kind === 'Name')
    keepModuleAnnotation(u, n, target.id);
  if (n.value !== null) return;
  // CPython evaluates the object (and index) of such a target, and so its side effects.
  if (target.kind === 'Attribute') operand(u, target.value);
  if (target.kind === 'Subscript') {
    operand(u, target.value);
    operand(u, target.slice);
  }
}

/** `__annotations__[name] = annotation`, as the bodies of modules did before 3.14. */
function keepModuleAnnotation(u: Unit, n: ast.AnnAssign, name: string): void {
  const { annotation } = n;
  const { asm } = u;
  const mark = asm.top;
  const value = operand(
    u,
    u.text.areStrings
      ? { ...annotation, kind: 'Constant', value: annotationString(u.text, annotation) }
      : annotation,
  );
  const dict = asm.alloc();
  loadName(u, { ...annotation, kind: 'Name', id: ANNOTATIONS }, dict);
  const key = operand(u, { ...annotation, kind: 'Constant', value: name });
  asm.emit(annotation, Op.SETITEM, dict, key, value);
  asm.top = mark;
}

export function compileDelete(u: Unit, target: ast.Expr): void {
  const { asm } = u;
  const mark = asm.top;
  switch (target.kind) {
    case 'Name':
      deleteName(u, target, target.id);
      break;
    case 'Attribute':
      asm.emit(
        methodSpan(u, target, target),
        Op.DELATTR,
        operand(u, target.value),
        nameIndex(u, target.attr),
      );
      break;
    case 'Subscript': {
      const object = operand(u, target.value);
      asm.emit(target, Op.DELITEM, object, operand(u, target.slice));
      break;
    }
    case 'Tuple':
    case 'List':
      for (const elt of target.elts) compileDelete(u, elt);
      break;
    default:
      failSyntax(u, target, 'cannot delete expression');
  }
  asm.top = mark;
}

/** Loads a name; for parts of the compiler that make names up. */
export function loadInto(u: Unit, span: ast.Span, id: string, target: number): void {
  loadName(u, { ...span, kind: 'Name', id }, target);
}
