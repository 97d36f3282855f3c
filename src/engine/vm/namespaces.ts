/** Instructions of class bodies and imports: names looked up in a namespace dict. */
import { nameError } from './exceptions/nameErrors';
import { Op } from '../../compiler/opcodes';
import { importFrom, importModule, importStar } from './imports';
import { intrinsic } from './intrinsics';
import { getGlobal } from './instructions';
import { returnFrom, unwind } from './exceptions/completion';
import { Ret, Status, type Frame } from './frame';
import { PyCell, PyTuple, T, type PyType, type Slot } from './object';
import { lookup, special } from './typeLookup';
import type { ColdOp } from './instructions';

function storeResult(frame: Frame, regs: Slot[], at: number, v: Slot): Slot {
  if (v !== undefined) {
    regs[at] = v;
    frame.pc += 4;
  }
  return v;
}

/** Does a subclass of dict find its items, or what stands for missing ones, by itself? */
function hasItemMethods(cls: PyType): boolean {
  return lookup(cls, '__missing__') !== undefined || special(cls, '__getitem__') !== undefined;
}

const step = (frame: Frame): true => {
  frame.pc += 4;
  return true;
};

export const namespaceOps: Partial<Record<Op, ColdOp>> = {
  [Op.LOADNAME]: (w, _t, f, r, base, a, b, c) => {
    // None is null here, which `??` would pass over.
    const ns = f.ns!;
    if (ns.cls !== T['dict'] && hasItemMethods(ns.cls)) {
      const global = f.module.slots[c];
      const other = global === undefined ? (w.builtins.get(f.code.names[b]) ?? null) : global;
      return w.tail(w.prelude('get_in_namespace'), [ns, f.code.names[b], other]);
    }
    const own = ns.getStr(f.code.names[b]);
    const v = own === undefined ? f.module.slots[c] : own;
    return storeResult(f, r, base + a, v === undefined ? getGlobal(w, f, c) : v);
  },
  [Op.LOADNAMECELL]: (w, _t, f, r, base, a, b, c) => {
    const name = f.code.names[b];
    const own = f.ns!.getStr(name);
    const v = own === undefined ? (r[base + c] as PyCell).value : own;
    return v === undefined ? w.unboundCell(f, name, c) : storeResult(f, r, base + a, v);
  },
  [Op.STORENAME]: (w, _t, f, r, base, a, b) => {
    const ns = f.ns!;
    if (ns.cls.heap) {
      w.coldMode = Ret.discard;
      return w.tail(w.prelude('set_in_namespace'), [ns, f.code.names[a], r[base + b]!]);
    }
    ns.setStr(f.code.names[a], r[base + b]!);
    return step(f);
  },
  [Op.DELNAME]: (w, _t, f, _r, _base, a) => {
    const name = f.code.names[a];
    return f.ns!.deleteStr(name) === undefined ? nameError(w, name) : step(f);
  },
  [Op.NSRET]: (w, t, f) => {
    const { ns } = f;
    w.status = Status.none;
    if (!returnFrom(w, t, f, ns)) unwind(w, t);
    w.status = Status.none;
    return undefined;
  },
  [Op.IMPORT]: (w, t, f, r, base, a, b, c) => {
    const spec = f.code.constants[c] as PyTuple;
    const level = spec.items[0] as number;
    const names = spec.items[1] as PyTuple | null;
    return storeResult(f, r, base + a, importModule(w, t, f, f.code.names[b], level, names, a));
  },
  [Op.IMPORTFROM]: (w, t, f, r, base, a, b, c) =>
    storeResult(f, r, base + a, importFrom(w, t, r[base + b]!, f.code.names[c], a)),
  [Op.IMPORTSTAR]: (w, _t, f, r, base, a) => importStar(w, f, r[base + a]!) && step(f),
  [Op.INTRINSIC]: (w, t, f, r, base, a, b, c) =>
    storeResult(f, r, base + a, intrinsic(w, t, f, b, r, base + a, c)),
};
