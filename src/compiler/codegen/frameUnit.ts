/** Beginning and ending a code unit: registers of variables, cells, flags, jump threading. */
import type * as ast from '../ast';
import { Assembler } from './assembler';
import { Bound } from './bound';
import { CodeFlag, type Annotation, type CodeUnit, type LocalVariable } from '../code';
import { threadJumps } from './peephole';
import { Op } from '../opcodes';
import type { Scope, Variable } from '../symbols/scope';
import type { Unit } from './unit';
import { variableReg } from './variables';

/** What a unit is named and marked with when it is finished. */
export interface UnitHeader {
  readonly name: string;
  readonly firstLine: number;
  readonly flags: number;
  readonly args: ast.Parameters | null;
  readonly docstring: string | null;
  readonly annotations: readonly Annotation[];
}

/** Begins the unit of a frame inside another one: gives out registers and makes the cells. */
export function newFrameUnit(
  outer: Unit,
  scope: Scope,
  args: ast.Parameters | null,
  qualname: string,
): Unit {
  const { line = 1 } = (
    scope.node instanceof Array ? scope.node[0] : scope.node
  ) as Partial<ast.Span>;
  return { ...beginUnit(outer, scope, parametersInOrder(args), qualname, line), outer };
}

/** What all units of a file share. */
export type UnitContext = Pick<
  Unit,
  'file' | 'text' | 'globals' | 'scopes' | 'futures' | 'options' | 'loopConstants'
>;

function sharedOf(context: UnitContext): UnitContext {
  const { file, text, globals, scopes, futures, options, loopConstants } = context;
  return { file, text, globals, scopes, futures, options, loopConstants };
}

/** Begins the unit of a frame that stands alone. */
export function beginUnit(
  context: UnitContext,
  scope: Scope,
  parameters: readonly string[],
  qualname: string,
  line: number,
): Unit {
  const own = frameVariables(scope, parameters);
  own.forEach((variable, reg) => (variable.reg = reg));
  const free = [...scope.free.keys()];
  const firstTemp = own.length + free.length;
  const bound = new Bound(firstTemp);
  const asm = new Assembler(firstTemp, bound);
  const span = { line, column: 0, endLine: line, endColumn: 0 };
  own.forEach((variable, reg) => {
    if (reg < parameters.length) bound.add(reg);
    if (variable.captured && variable.scope === scope) asm.emit(span, Op.MKCELL, reg);
  });
  const freeRegs = new Map(free.map((name, i) => [name, own.length + i]));
  free.forEach((_name, i) => {
    asm.emit(span, Op.LOADFREE, own.length + i, i);
  });
  return {
    asm,
    outer: null,
    ...sharedOf(context),
    pinned: new Map(),
    frame: scope,
    scope,
    blocks: [],
    qualname,
    freeRegs,
    deletable: registersOf(scope, scope.deleted),
    volatileRegs: registersOf(scope, scope.walrus),
  };
}

/** Names of parameters in register order. */
export function parametersInOrder(args: ast.Parameters | null): string[] {
  if (args === null) return [];
  const all = [...args.posOnly, ...args.positional, ...args.kwOnly];
  if (args.varArg !== null) all.push(args.varArg);
  if (args.varKeyword !== null) all.push(args.varKeyword);
  return all.map((parameter) => parameter.name);
}

/** The variables of a frame in register order: parameters, locals, those of comprehensions. */
function frameVariables(scope: Scope, parameters: readonly string[]): Variable[] {
  const out = [...scope.variables.values()];
  // Parameters are the first symbols of a scope, but *args stands after keyword-only ones.
  const rank = new Map(parameters.map((name, i) => [name, i]));
  out.sort((a, b) => (rank.get(a.name) ?? Infinity) - (rank.get(b.name) ?? Infinity) || 0);
  addComprehensions(scope, out);
  return out;
}

function addComprehensions(scope: Scope, out: Variable[]): void {
  for (const child of scope.children) {
    if (child.kind !== 'comprehension') continue;
    out.push(...child.variables.values());
    addComprehensions(child, out);
  }
}

function registersOf(scope: Scope, names: ReadonlySet<string>): ReadonlySet<number> {
  const out = new Set<number>();
  for (const name of names) {
    const variable = scope.variables.get(name);
    if (variable !== undefined && !variable.captured) out.add(variable.reg);
  }
  return out;
}

/** Ends a unit: everything that the instructions refer to is laid down. */
export function finishUnit(u: Unit, header: UnitHeader): CodeUnit {
  const { asm, frame } = u;
  const { args } = header;
  const posOnlyCount = args?.posOnly.length ?? 0;
  const kwOnlyCount = args?.kwOnly.length ?? 0;
  const varArgs = args?.varArg ? CodeFlag.varArgs : 0;
  const varKeywords = args?.varKeyword ? CodeFlag.varKeywords : 0;
  const locals = localsOf(u);
  const isComplex =
    kwOnlyCount > 0 || varArgs + varKeywords > 0 || locals.some((local) => local.cell);
  const kinds = CodeFlag.generator | CodeFlag.coroutine | CodeFlag.asyncGenerator;
  const complex = isComplex || (header.flags & kinds) !== 0 ? CodeFlag.complexCall : 0;
  threadJumps(asm);
  return {
    name: header.name,
    qualname: u.qualname,
    file: u.file.file,
    firstLine: header.firstLine,
    flags: header.flags | varArgs | varKeywords | complex,
    paramNames: parametersInOrder(args),
    posOnlyCount,
    posCount: posOnlyCount + (args?.positional.length ?? 0),
    kwOnlyCount,
    registers: asm.registers,
    ops: Int32Array.from(asm.ops),
    constants: asm.constants,
    names: asm.names,
    exceptionTable: asm.exceptionTable(),
    positions: positionsOf(u),
    starts: Uint8Array.from(asm.starts),
    live: liveDepths(asm),
    inlined: asm.inlined,
    dropped: asm.dropped,
    locals,
    captures: capturesOf(u),
    freeNames: [...frame.free.keys()],
    docstring: header.docstring,
    annotations: header.annotations,
    globals: u.globals,
  };
}

/** Where each instruction is shown. */
function positionsOf({ asm, options }: Unit): Int32Array {
  const positions = Int32Array.from(asm.positions);
  if (options.positions !== 'furthest') return positions;
  let furthest = 0;
  asm.starts.forEach((start, i) => {
    const line = positions[i * 4];
    furthest = start === 1 ? line : Math.max(furthest, line);
    if (furthest > line) positions.set([furthest, 0, furthest, 0], i * 4);
  });
  return positions;
}

function localsOf(u: Unit): LocalVariable[] {
  const out: LocalVariable[] = [];
  const add = (variable: Variable): void => {
    const { name, reg, captured } = variable;
    out.push({ name, reg, cell: captured, free: false });
  };
  for (const variable of frameVariables(u.frame, [])) add(variable);
  for (const [name, reg] of u.freeRegs) out.push({ name, reg, cell: true, free: true });
  return out.sort((a, b) => a.reg - b.reg);
}

/** The registers of the enclosing frame that hold the cells which this code captures. */
function capturesOf(u: Unit): number[] {
  const { outer } = u;
  return outer === null ? [] : [...u.frame.free.values()].map((v) => variableReg(outer, v));
}

/** For each instruction, how many registers may hold something that is still wanted before it. */
function liveDepths(asm: Assembler): Uint16Array {
  return Uint16Array.from(asm.depths);
}
