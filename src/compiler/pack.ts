/**
 * Code units as text, so that the library's Python files can be compiled when Loopscope is built.
 *
 * A packed module is a list of JSON texts, one a unit, the module's own first; a nested unit is a
 * number in the list. What only debuggers and tracebacks ask for (places, statement starts, live
 * registers) stays text until somebody reads it. Global slots are those of a module compiled by
 * itself; `unpackModule` moves them to the slots that the names have in another table.
 */
import {
  GlobalNames, type Annotation, type CodeUnit, type Constant, type ExceptionEntry, type LocalVariable,
} from './code'; // prettier-ignore
import { compileModule } from './compile';
import { OPERANDS } from './operands';

export interface PackedModule {
  /** The global names in the order of their slots. */
  readonly globals: readonly string[];
  readonly units: readonly string[];
}

type PackedConstant =
  | number | string | boolean | null
  | readonly ['int' | 'float' | 'complex', string] | readonly ['bytes', readonly number[]]
  | readonly ['tuple', readonly PackedConstant[]] | readonly ['...'] | readonly ['code', number]; // prettier-ignore

/** A unit as its JSON text holds it; long arrays are written as `differences`. */
interface PackedUnit {
  readonly name: string;
  readonly qualname: string;
  /** firstLine, flags, posOnlyCount, posCount, kwOnlyCount, registers. */
  readonly header: readonly number[];
  readonly paramNames: readonly string[];
  readonly ops: readonly number[];
  readonly constants: readonly PackedConstant[];
  readonly names: readonly string[];
  readonly exceptions: readonly number[];
  readonly inlined: CodeUnit['inlined'];
  readonly positions: string;
  readonly starts: string;
  readonly live: string;
  readonly locals: readonly (readonly [string, number, number])[];
  readonly captures: readonly number[];
  readonly freeNames: readonly string[];
  readonly docstring: string | null;
  readonly annotations: readonly (readonly [string, string])[];
}

/** Compiles a file and packs its code. Throws CompileError. */
export function packModule(source: string, file: string): PackedModule {
  const globals = new GlobalNames();
  const units: string[] = [];
  pack(compileModule(source, file, globals), units);
  return { globals: globals.names, units };
}

/** The code of a packed module, as if it had been compiled against `globals`. */
export function unpackModule(
  { globals: names, units }: PackedModule,
  file: string,
  globals: GlobalNames,
): CodeUnit {
  const slots = names.map((name) => globals.slot(name));
  const moved = slots.some((slot, i) => slot !== i) ? slots : null;
  return new UnpackedUnit(0, { units, file, globals, moved });
}

/** Appends a unit and those nested in it; answers its number. */
function pack(unit: CodeUnit, units: string[]): number {
  const place = units.push('') - 1;
  const packed: PackedUnit = {
    name: unit.name,
    qualname: unit.qualname,
    header: [
      unit.firstLine, unit.flags, unit.posOnlyCount, unit.posCount, unit.kwOnlyCount, unit.registers,
    ], // prettier-ignore
    paramNames: unit.paramNames,
    ops: [...unit.ops],
    constants: unit.constants.map((c) => packConstant(c, units)),
    names: unit.names,
    exceptions: unit.exceptionTable.flatMap((e) => [e.start, e.end, e.handler, e.reg]),
    inlined: unit.inlined,
    positions: differences(unit.positions, 4),
    starts: differences(unit.starts, 1),
    live: differences(unit.live, 1),
    locals: unit.locals.map((v) => [v.name, v.reg, (v.cell ? 1 : 0) + (v.free ? 2 : 0)]),
    captures: unit.captures,
    freeNames: unit.freeNames,
    docstring: unit.docstring,
    annotations: unit.annotations.map(({ name, text }) => [name, text]),
  };
  units[place] = JSON.stringify(packed);
  return place;
}

function packConstant(c: Constant, units: string[]): PackedConstant {
  if (typeof c === 'bigint') return ['int', String(c)];
  if (typeof c !== 'object' || c === null) return c;
  switch (c.kind) {
    case 'float':
      return ['float', numberText(c.value)];
    case 'complex':
      return ['complex', numberText(c.imag)];
    case 'bytes':
      return ['bytes', [...c.data]];
    case 'tuple':
      return ['tuple', c.items.map((item) => packConstant(item, units))];
    case 'ellipsis':
      return ['...'];
    case 'code':
      return ['code', pack(c.code, units)];
  }
}

