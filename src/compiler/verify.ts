/**
 * A checker for code units, used by tests: it proves on the finished instructions, knowing nothing
 * of how they were made, what the interpreter relies on.
 *
 * Checked: operands in range; jumps go to instructions, only LOOP goes backwards; every path ends;
 * the exception table is sane; every register read was written on all paths before (locals: bound or
 * CHECKed); nothing above a call's base is wanted after the call; `live` is an upper bound.
 */
import type { CodeUnit } from './code';
import { innerUnits } from './disassemble';
import { jumpOperand } from './jumps';
import { OP_NAMES } from './opcodes';
import { effectsOf, OPERANDS, type Effects } from './operands';

/** What is wrong with a unit and the units inside it; empty if nothing is. */
export function verify(code: CodeUnit): string[] {
  return [code, ...innerUnits(code)].flatMap((unit) =>
    verifyUnit(unit).map((problem) => `${unit.qualname}: ${problem}`),
  );
}

/** The control flow of a unit. */
interface Flow {
  readonly code: CodeUnit;
  readonly count: number;
  readonly effects: readonly Effects[];
  readonly successors: readonly (readonly number[])[];
  /** For each instruction the handlers that its exception may reach: the innermost entry. */
  readonly handlers: readonly { handler: number; reg: number }[][];
}

const ENDS: ReadonlySet<string> = new Set([
  'RET',
  'RETK',
  'NSRET',
  'RAISE',
  'RAISEFROM',
  'RAISE0',
  'RERAISE',
]);

function verifyUnit(code: CodeUnit): string[] {
  const problems: string[] = [];
  const count = code.ops.length / 4;
  for (let i = 0; i < count; i++) checkOperands(code, i, count, problems);
  checkTables(code, count, problems);
  if (problems.length > 0) return problems;
  const flow = flowOf(code, count);
  flow.successors.forEach((next, i) => {
    if (next.some((target) => target >= count)) problems.push(`${at(code, i)} runs off the end`);
  });
  if (problems.length > 0) return problems;
  checkDefined(flow, problems);
  checkLive(flow, problems);
  return problems;
}

function at(code: CodeUnit, i: number): string {
  return `${String(i)} ${OP_NAMES[code.ops[i * 4]]} (line ${String(code.positions[i * 4])})`;
}

function checkOperands(code: CodeUnit, i: number, count: number, problems: string[]): void {
  const op = code.ops[i * 4];
  const name = OP_NAMES[op] as string | undefined;
  if (name === undefined) {
    problems.push(`${String(i)}: no such opcode ${String(op)}`);
    return;
  }
  const limits: Readonly<Record<string, number>> = {
    k: code.constants.length,
    n: code.names.length,
    g: code.globals.names.length,
    f: code.freeNames.length,
    j: count,
  };
  for (let k = 0; k < 3; k++) {
    const value = code.ops[i * 4 + 1 + k];
    const limit = limits[OPERANDS[op][k]] as number | undefined;
    if (limit !== undefined && (value < 0 || value >= limit)) {
      problems.push(`${at(code, i)}: operand ${String(k)} is ${String(value)}`);
    }
  }
  const { reads, writes } = effectsOf(code, i);
  for (const reg of [...reads, ...writes]) {
    if (reg < 0 || reg >= code.registers) problems.push(`${at(code, i)}: register ${String(reg)}`);
  }
  const operand = jumpOperand(op);
  if (operand < 0) return;
  const isBack = code.ops[i * 4 + 1 + operand] <= i;
  if (isBack !== (name === 'LOOP')) problems.push(`${at(code, i)}: jumps the wrong way`);
}

function checkTables(code: CodeUnit, count: number, problems: string[]): void {
  if (code.positions.length !== count * 4) problems.push('positions have the wrong length');
  if (code.starts.length !== count) problems.push('starts have the wrong length');
  if (code.live.length !== count) problems.push('live has the wrong length');
  code.exceptionTable.forEach(({ start, end, handler, reg }, i) => {
    const isSane = start >= 0 && start < end && end <= count && handler >= 0 && handler < count;
    if (!isSane || reg >= code.registers) problems.push(`exception entry ${String(i)} is not sane`);
    if (handler >= start && handler < end) {
      problems.push(`exception entry ${String(i)} protects its own handler`);
    }
  });
}

