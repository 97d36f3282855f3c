/**
 * The halves of instructions that are not in the interpreter's hot function: loops over
 * anything, jumps by comparison, and all rare opcodes (`cold`).
 */
import { Op } from '../../compiler/opcodes';
import type { World } from '../world';
import { asyncYield } from './coroutines/asyncGenerators';
import { deleteAttribute } from './classes/attributeStores';
import { getAttribute } from './classes/attributes';
import { errorName, lookupSpecial, typeName, typeOf } from './typeLookup';
import { enterCall } from './call';
import { unwind } from './exceptions/completion';
import type { PyDict } from './dict';
import { displays } from './displays';
import { exceptionOps } from './exceptions/exceptionOps';
import { Ret, Status, type Frame, type ThreadState } from './frame';
import { resume } from './coroutines/generators';
import { EXHAUSTED, iterate, next } from './iterators';
import { deleteItem } from './items';
import { namespaceOps } from './namespaces';
import { compare, truth, unary } from './operators';
import {
PyCell,PyFunction,PyGenerator,PyIterator,PyTuple,T,type Slot,type Value
} from './object'; // prettier-ignore
import { nameError } from './exceptions/nameErrors';
import { ownBuiltin } from './ownBuiltins';
import { awaitableOps } from './coroutines/awaiting';

/** GETG when the module has no such global yet: what is loaded late, the builtin, or NameError. */
export function getGlobal(w: World, frame: Frame, slot: number): Slot {
  const late = frame.module.getSlot(slot);
  if (late !== undefined) return late;
  const name = frame.code.globals.names[slot];
  const v = frame.module.ownBuiltins ? ownBuiltin(frame.module, name) : w.builtins.get(name);
  // None is null here, which `??` would pass over.
  return v === undefined ? nameError(w, name) : v;
}

/** A fused comparison and jump; sets frame.pc and answers true, or false with the status set. */
export function compareJump(
  w: World,
  op: number,
  x: Value,
  y: Value,
  frame: Frame,
  target: number,
): boolean {
  const r = compare(w, op, x, y);
  if (r === undefined) return false;
  const yes = truth(w, r);
  if (yes === undefined) return false;
  frame.pc = yes ? frame.pc + 4 : target * 4;
  if (w.owed === 0) return true;
  // The interpreter settles what is owed when it enters a frame.
  w.status = Status.frame;
  return false;
}

/** FORITER: the next item; undefined with Status.none at the end of the iterator. */
export function forIter(w: World, t: ThreadState, it: Value, dest: number): Slot {
  if (it instanceof PyIterator) {
    const v = next(w, it);
    return v === EXHAUSTED ? undefined : v;
  }
  if (it instanceof PyGenerator && it.cls === T['generator']) {
    if (it.frame === null) return undefined;
    return resume(w, t, it, null, Ret.forIter, dest);
  }
  const method = lookupSpecial(typeOf(it), '__next__');
  if (method === undefined) {
    return w.raise('TypeError', `'${typeName(it)}' object is not an iterator`);
  }
  return enterCall(w, t, method, [it], null, Ret.forIter, dest);
}

/** What to do after a helper answered `undefined`: call on its behalf, or unwind. */
export function afterPending(w: World, t: ThreadState, mode: number, dest: number): void {
  if (w.status === Status.tail) {
    w.callTail(t, mode, dest);
  }
  if (w.status === Status.exception) unwind(w, t);
  if (w.status !== Status.block) w.status = Status.none;
}

type ColdOp = (
  w: World, t: ThreadState, frame: Frame, regs: Slot[], base: number, a: number, b: number, c: number,
) => Slot; // prettier-ignore

/** Stores a register and goes to the next instruction. */
function store(frame: Frame, regs: Slot[], at: number, v: Slot): Slot {
  if (v !== undefined) {
    regs[at] = v;
    frame.pc += 4;
  }
  return v;
}

const step = (frame: Frame): true => {
  frame.pc += 4;
  return true;
};

/**
 * Rare instructions. A handler that completed has written its registers and `frame.pc` and answers
 * anything but undefined; otherwise the status says what is pending and `w.coldMode` how a result
 * is to be delivered.
 */
