/**
 * What a frame does with an exception that has come to it, as far as that can be read off its code:
 * the classes that its `except` clauses name are looked at, nothing is run.
 */

import { Op } from '../../../compiler/opcodes';
import { findHandler, registersOf } from './completion';
import type { Frame, ThreadState } from '../frame';
import { PyCell, type PyException, PyModule, PyTuple, PyType, T, type Slot } from '../object';
import { isSubclass, lookup } from '../typeLookup';
import type { World } from '../../world';

/** `unknown`: only by running it; a `finally`, a `with`, an `except` with a computed class. */
export type Handling = 'takes' | 'passes' | 'unknown';

export function handlingOf(w: World, t: ThreadState, frame: Frame, exc: PyException): Handling {
  if (endsForLoop(frame, exc)) return 'takes';
  const reader = new HandlerReader(w, frame, exc, registersOf(t, frame));
  for (let at = frame.pc >> 2; ;) {
    const entry = findHandler(frame, at);
    if (entry < 0) return 'passes';
    const table = frame.code.exceptionTable;
    const end = reader.read(table[entry + 2], table[entry + 3]);
    if (typeof end === 'string') return end;
    at = end;
  }
}

/** Is the frame at a bare `raise`? */
export function isAtBareRaise({ code, pc }: Frame): boolean {
  return code.ops[pc] === Op.RAISE0;
}

function endsForLoop({ code, pc }: Frame, { cls }: PyException): boolean {
  return code.ops[pc] === Op.FORITER && isSubclass(cls, T['StopIteration']);
}

/** Follows the code of a handler, in registers of its own. */
class HandlerReader {
  readonly #world: World;
  readonly #frame: Frame;
  readonly #exc: PyException;
  readonly #registers: readonly Slot[];
  readonly #written = new Map<number, Slot>();

  constructor(world: World, frame: Frame, exc: PyException, registers: readonly Slot[]) {
    this.#world = world;
    this.#frame = frame;
    this.#exc = exc;
    this.#registers = registers;
  }

  /** From an instruction on; answers the one that raises the exception again if that is reached. */
  read(from: number, reg: number): 'takes' | 'unknown' | number {
    const { ops } = this.#frame.code;
    this.#written.set(reg, this.#exc);
    for (let at = from; ; at++) {
      const [op, a, b, c] = ops.subarray(at * 4, at * 4 + 4);
      switch (op) {
        case Op.RERAISE:
          return at;
        case Op.EXCMATCH: {
          const matches = this.#matches(this.#at(c));
          if (matches !== false) return matches === true ? 'takes' : 'unknown';
          this.#written.set(a, false);
          break;
        }
        case Op.JF:
          if (this.#at(a) !== false) return 'unknown';
          at = b - 1;
          break;
        case Op.POPEXC:
          // Before the exception goes on, or because it has been dealt with.
          if (ops[at * 4 + 4] !== Op.RERAISE) return 'takes';
          break;
        default:
          if (!this.#step(op, a, b, c)) return 'unknown';
      }
    }
  }

  /** Makes an instruction that only reads; false if it is another one. */
  #step(op: number, a: number, b: number, c: number): boolean {
    const { code, module } = this.#frame;
    switch (op) {
      case Op.NOP:
      case Op.PUSHEXC:
      // The name of the clause is unbound.
      case Op.CLEAR:
      case Op.DELLOCAL:
      case Op.SETCELL:
      case Op.SETG:
        return true;
      case Op.MOVE:
        return this.#write(a, this.#at(b));
      case Op.LOADK:
        return this.#write(a, code.constants[b]);
      case Op.GETCELL: {
        const cell = this.#at(b);
        return cell instanceof PyCell && this.#write(a, cell.value);
      }
      case Op.GETG:
        return this.#write(a, module.slots[b] ?? this.#world.builtins.get(code.globals.names[b]));
      case Op.GETATTR:
        return this.#write(a, attributeOf(this.#at(b), code.names[c]));
      case Op.MKTUPLE: {
        const items = Array.from({ length: c }, (_, i) => this.#at(b + i));
        return items.every((item) => item !== undefined) && this.#write(a, new PyTuple(items));
      }
      default:
        return false;
    }
  }

  #at(reg: number): Slot {
    if (this.#written.has(reg)) return this.#written.get(reg);
    return this.#registers[this.#frame.base + reg];
  }

  #write(reg: number, value: Slot): boolean {
    this.#written.set(reg, value);
    return value !== undefined;
  }

  #matches(type: Slot): boolean | undefined {
    if (type instanceof PyType) return isSubclass(this.#exc.cls, type);
    if (!(type instanceof PyTuple)) return undefined;
    const found = type.items.map((item) => this.#matches(item));
    return found.includes(undefined) ? undefined : found.includes(true);
  }
}

/** An attribute of a module or a class, which is read without running anything. */
function attributeOf(owner: Slot, name: string): Slot {
  if (owner instanceof PyModule) return owner.get(name);
  return owner instanceof PyType ? lookup(owner, name) : undefined;
}
