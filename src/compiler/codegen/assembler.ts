/**
 * Builds the instructions of one code unit: registers, labels, protected regions, pools.
 *
 * It knows instructions, not Python. Code that cannot be reached is dropped as it is emitted: after
 * an unconditional jump nothing is written until a label is bound that something jumps to.
 *
 * It also carries the set of variables that are certainly bound at the current point
 * ({@link Bound}), since that set follows the same edges as the code: a jump leaves its copy at the
 * label, and binding the label intersects them.
 */
import type { Span } from '../ast';
import { Bound } from './bound';
import type { Constant, ExceptionEntry, InlinedFrame } from '../code';
import { constantKey } from '../constants';
import { jumpOperand } from '../jumps';
import { Op } from '../opcodes';

/** A place in the code, known once bound. */
export interface Label {
  index: number;
  /** Word offsets in the instructions that wait for the index. */
  readonly pending: number[];
  /** What is certainly bound on every jump here; null while there is none. */
  bound: Bound | null;
}

/** Instructions whose exceptions go to a handler; it can be closed and opened again. */
export interface Region {
  readonly handler: Label;
  /** Register that receives the exception. */
  readonly reg: number;
  /** First instruction of the open part, -1 while closed. */
  start: number;
  /** It protects at least one instruction, so that the handler can be reached. */
  used: boolean;
}

export class Assembler {
  readonly ops: number[] = [];
  readonly positions: number[] = [];
  readonly starts: number[] = [];
  readonly depths: number[] = [];
  readonly constants: Constant[] = [];
  /** Comprehensions whose instructions are among these, inner ones before outer ones. */
  readonly inlined: InlinedFrame[] = [];
  /** Calls that are statements. */
  readonly dropped: number[] = [];
  readonly names: string[] = [];
  readonly #entries: { start: number; end: number; handler: Label; reg: number }[] = [];
  readonly #constantIndex = new Map<string, number>();
  readonly #nameIndex = new Map<string, number>();
  /** Where the statement stands whose first instruction comes next; null if none does. */
  #pendingStart: Span | null = null;

  /** First register that is no variable. */
  readonly firstTemp: number;
  /** First free register; temporaries are taken and given back in stack order. */
  top: number;
  registers: number;
  /** The variables certainly bound here; null where the code cannot be reached. */
  bound: Bound | null;

  constructor(firstTemp: number, bound: Bound) {
    this.firstTemp = firstTemp;
    this.top = firstTemp;
    this.registers = firstTemp;
    this.bound = bound;
  }

  get here(): number {
    return this.starts.length;
  }

  get reachable(): boolean {
    return this.bound !== null;
  }

  /** Takes `count` consecutive temporaries; returns the first. */
  alloc(count = 1): number {
    const reg = this.top;
    this.top += count;
    if (this.top > this.registers) this.registers = this.top;
    return reg;
  }

  /** `target` if it is the topmost temporary, which may then be written early; else a new one. */
  scratch(target: number): number {
    return target >= this.firstTemp && target === this.top - 1 ? target : this.alloc();
  }

  /**
   * The next instruction emitted is one where the debugger may stop, in the first line of `span`. If
   * that instruction belongs to another line, one that does nothing is put before it.
   */
  markStart(span: Span): void {
    this.#pendingStart = span;
  }

  /** Takes {@link markStart} back if no instruction has come since. */
  clearStart(): void {
    this.#pendingStart = null;
  }

  emit(span: Span, op: Op, a = 0, b = 0, c = 0): void {
    const start = this.#pendingStart;
    this.#pendingStart = null;
    if (this.bound === null) return;
    if (start !== null && start.line !== span.line) {
      this.#write(firstLineOf(start), 1, Op.NOP, 0, 0, 0);
      this.#write(span, 0, op, a, b, c);
    } else {
      this.#write(span, start === null ? 0 : 1, op, a, b, c);
    }
    if (op === Op.RET || op === Op.RETK || op === Op.NSRET) this.bound = null;
    else if (op === Op.RAISE || op === Op.RAISEFROM) this.bound = null;
    else if (op === Op.RAISE0 || op === Op.RERAISE) this.bound = null;
  }

  #write(span: Span, start: number, op: Op, a: number, b: number, c: number): void {
    this.ops.push(op, a, b, c);
    this.positions.push(span.line, span.column, span.endLine, span.endColumn);
    this.starts.push(start);
    this.depths.push(this.top);
  }

  label(): Label {
    return { index: -1, pending: [], bound: null };
  }

  /** Emits a jumping instruction; the operand that is its target is filled in. */
  jump(span: Span, op: Op, label: Label, x = 0, y = 0): void {
    if (this.bound === null) return;
    const operand = jumpOperand(op);
    this.emit(span, op, operand === 0 ? label.index : x, operand === 1 ? label.index : y);
    const word = (this.here - 1) * 4 + 1 + operand;
    this.ops[word] = label.index;
    if (label.index < 0) {
      label.pending.push(word);
      label.bound = label.bound === null ? this.bound.copy() : label.bound.meet(this.bound);
    }
    if (op === Op.JMP || op === Op.LOOP) this.bound = null;
  }

  bind(label: Label): void {
    label.index = this.here;
    for (const word of label.pending) this.ops[word] = label.index;
    if (label.bound === null) return;
    this.bound = this.bound === null ? label.bound.copy() : label.bound.meet(this.bound);
  }

  /** Binds the head of a loop: `unbound` says what an earlier turn may have deleted. */
  bindHead(label: Label, deleted: ReadonlySet<number>): void {
    this.bind(label);
    this.bound = this.bound?.without(deleted) ?? null;
  }

  region(handler: Label, reg: number): Region {
    return { handler, reg, start: -1, used: false };
  }

  open(region: Region): void {
    region.start = this.here;
  }

  /** Protects what was emitted since {@link open}. Close inner regions before outer ones. */
  close(region: Region): void {
    const { start, handler, reg } = region;
    region.start = -1;
    if (start >= 0 && start < this.here) {
      this.#entries.push({ start, end: this.here, handler, reg });
      region.used = true;
    }
  }

  /**
   * Binds a handler. It can be reached if its region protects anything; `bound` is what is certainly
   * bound throughout the region.
   */
  bindHandler(region: Region, bound: Bound | null): void {
    region.handler.index = this.here;
    this.bound = region.used && bound !== null ? bound.copy() : null;
  }

  exceptionTable(): ExceptionEntry[] {
    return this.#entries.map(({ start, end, handler, reg }) => ({
      start,
      end,
      handler: handler.index,
      reg,
    }));
  }

  constant(value: Constant): number {
    const key = constantKey(value);
    let index = key === null ? undefined : this.#constantIndex.get(key);
    if (index === undefined) {
      index = this.constants.push(value) - 1;
      if (key !== null) this.#constantIndex.set(key, index);
    }
    return index;
  }

  name(name: string): number {
    let index = this.#nameIndex.get(name);
    if (index === undefined) {
      index = this.names.push(name) - 1;
      this.#nameIndex.set(name, index);
    }
    return index;
  }
}

/** A place with the same beginning that ends in its first line. */
function firstLineOf(span: Span): Span {
  const { line, column, endLine, endColumn } = span;
  return { line, column, endLine: line, endColumn: endLine === line ? endColumn : column };
}
