/**
 * Code units as text, so that the library's Python files can be compiled when Loopscope is built.
 *
 * A packed module is a list of JSON texts, one a unit, the module's own first; a nested unit is a
 * number in the list, with what is wanted of it before it runs. Everything else stays text until
 * somebody reads it: most functions of a module that is imported are never called. Global slots are those of a module compiled by
 * itself; `unpackModule` moves them to the slots that the names have in another table.
 */
import {
  GlobalNames, type Annotation, type CodeUnit, type Constant, type ExceptionEntry, type LocalVariable,
} from './code'; // prettier-ignore
import { compileModule } from './compile';
import { OPERANDS } from './operands';

/** A Python file of Loopscope; `scripts/pythonFiles.cjs` makes these when the bundles are built. */
export interface PythonFile {
  /** The first line. */
  readonly head: string;
  readonly text: () => string;
  /** Its code; null where the build has not compiled it. */
  readonly packed: (() => PackedModule) | null;
}

export interface PackedModule {
  /** The global names in the order of their slots. */
  readonly globals: readonly string[];
  readonly head: PackedHead;
  readonly units: readonly string[];
}

type PackedConstant =
  | number | string | boolean | null
  | readonly ['int' | 'float' | 'complex', string] | readonly ['bytes', readonly number[]]
  | readonly ['tuple', readonly PackedConstant[]] | readonly ['...'] | readonly ['code', number, PackedHead]; // prettier-ignore

/** What a function is made from: name, qualname, parameters, captures, docstring, and six numbers. */
type PackedHead = readonly [
  name: string, qualname: string, paramNames: readonly string[], captures: readonly number[],
  docstring: string | null, firstLine: number, flags: number, posOnlyCount: number,
  posCount: number, kwOnlyCount: number, registers: number,
]; // prettier-ignore

/** A unit as its JSON text holds it; long arrays are written as `differences`. */
interface PackedUnit {
  readonly ops: readonly number[];
  readonly constants: readonly PackedConstant[];
  readonly names: readonly string[];
  readonly exceptions: readonly number[];
  readonly inlined: CodeUnit['inlined'];
  readonly dropped: readonly number[];
  readonly positions: string;
  readonly starts: string;
  readonly live: string;
  readonly locals: readonly (readonly [string, number, number])[];
  readonly freeNames: readonly string[];
  readonly annotations: readonly (readonly [string, string])[];
}

/** Compiles a file and packs its code. Throws CompileError. */
export function packModule(source: string, file: string): PackedModule {
  const globals = new GlobalNames();
  const units: string[] = [];
  const unit = compileModule(source, file, globals);
  pack(unit, units);
  return { globals: globals.names, head: headOf(unit), units };
}

/** The code of a packed module, as if it had been compiled against `globals`. */
export function unpackModule(
  { globals: names, head, units }: PackedModule,
  file: string,
  globals: GlobalNames,
): CodeUnit {
  const slots = names.map((name) => globals.slot(name));
  const moved = slots.some((slot, i) => slot !== i) ? slots : null;
  return new UnpackedUnit(0, head, { units, file, globals, moved });
}

/** Appends a unit and those nested in it; answers its number. */
function pack(unit: CodeUnit, units: string[]): number {
  const place = units.push('') - 1;
  const packed: PackedUnit = {
    ops: [...unit.ops],
    constants: unit.constants.map((c) => packConstant(c, units)),
    names: unit.names,
    exceptions: unit.exceptionTable.flatMap((e) => [e.start, e.end, e.handler, e.reg]),
    inlined: unit.inlined,
    dropped: unit.dropped,
    positions: differences(unit.positions, 4),
    starts: differences(unit.starts, 1),
    live: differences(unit.live, 1),
    locals: unit.locals.map((v) => [v.name, v.reg, (v.cell ? 1 : 0) + (v.free ? 2 : 0)]),
    freeNames: unit.freeNames,
    annotations: unit.annotations.map(({ name, text }) => [name, text]),
  };
  units[place] = JSON.stringify(packed);
  return place;
}

function headOf(unit: CodeUnit): PackedHead {
  return [
    unit.name, unit.qualname, unit.paramNames, unit.captures, unit.docstring, unit.firstLine,
    unit.flags, unit.posOnlyCount, unit.posCount, unit.kwOnlyCount, unit.registers,
  ]; // prettier-ignore
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
      return ['code', pack(c.code, units), headOf(c.code)];
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

/** A unit that reads its text when it is asked for what is in it. */
export class UnpackedUnit implements CodeUnit {
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
  readonly captures: readonly number[];
  readonly docstring: string | null;
  readonly globals: GlobalNames;
  readonly #place: number;
  readonly #from: Unpacking;
  #packed: PackedUnit | null = null;
  #ops: Int32Array | null = null;
  #constants: readonly Constant[] | null = null;
  #positions: Int32Array | null = null;
  #starts: Uint8Array | null = null;
  #live: Uint16Array | null = null;
  #locals: readonly LocalVariable[] | null = null;

  constructor(place: number, head: PackedHead, from: Unpacking) {
    [
      this.name, this.qualname, this.paramNames, this.captures, this.docstring, this.firstLine,
      this.flags, this.posOnlyCount, this.posCount, this.kwOnlyCount, this.registers,
    ] = head; // prettier-ignore
    this.file = from.file;
    this.globals = from.globals;
    this.#place = place;
    this.#from = from;
  }

  get #text(): PackedUnit {
    return (this.#packed ??= JSON.parse(this.#from.units[this.#place]) as PackedUnit);
  }

  get ops(): Int32Array {
    if (this.#ops === null) {
      this.#ops = Int32Array.from(this.#text.ops);
      if (this.#from.moved !== null) moveGlobals(this.#ops, this.#from.moved);
    }
    return this.#ops;
  }

  get constants(): readonly Constant[] {
    return (this.#constants ??= this.#text.constants.map((c) => unpackConstant(c, this.#from)));
  }

  get names(): readonly string[] {
    return this.#text.names;
  }

  get exceptionTable(): readonly ExceptionEntry[] {
    return exceptionEntries(this.#text.exceptions);
  }

  get inlined(): CodeUnit['inlined'] {
    return this.#text.inlined;
  }

  get dropped(): readonly number[] {
    return this.#text.dropped;
  }

  get positions(): Int32Array {
    return (this.#positions ??= Int32Array.from(sums(this.#text.positions, 4)));
  }

  get starts(): Uint8Array {
    return (this.#starts ??= Uint8Array.from(sums(this.#text.starts, 1)));
  }

  get live(): Uint16Array {
    return (this.#live ??= Uint16Array.from(sums(this.#text.live, 1)));
  }

  get locals(): readonly LocalVariable[] {
    this.#locals ??= this.#text.locals.map(([name, reg, bits]) => ({
      name, reg, cell: (bits & 1) !== 0, free: (bits & 2) !== 0,
    })); // prettier-ignore
    return this.#locals;
  }

  get freeNames(): readonly string[] {
    return this.#text.freeNames;
  }

  get annotations(): readonly Annotation[] {
    return this.#text.annotations.map(([name, text]) => ({ name, text }));
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
      return { kind: 'code', code: new UnpackedUnit(c[1], c[2], from) };
  }
}