const COLD: Partial<Record<Op, ColdOp>> = {
  [Op.NOP]: (_w, _t, f) => step(f),
  [Op.CLEAR]: (_w, _t, f, r, base, a) => {
    r[base + a] = undefined;
    return step(f);
  },
  [Op.DELLOCAL]: (w, _t, f, r, base, a, b) => {
    if (r[base + a] === undefined) return w.unboundLocal(f.code.names[b]);
    r[base + a] = undefined;
    return step(f);
  },
  [Op.MKCELL]: (_w, _t, f, r, base, a) => {
    const cell = new PyCell();
    cell.value = r[base + a];
    r[base + a] = cell;
    return step(f);
  },
  [Op.LOADFREE]: (_w, _t, f, r, base, a, b) => store(f, r, base + a, f.closure![b]),
  [Op.DELCELL]: (w, _t, f, r, base, a, b) => {
    const cell = r[base + a] as PyCell;
    if (cell.value === undefined) return w.unboundCell(f, f.code.names[b], a);
    cell.value = undefined;
    return step(f);
  },
  [Op.DELG]: (w, _t, f, _r, _base, a) => {
    f.module.bindLater();
    if (f.module.slots[a] === undefined) return nameError(w, f.code.globals.names[a]);
    f.module.setSlot(a, undefined);
    return step(f);
  },
  [Op.DELATTR]: (w, _t, f, r, base, a, b) => {
    w.coldMode = Ret.discard;
    return deleteAttribute(w, r[base + a]!, f.code.names[b]) && step(f);
  },
  [Op.DELITEM]: (w, _t, f, r, base, a, b) => {
    w.coldMode = Ret.discard;
    return deleteItem(w, r[base + a]!, r[base + b]!) && step(f);
  },
  [Op.POS]: (w, _t, f, r, base, a, b) => store(f, r, base + a, unary(w, '+', r[base + b]!)),
  [Op.INVERT]: (w, _t, f, r, base, a, b) => store(f, r, base + a, unary(w, '~', r[base + b]!)),
  [Op.CALLK]: (w, t, f, r, base, a, b, c) => {
    const args = r.slice(base + a + 1, base + a + 1 + b) as Value[];
    return store(f, r, base + a, enterCall(w, t, r[base + a]!, args, kwNames(f, c), Ret.store, a));
  },
  [Op.CALLMK]: (w, t, f, r, base, a, b, c) => {
    const first = r[base + a + 1] === undefined ? base + a + 2 : base + a + 1;
    const args = r.slice(first, base + a + 2 + b) as Value[];
    return store(f, r, base + a, enterCall(w, t, r[base + a]!, args, kwNames(f, c), Ret.store, a));
  },
  [Op.CALLEX]: (w, t, f, r, base, a) => {
    const positional = (r[base + a + 1] as PyTuple).items;
    const kw = r[base + a + 2] as PyDict | undefined;
    if (kw === undefined || kw.size === 0) {
      return store(
        f,
        r,
        base + a,
        enterCall(w, t, r[base + a]!, positional.slice(), null, Ret.store, a),
      );
    }
    const names: string[] = [];
    const args = positional.slice();
    for (const at of kw.index.values()) {
      const key = kw.keys[at]!;
      if (typeof key !== 'string') return w.raise('TypeError', 'keywords must be strings');
      names.push(key);
      args.push(kw.values[at]!);
    }
    return store(f, r, base + a, enterCall(w, t, r[base + a]!, args, names, Ret.store, a));
  },
  [Op.MKFUNC]: (_w, _t, f, r, base, a, b, c) => {
    const code = f.code.codes[b]!;
    const func = new PyFunction(code, f.module);
    if (f.code.origin === 2) func.shared = false;
    if ((c & 1) !== 0) func.defaults = r[base + a + 1] as PyTuple;
    if ((c & 2) !== 0) func.kwDefaults = r[base + a + 2] as PyDict;
    const captures = code.unit.captures;
    if (captures.length > 0) func.closure = captures.map((reg) => r[base + reg] as PyCell);
    r[base + a] = func;
    return step(f);
  },
  [Op.ITER]: (w, _t, f, r, base, a, b) => store(f, r, base + a, iterate(w, r[base + b]!)),
  [Op.LOADSPECIAL]: (w, _t, f, r, base, a, b, c) =>
    loadSpecial(w, r, base + a, r[base + b]!, c) && step(f),
  [Op.LOADSUPER]: (w, _t, f, r, base, a, _b, c) => {
    w.coldMode = Ret.store;
    const start = r[base + a + 1]!;
    const self = r[base + a + 2]!;
    const sup = w.makeSuper(start, self);
    return sup === undefined
      ? undefined
      : store(f, r, base + a, getAttribute(w, sup, f.code.names[c]));
  },
  [Op.ASYNCYIELD]: (w, t, _f, r, base, _a, b) => {
    asyncYield(w, t, r[base + b]!);
    return undefined;
  },
  ...namespaceOps,
  ...displays,
  ...exceptionOps,
  ...awaitableOps,
};

const SPECIAL_NAMES = ['__enter__', '__exit__', '__aenter__', '__aexit__'] as const;

/** with: looks a special method up on the type; the wording of the error is CPython's. */
function loadSpecial(
  w: World,
  regs: Slot[],
  dest: number,
  obj: Value,
  which: number,
): true | undefined {
  const cls = typeOf(obj);
  const v = lookupSpecial(cls, SPECIAL_NAMES[which]);
  if (v === undefined) {
    if (w.traits.withErrorIsAttributeError) return w.raise('AttributeError', SPECIAL_NAMES[which]);
    const kind = which < 2 ? 'context manager' : 'asynchronous context manager';
    const missed = which % 2 === 1 ? ` (missed ${SPECIAL_NAMES[which]} method)` : '';
    return w.raise(
      'TypeError',
      `'${errorName(cls)}' object does not support the ${kind} protocol${missed}`,
    );
  }
  regs[dest] = v;
  regs[dest + 1] = obj;
  return true;
}

function kwNames(frame: Frame, index: number): readonly string[] {
  return (frame.code.constants[index] as PyTuple).items as string[];
}

const TABLE: (ColdOp | undefined)[] = [];

for (const [op, handler] of Object.entries(COLD)) TABLE[Number(op)] = handler;

/** Executes a rare instruction; see COLD. */
export function cold(
  w: World,
  t: ThreadState,
  frame: Frame,
  op: number,
  a: number,
  b: number,
  c: number,
): Slot {
  const handler = TABLE[op];
  if (handler === undefined) return w.refuse(`the instruction ${Op[op]}`);
  w.coldMode = Ret.store;
  const regs = frame.gen === null ? t.stack : frame.gen.regs;
  return handler(w, t, frame, regs, frame.base, a, b, c);
}

export type { ColdOp };