function flowOf(code: CodeUnit, count: number): Flow {
  const effects: Effects[] = [];
  const successors: number[][] = [];
  const handlers: { handler: number; reg: number }[][] = [];
  for (let i = 0; i < count; i++) {
    effects.push(effectsOf(code, i));
    const op = code.ops[i * 4];
    const name = OP_NAMES[op];
    const operand = jumpOperand(op);
    const next: number[] = [];
    if (name !== 'JMP' && name !== 'LOOP' && !ENDS.has(name)) next.push(i + 1);
    if (operand >= 0) next.push(code.ops[i * 4 + 1 + operand]);
    successors.push(next);
    const entry = code.exceptionTable.find(({ start, end }) => i >= start && i < end);
    handlers.push(entry === undefined ? [] : [entry]);
  }
  return { code, count, effects, successors, handlers };
}

/** Registers that certainly hold a value before each instruction; null where it is not reached. */
function checkDefined(flow: Flow, problems: string[]): void {
  const { code, count, effects } = flow;
  const before: (Set<number> | null)[] = new Array<Set<number> | null>(count).fill(null);
  const entry = new Set<number>();
  code.paramNames.forEach((_name, reg) => entry.add(reg));
  if (code.ops.length > 0) before[0] = entry;
  const work = [0];
  const meet = (target: number, state: ReadonlySet<number>): void => {
    const old = before[target];
    const merged = old === null ? new Set(state) : intersect(old, state);
    if (old !== null && merged.size === old.size) return;
    before[target] = merged;
    work.push(target);
  };
  while (work.length > 0) {
    const i = work.pop() ?? 0;
    const state = before[i] ?? entry;
    for (const { handler, reg } of flow.handlers[i]) meet(handler, new Set([...state, reg]));
    const after = step(flow, i, state);
    for (const target of flow.successors[i]) {
      const isExhausted = OP_NAMES[code.ops[i * 4]] === 'FORITER' && target !== i + 1;
      meet(target, isExhausted ? state : after);
    }
  }
  for (let i = 0; i < count; i++) {
    const state = before[i];
    if (state === null) {
      // Jumps that all ways to them have been led past (peephole.ts) may stay.
      if (OP_NAMES[code.ops[i * 4]] !== 'JMP') problems.push(`${at(code, i)} cannot be reached`);
      continue;
    }
    if (allowsUnbound(code, i)) continue;
    for (const reg of effects[i].reads) {
      if (!state.has(reg)) problems.push(`${at(code, i)}: register ${String(reg)} may be unbound`);
    }
  }
}

/** Instructions that look at a register because it may be unbound. */
function allowsUnbound(code: CodeUnit, i: number): boolean {
  const name = OP_NAMES[code.ops[i * 4]];
  return ['CHECK', 'DELLOCAL', 'MKCELL'].includes(name);
}

function intersect(a: ReadonlySet<number>, b: ReadonlySet<number>): Set<number> {
  return new Set([...a].filter((reg) => b.has(reg)));
}

function step(flow: Flow, i: number, state: ReadonlySet<number>): Set<number> {
  const { code, effects } = flow;
  const after = new Set(state);
  const name = OP_NAMES[code.ops[i * 4]];
  const a = code.ops[i * 4 + 1];
  if (name === 'CALL' || name === 'CALLK' || name === 'CALLM' || name === 'CALLMK') {
    // The callee's window begins there: what was above is gone.
    for (const reg of state) if (reg > a) after.delete(reg);
  }
  for (const reg of effects[i].writes) after.add(reg);
  if (name === 'CHECK') after.add(a);
  // A cleared temporary counts as written: some instructions want it so.
  if (name === 'DELLOCAL' || (name === 'CLEAR' && isVariable(code, a))) after.delete(a);
  return after;
}

function isVariable(code: CodeUnit, reg: number): boolean {
  return code.locals.some((local) => local.reg === reg);
}

/** What is wanted before each instruction must be below `live`. */
function checkLive(flow: Flow, problems: string[]): void {
  const { code, count, effects } = flow;
  const wanted: Set<number>[] = Array.from({ length: count }, () => new Set<number>());
  let changed = true;
  while (changed) {
    changed = false;
    for (let i = count - 1; i >= 0; i--) {
      const live = new Set<number>();
      for (const next of flow.successors[i]) for (const reg of wanted[next]) live.add(reg);
      for (const reg of effects[i].writes) live.delete(reg);
      for (const { handler, reg: caught } of flow.handlers[i]) {
        for (const reg of wanted[handler]) if (reg !== caught) live.add(reg);
      }
      for (const reg of effects[i].reads) live.add(reg);
      if (live.size !== wanted[i].size) {
        wanted[i] = live;
        changed = true;
      }
    }
  }
  wanted.forEach((live, i) => {
    for (const reg of live) {
      if (reg >= code.live[i]) problems.push(`${at(code, i)}: register ${String(reg)} is live`);
    }
  });
}
