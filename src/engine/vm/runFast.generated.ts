/**
 * The fast variant of the interpreter: it stops only between time slices.
 *
 * Generated from src/engine/vm/runExact.ts by scripts/generate/interpreter.mjs; do not edit.
 */
import { Op } from '../../compiler/opcodes';
import type { World } from '../world';
import { callPositional } from './binding';
import { callGenerator, enterCall, hasDefaults, putDefaults, takeFrame } from './call';
import { Fused } from './fusion';
import { nativeArity } from './nativeErrors';
import { returnFrom, unwind } from './exceptions/completion';
import {
  afterPending, cold, compareJump, forIter, getGlobal, 
} from './instructions'; // prettier-ignore
import { getAttrCached, loadMethod, setAttrCached } from './classes/inlineCaches';
import { stepOn } from './nativeFrames';
import { binary, compare, contains, truth, unary } from './operators';
import { getItem, setItem } from './items';
import { awaitable, awaitStep } from './coroutines/awaiting';
import { yieldValue } from './coroutines/generators';
import { Ret, Status, type ThreadState } from './frame';
import {
  PyCell, PyFloat, PyFunction, PyList, PyNative, PyTuple, T, type Slot, type Value,
} from './object'; // prettier-ignore

import { Reason } from './runExact';

const MAX = Number.MAX_SAFE_INTEGER;
/** What a call costs in bytecodes: about the straight-line part of a small function. */
const CALL_COST = 8;