/** Text that Number() reads back, which JSON's is not for infinities, NaN and -0. */
function numberText(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

interface Unpacking {
  readonly units: readonly string[];
  readonly file: string;
  readonly globals: GlobalNames;
  /** The new slot of each global; null if they all stay where they are. */
  readonly moved: readonly number[] | null;
}

/** A unit whose rarely wanted parts are read when they are asked for. */
class UnpackedUnit implements CodeUnit {
  readonly name: string;
  readonly qualname: string;
  readonly file: string;
  readonly firstLine: number;
  readonly flags: number;
  readonly paramNames: readonly string[];
  readonly posOnlyCount: number;
  readonly posCount: number;
  readonly kwOnlyCount: number;
  readonly registers: number;
  readonly ops: Int32Array;
  readonly constants: readonly Constant[];
  readonly names: readonly string[];
  readonly exceptionTable: readonly ExceptionEntry[];
  readonly inlined: CodeUnit['inlined'];
  /** Asked of the program's own code only. */
  readonly dropped: readonly number[];
  readonly locals: readonly LocalVariable[];
  readonly captures: readonly number[];
  readonly freeNames: readonly string[];
  readonly docstring: string | null;
  readonly annotations: readonly Annotation[];
  readonly globals: GlobalNames;
  readonly #packed: PackedUnit;
  #positions: Int32Array | null = null;
  #starts: Uint8Array | null = null;
  #live: Uint16Array | null = null;

  constructor(place: number, from: Unpacking) {
    const packed = JSON.parse(from.units[place]) as PackedUnit;
    this.#packed = packed;
    this.name = packed.name;
    this.qualname = packed.qualname;
    this.file = from.file;
    const [firstLine, flags, posOnlyCount, posCount, kwOnlyCount, registers] = packed.header;
    this.firstLine = firstLine;
    this.flags = flags;
    this.paramNames = packed.paramNames;
    this.posOnlyCount = posOnlyCount;
    this.posCount = posCount;
    this.kwOnlyCount = kwOnlyCount;
    this.registers = registers;
    this.ops = Int32Array.from(packed.ops);
    if (from.moved !== null) moveGlobals(this.ops, from.moved);
    this.constants = packed.constants.map((c) => unpackConstant(c, from));
    this.names = packed.names;
    this.exceptionTable = exceptionEntries(packed.exceptions);
    this.inlined = packed.inlined;
    this.dropped = [];
    this.locals = packed.locals.map(([name, reg, bits]) => ({
      name, reg, cell: (bits & 1) !== 0, free: (bits & 2) !== 0,
    })); // prettier-ignore
    this.captures = packed.captures;
    this.freeNames = packed.freeNames;
    this.docstring = packed.docstring;
    this.annotations = packed.annotations.map(([name, text]) => ({ name, text }));
    this.globals = from.globals;
  }

  get positions(): Int32Array {
    return (this.#positions ??= Int32Array.from(sums(this.#packed.positions, 4)));
  }

  get starts(): Uint8Array {
    return (this.#starts ??= Uint8Array.from(sums(this.#packed.starts, 1)));
  }

  get live(): Uint16Array {
    return (this.#live ??= Uint16Array.from(sums(this.#packed.live, 1)));
  }
}

/** Each number less the one `stride` places before it, with nothing for 0. */
function differences(numbers: ArrayLike<number>, stride: number): string {
  return Array.from(numbers, (n, i) => {
    const difference = i < stride ? n : n - numbers[i - stride];
    return difference === 0 ? '' : String(difference);
  }).join();
}

/** The numbers of which `text` holds the differences. */
function sums(text: string, stride: number): number[] {
  const numbers = text.split(',').map(Number);
  for (let i = stride; i < numbers.length; i++) numbers[i] += numbers[i - stride];
  return numbers;
}

/** Operand (1 to 3) that is a global slot, by opcode; 0 for none. */
const GLOBAL_OPERAND = OPERANDS.map((letters) => letters.indexOf('g') + 1);

function moveGlobals(ops: Int32Array, moved: readonly number[]): void {
  for (let at = 0; at < ops.length; at += 4) {
    const operand = GLOBAL_OPERAND[ops[at]];
    if (operand > 0) ops[at + operand] = moved[ops[at + operand]];
  }
}

function exceptionEntries(flat: readonly number[]): ExceptionEntry[] {
  const entries: ExceptionEntry[] = [];
  for (let i = 0; i < flat.length; i += 4) {
    const [start, end, handler, reg] = flat.slice(i, i + 4);
    entries.push({ start, end, handler, reg });
  }
  return entries;
}

function unpackConstant(c: PackedConstant, from: Unpacking): Constant {
  if (typeof c !== 'object' || c === null) return c;
  switch (c[0]) {
    case 'int':
      return BigInt(c[1]);
    case 'float':
      return { kind: 'float', value: Number(c[1]) };
    case 'complex':
      return { kind: 'complex', imag: Number(c[1]) };
    case 'bytes':
      return { kind: 'bytes', data: Uint8Array.from(c[1]) };
    case 'tuple':
      return { kind: 'tuple', items: c[1].map((item) => unpackConstant(item, from)) };
    case '...':
      return { kind: 'ellipsis' };
    case 'code':
      return { kind: 'code', code: new UnpackedUnit(c[1], from) };
  }
}