/** Runs a thread until it blocks, ends or uses up `t.quantum`. */
export function runFast(w: World, t: ThreadState): number {
  const frames = t.frames;
  const FUNCTION = T['function'];
  const BUILTIN = T['builtin'];
  let budget = t.quantum;

  for (;;) {
    // --- an exception goes on to the top frame
    if (w.unwinding) {
      t.quantum = budget;
      if (w.debug !== null && frames.length > 0) {
        if (w.debug.beforeUnwind(w, t, frames[frames.length - 1])) return Reason.stop;
      }
      w.unwinding = false;
      unwind(w, t, true);
      if (w.status === Status.block) {
        w.status = Status.none;
        t.quantum = budget;
        return Reason.blocked;
      }
      w.status = Status.none;
      continue;
    }
    // --- enter the top frame
    if (frames.length === 0 || w.halted) {
      t.quantum = budget;
      return Reason.ended;
    }
    let frame = frames[frames.length - 1];
    if (frame.kind !== 0) {
      // Looked at before the step, not after it, so that every slice makes at least one.
      if (budget <= 0) {
        t.quantum = budget;
        return Reason.slice;
      }
      budget -= CALL_COST;
      budget = stepOn(w, t, frame, budget, CALL_COST);
      if (w.status === Status.exception) unwind(w, t);
      else if (w.status === Status.block) {
        w.status = Status.none;
        t.quantum = budget;
        return Reason.blocked;
      }
      w.status = Status.none;
      continue;
    }
    let code = frame.code;
    let ops = code.fastOps;
    let stack = frame.gen === null ? t.stack : frame.gen.regs;
    let base = frame.base;
    let pc = frame.pc;
    let mode: number = Ret.store;
    let dest = 0;

    // --- execute instructions of this frame
    execute: for (;;) {
      const a = ops[pc + 1];
      const b = ops[pc + 2];
      const c = ops[pc + 3];
      let r: Slot;
      mode = Ret.store;
      dest = a;
      switch (ops[pc]) {
        case Op.LOADK:
          stack[base + a] = code.constants[b];
          pc += 4;
          continue;
        case Op.MOVE:
          stack[base + a] = stack[base + b];
          pc += 4;
          continue;
        case Op.CHECK:
          if (stack[base + a] !== undefined) {
            pc += 4;
            continue;
          }
          frame.pc = pc;
          w.unboundLocal(code.names[b]);
          break;
        case Op.GETCELL: {
          const v = (stack[base + b] as PyCell).value;
          if (v !== undefined) {
            stack[base + a] = v;
            pc += 4;
            continue;
          }
          frame.pc = pc;
          w.unboundCell(frame, code.names[c], b);
          break;
        }
        case Op.SETCELL:
          (stack[base + a] as PyCell).value = stack[base + b];
          pc += 4;
          continue;
        case Op.GETG: {
          const v = frame.module.slots[b];
          if (v !== undefined) {
            stack[base + a] = v;
            pc += 4;
            continue;
          }
          frame.pc = pc;
          r = getGlobal(w, frame, b);
          break;
        }
        case Op.SETG: {
          const { module } = frame;
          const { slots } = module;
          if (slots.length < a || module.namespace !== null) module.setSlot(a, stack[base + b]);
          else slots[a] = stack[base + b];
          pc += 4;
          continue;
        }
        case Op.GETATTR:
          frame.pc = pc;
          r = getAttrCached(w, code, pc >> 2, stack[base + b]!, c);
          break;
        case Op.SETATTR:
          frame.pc = pc;
          r = setAttrCached(w, code, pc >> 2, stack[base + a]!, b, stack[base + c]!);
          if (r !== undefined) {
            pc += 4;
            continue;
          }
          mode = Ret.discard;
          break;
        case Op.LOADM:
          frame.pc = pc;
          if (loadMethod(w, t, code, pc >> 2, stack, base + a, stack[base + b]!, c)) {
            pc += 4;
            continue;
          }
          break;
        case Op.GETITEM: {
          const obj = stack[base + b]!;
          const key = stack[base + c]!;
          if (typeof key === 'number' && key >= 0 && obj instanceof PyList && !obj.cls.heap) {
            const v = obj.items[key];
            if (v !== undefined) {
              stack[base + a] = v;
              pc += 4;
              continue;
            }
          }
          frame.pc = pc;
          r = getItem(w, obj, key);
          break;
        }
        case Op.SETITEM: {
          const obj = stack[base + a]!;
          const key = stack[base + b]!;
          if (
            typeof key === 'number' &&
            key >= 0 &&
            obj instanceof PyList &&
            !obj.cls.heap &&
            key < obj.items.length
          ) {
            obj.items[key] = stack[base + c]!;
            pc += 4;
            continue;
          }
          frame.pc = pc;
          r = setItem(w, obj, key, stack[base + c]!);
          if (r !== undefined) {
            pc += 4;
            continue;
          }
          mode = Ret.discard;
          break;
        }

        // --- arithmetic
        case Op.ADD:
        case Op.IADD: {
          const x = stack[base + b];
          const y = stack[base + c];
          if (typeof x === 'number' && typeof y === 'number') {
            const v = x + y;
            if (v <= MAX && v >= -MAX) {
              stack[base + a] = v;
              pc += 4;
              continue;
            }
          } else if (x instanceof PyFloat && y instanceof PyFloat) {
            stack[base + a] = new PyFloat(x.value + y.value);
            pc += 4;
            continue;
          } else if (typeof x === 'string' && typeof y === 'string') {
            stack[base + a] = x + y;
            pc += 4;
            continue;
          }
          frame.pc = pc;
          r = binary(w, 0, x!, y!, ops[pc] === Op.IADD);
          break;
        }
        case Op.SUB: {
          const x = stack[base + b];
          const y = stack[base + c];
          if (typeof x === 'number' && typeof y === 'number') {
            const v = x - y;
            if (v <= MAX && v >= -MAX) {
              stack[base + a] = v;
              pc += 4;
              continue;
            }
          } else if (x instanceof PyFloat && y instanceof PyFloat) {
            stack[base + a] = new PyFloat(x.value - y.value);
            pc += 4;
            continue;
          }
          frame.pc = pc;
          r = binary(w, 1, x!, y!, false);
          break;
        }
        case Op.MUL: {
          const x = stack[base + b];
          const y = stack[base + c];
          if (typeof x === 'number' && typeof y === 'number') {
            const v = x * y;
            if (v <= MAX && v >= -MAX && v !== 0) {
              stack[base + a] = v;
              pc += 4;
              continue;
            }
          } else if (x instanceof PyFloat && y instanceof PyFloat) {
            stack[base + a] = new PyFloat(x.value * y.value);
            pc += 4;
            continue;
          }
          frame.pc = pc;
          r = binary(w, 2, x!, y!, false);
          break;
        }
        case Op.AND: {
          const x = stack[base + b];
          const y = stack[base + c];
          if (typeof x === 'number' && typeof y === 'number' && (x | 0) === x && (y | 0) === y) {
            stack[base + a] = x & y;
            pc += 4;
            continue;
          }
          frame.pc = pc;
          r = binary(w, 9, x!, y!, false);
          break;
        }
        case Op.ADDI:
        case Op.IADDI: {
          const x = stack[base + b];
          if (typeof x === 'number') {
            const v = x + c;
            if (v <= MAX && v >= -MAX) {
              stack[base + a] = v;
              pc += 4;
              continue;
            }
          }
          frame.pc = pc;
          r = binary(w, c < 0 ? 1 : 0, x!, Math.abs(c), ops[pc] === Op.IADDI);
          break;
        }
        case Op.DIV:
        case Op.FLOORDIV:
        case Op.MOD:
        case Op.POW:
        case Op.LSHIFT:
        case Op.RSHIFT:
        case Op.OR:
        case Op.XOR:
        case Op.MATMUL:
          frame.pc = pc;
          r = binary(w, ops[pc] - Op.ADD, stack[base + b]!, stack[base + c]!, false);
          break;
        case Op.ISUB:
        case Op.IMUL:
        case Op.IDIV:
        case Op.IFLOORDIV:
        case Op.IMOD:
        case Op.IPOW:
        case Op.ILSHIFT:
        case Op.IRSHIFT:
        case Op.IAND:
        case Op.IOR:
        case Op.IXOR:
        case Op.IMATMUL:
          frame.pc = pc;
          r = binary(w, ops[pc] - Op.IADD, stack[base + b]!, stack[base + c]!, true);
          break;
        case Op.NEG:
          frame.pc = pc;
          r = unary(w, '-', stack[base + b]!);
          break;
        case Op.NOT: {
          frame.pc = pc;
          const yes = truth(w, stack[base + b]!);
          if (yes !== undefined) {
            stack[base + a] = !yes;
            pc += 4;
            continue;
          }
          mode = Ret.storeNot;
          break;
        }

        // --- comparison
        case Op.LT:
        case Op.LE:
        case Op.EQ:
        case Op.NE:
        case Op.GT:
        case Op.GE:
          frame.pc = pc;
          r = compare(w, ops[pc] - Op.LT, stack[base + b]!, stack[base + c]!);
          break;
        case Op.IS:
          stack[base + a] = stack[base + b] === stack[base + c];
          pc += 4;
          continue;
        case Op.ISNOT:
          stack[base + a] = stack[base + b] !== stack[base + c];
          pc += 4;
          continue;
        case Op.IN:
        case Op.NOTIN: {
          const out = ops[pc] === Op.NOTIN;
          frame.pc = pc;
          const found = contains(w, stack[base + c]!, stack[base + b]!);
          if (found !== undefined) {
            stack[base + a] = out ? found === false : found;
            pc += 4;
            continue;
          }
          mode = out ? Ret.storeNot : Ret.storeBool;
          break;
        }

        // --- jumps
        case Op.JMP:
          pc = a * 4;
          continue;
        case Op.JT: {
          const v = stack[base + a];
          if (v === true) {
            pc = b * 4;
            continue;
          }
          if (v === false || v === null) {
            pc += 4;
            continue;
          }
          frame.pc = pc;
          const yes = truth(w, v!);
          if (yes !== undefined) {
            pc = yes ? b * 4 : pc + 4;
            continue;
          }
          mode = Ret.truth;
          break;
        }
        case Op.JF: {
          const v = stack[base + a];
          if (v === true) {
            pc += 4;
            continue;
          }
          if (v === false || v === null) {
            pc = b * 4;
            continue;
          }
          frame.pc = pc;
          const yes = truth(w, v!);
          if (yes !== undefined) {
            pc = yes ? pc + 4 : b * 4;
            continue;
          }
          mode = Ret.truth;
          break;
        }
        case Op.JNONE:
          pc = stack[base + a] === null ? b * 4 : pc + 4;
          continue;
        case Op.JNOTNONE:
          pc = stack[base + a] !== null ? b * 4 : pc + 4;
          continue;
        case Op.JNLT: {
          const x = stack[base + a];
          const y = stack[base + b];
          if (typeof x === 'number' && typeof y === 'number') {
            pc = x < y ? pc + 4 : c * 4;
            continue;
          }
          frame.pc = pc;
          if (compareJump(w, 0, x!, y!, frame, c)) {
            pc = frame.pc;
            continue;
          }
          mode = Ret.truth;
          break;
        }
        case Op.JNEQ: {
          const x = stack[base + a];
          const y = stack[base + b];
          if (typeof x === 'number' && typeof y === 'number') {
            pc = x === y ? pc + 4 : c * 4;
            continue;
          }
          frame.pc = pc;
          if (compareJump(w, 2, x!, y!, frame, c)) {
            pc = frame.pc;
            continue;
          }
          mode = Ret.truth;
          break;
        }
        case Op.JNLE:
        case Op.JNNE:
        case Op.JNGT:
        case Op.JNGE:
          frame.pc = pc;
          if (compareJump(w, ops[pc] - Op.JNLT, stack[base + a]!, stack[base + b]!, frame, c)) {
            pc = frame.pc;
            continue;
          }
          mode = Ret.truth;
          break;
        case Op.LOOP: {
          const target = a * 4;
          budget -= ((pc - target) >> 2) + 1;
          pc = target;
          if (budget > 0) continue;
          frame.pc = pc;
          t.quantum = budget;
          return Reason.slice;
        }

        // --- calls
        case Op.CALL: {
          const f = stack[base + a]!;
          frame.pc = pc;
          if (typeof f === 'object' && f !== null) {
            if (f.cls === FUNCTION) {
              const func = f as PyFunction;
              const callee = func.code;
              if (
                callee.simple &&
                (callee.posCount === b || hasDefaults(func, b)) &&
                frames.length <= w.recursionLimit
              ) {
                // The fast path: arguments are in place (or copied out of a generator's registers).
                let at: number;
                const target = t.stack;
                if (frame.gen === null) {
                  at = base + a + 1;
                } else {
                  at = frame.top;
                  while (target.length < at + b) target.push(undefined);
                  for (let i = 0; i < b; i++) target[at + i] = stack[base + a + 1 + i];
                }
                const end = at + callee.registers;
                while (target.length < end) target.push(undefined);
                for (let i = at + b; i < end; i++) target[i] = undefined;
                if (callee.posCount !== b) putDefaults(func, target, at, b);
                const callee2 = takeFrame(t, func);
                callee2.base = at;
                callee2.top = end;
                callee2.ret = Ret.store;
                callee2.retReg = a;
                frames.push(callee2);
                frame = callee2;
                code = callee;
                ops = code.fastOps;
                stack = target;
                base = at;
                pc = 0;
                if ((budget -= CALL_COST) > 0) continue;
                t.quantum = budget;
                return Reason.slice;
              }
              if (callee.isGenerator) {
                budget -= CALL_COST;
                r = callGenerator(w, t, func, stack, base + a + 1, b, a);
                break;
              }
            } else if (f.cls === BUILTIN) {
              const native = (f as PyNative).native;
              if (native.signature === null) {
                r = b < native.min || (native.max >= 0 && b > native.max)
                  ? nativeArity(w, native, b) : native.fn(w, stack, base + a + 1, b); // prettier-ignore
                break;
              }
              budget -= CALL_COST;
              r = callPositional(w, native, stack, base + a + 1, b);
              break;
            }
          }
          budget -= CALL_COST;
          r = enterCall(
            w,
            t,
            f,
            stack.slice(base + a + 1, base + a + 1 + b) as Value[],
            null,
            Ret.store,
            a,
          );
          break;
        }
        case Op.CALLM: {
          const f = stack[base + a]!;
          const bound = stack[base + a + 1] !== undefined;
          const first = bound ? base + a + 1 : base + a + 2;
          const n = bound ? b + 1 : b;
          frame.pc = pc;
          if (typeof f === 'object' && f !== null) {
            if (f.cls === FUNCTION) {
              const func = f as PyFunction;
              const callee = func.code;
              if (
                callee.simple &&
                (callee.posCount === n || hasDefaults(func, n)) &&
                frames.length <= w.recursionLimit
              ) {
                let at: number;
                const target = t.stack;
                if (frame.gen === null) {
                  at = first;
                } else {
                  at = frame.top;
                  while (target.length < at + n) target.push(undefined);
                  for (let i = 0; i < n; i++) target[at + i] = stack[first + i];
                }
                const end = at + callee.registers;
                while (target.length < end) target.push(undefined);
                for (let i = at + n; i < end; i++) target[i] = undefined;
                if (callee.posCount !== n) putDefaults(func, target, at, n);
                const callee2 = takeFrame(t, func);
                callee2.base = at;
                callee2.top = end;
                callee2.ret = Ret.store;
                callee2.retReg = a;
                frames.push(callee2);
                frame = callee2;
                code = callee;
                ops = code.fastOps;
                stack = target;
                base = at;
                pc = 0;
                if ((budget -= CALL_COST) > 0) continue;
                t.quantum = budget;
                return Reason.slice;
              }
              if (callee.isGenerator) {
                budget -= CALL_COST;
                r = callGenerator(w, t, func, stack, first, n, a);
                break;
              }
            } else if (f.cls === BUILTIN) {
              const native = (f as PyNative).native;
              if (native.signature === null) {
                r = n < native.min || (native.max >= 0 && n > native.max)
                  ? nativeArity(w, native, n) : native.fn(w, stack, first, n); // prettier-ignore
                break;
              }
              budget -= CALL_COST;
              r = callPositional(w, native, stack, first, n);
              break;
            }
          }
          budget -= CALL_COST;
          r = enterCall(w, t, f, stack.slice(first, first + n) as Value[], null, Ret.store, a);
          break;
        }
        case Op.RET:
        case Op.RETK: {
          const v = ops[pc] === Op.RET ? stack[base + a]! : code.constants[a];
          if (frame.gen === null && frame.ret === Ret.store) {
            // The fast path of returning to a Python frame.
            frames.pop();
            const retReg = frame.retReg;
            if (t.pool.length < 64) {
              frame.handled = null;
              frame.ns = null;
              t.pool.push(frame);
            }
            frame = frames[frames.length - 1]!;
            if (frame.kind !== 0) {
              t.quantum = budget;
              throw new Error('Ret.store above a native frame');
            }
            code = frame.code;
            ops = code.fastOps;
            stack = frame.gen === null ? t.stack : frame.gen.regs;
            base = frame.base;
            stack[base + retReg] = v;
            pc = frame.pc + 4;
            continue;
          }
          frame.pc = pc;
          if (!returnFrom(w, t, frame, v)) unwind(w, t);
          break execute;
        }

        // --- making things
        case Op.MKTUPLE:
          stack[base + a] = new PyTuple(stack.slice(base + b, base + b + c) as Value[]);
          pc += 4;
          continue;
        case Op.MKLIST:
          stack[base + a] = new PyList(stack.slice(base + b, base + b + c) as Value[]);
          pc += 4;
          continue;
        case Op.LISTAPPEND:
          (stack[base + a] as PyList).items.push(stack[base + b]!);
          pc += 4;
          continue;

        // --- iteration and generators
        case Op.FORITER: {
          frame.pc = pc;
          r = forIter(w, t, stack[base + b]!, a);
          if (r !== undefined) {
            stack[base + a] = r;
            pc += 4;
            continue;
          }
          if (w.status === Status.none) {
            pc = c * 4;
            continue;
          }
          mode = Ret.forIter;
          break;
        }
        case Op.YIELD:
          frame.pc = pc;
          if (!yieldValue(w, t, stack[base + b]!)) unwind(w, t);
          break execute;
        case Op.AWAITABLE:
          frame.pc = pc;
          r = awaitable(w, stack[base + b]!, c);
          if (r !== undefined) {
            stack[base + a] = r;
            frame.sent = undefined;
            pc += 4;
            continue;
          }
          break;
        case Op.AWAIT:
          frame.pc = pc;
          r = awaitStep(w, t, frame, stack[base + b]!, a);
          if (r !== undefined) {
            stack[base + a] = r;
            frame.sent = undefined;
            pc += 4;
            continue;
          }
          if (w.status === Status.none) break execute; // It yielded.
          mode = Ret.await;
          break;

        // --- pairs of instructions, in the fast variant alone (`fusion.ts`)
        case Fused.LOADK_JNLT: {
          const x = stack[base + ops[pc + 5]];
          const y = code.constants[b];
          stack[base + a] = y;
          if (typeof x === 'number') pc = x < (y as number) ? pc + 8 : ops[pc + 7] * 4;
          else pc += 4;
          continue;
        }
        case Fused.LOADK_JNEQ: {
          const x = stack[base + ops[pc + 5]];
          const y = code.constants[b];
          stack[base + a] = y;
          if (typeof x === 'number') pc = x === y ? pc + 8 : ops[pc + 7] * 4;
          else pc += 4;
          continue;
        }
        case Fused.GETG_ADDI:
        case Fused.GETG_MOVE: {
          const v = frame.module.slots[b];
          if (v === undefined) {
            frame.pc = pc;
            r = getGlobal(w, frame, b);
            break;
          }
          stack[base + a] = v;
          const x = stack[base + ops[pc + 6]];
          if (ops[pc] === Fused.GETG_MOVE) {
            stack[base + ops[pc + 5]] = x;
            pc += 8;
            continue;
          }
          pc += 4;
          if (typeof x !== 'number') continue;
          const sum = x + ops[pc + 3];
          if (sum > MAX || sum < -MAX) continue;
          stack[base + ops[pc + 1]] = sum;
          pc += 4;
          continue;
        }

        default:
          // Everything else is out of line; it writes registers and frame.pc itself where it must.
          frame.pc = pc;
          r = cold(w, t, frame, ops[pc], a, b, c);
          if (r !== undefined) {
            pc = frame.pc;
            if (w.owed === 0) continue;
            r = undefined;
            w.status = Status.frame;
          }
          mode = w.coldMode;
          if (w.status === Status.none) break execute;
      }

      // --- a helper has answered: store its value, or see to what is pending
      if (r !== undefined) {
        stack[base + dest] = r;
        pc += 4;
        if (w.owed === 0) continue;
        frame.pc = pc;
        w.status = Status.frame;
      }
      // A new frame is entered; or this one again, once it has paid for what a native did.
      if (w.status === Status.frame) {
        w.status = Status.none;
        budget -= CALL_COST + w.owed;
        w.owed = 0;
        if (budget <= 0) {
          t.quantum = budget;
          return Reason.slice;
        }
        break;
      }
      if (w.status === Status.block) {
        w.status = Status.none;
        t.quantum = budget;
        return Reason.blocked;
      }
      afterPending(w, t, mode, dest);
      break;
    }
    if (w.status === Status.block) {
      w.status = Status.none;
      t.quantum = budget;
      return Reason.blocked;
    }
  }
}
