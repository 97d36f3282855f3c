/**
 * Code as the interpreter runs it: a CodeUnit with its constants turned into values and room for
 * inline caches. Immutable (the caches are no state) and shared by all worlds.
 */
import { PyComplex } from './complexNumbers';
import { CodeFlag, type CodeUnit, type Constant, type GlobalNames } from '../../compiler/code';
import { UnpackedUnit } from '../../compiler/pack';
import { fuse } from './fusion';
import { ELLIPSIS } from './singletons';
import { PyBytes, PyFloat, PyTuple, type PyType, type Slot, type Value } from './object';
import type { BooleanTrait } from '../traits';
import type { Shape } from './shape';

/**
 * An inline cache of one instruction: valid while the object's class, its version and (for an
 * instance) its shape are the same ones; for a module, while its table of global names is. Never
 * state: see rule 7 of vm-speed.md.
 */
export interface InlineCache {
  readonly cls: PyType | null;
  readonly version: number;
  readonly shape: Shape | null;
  /** Of a module: a name's slot in a table never changes. */
  readonly globals: GlobalNames | null;
  /** Slot of the instance or module attribute; -1: `value` is what the class has. */
  readonly slot: number;
  readonly value: Slot;
  /** Of a store: the shape of the instance with the attribute, if it does not have that yet. */
  readonly next: Shape | null;
}

/** Where code comes from: decides stepping, tracebacks and what a stack shows. */
export const CodeOrigin = { user: 0, library: 1, prelude: 2, native: 3 } as const;

const NO_WORDS = new Int32Array(0);

export class Code {
  readonly unit: CodeUnit;
  readonly name: string;
  readonly qualname: string;
  readonly file: string;
  /** Not so of a text that was given to exec() or eval(), whose "file" is `<string>`. */
  readonly hasFile: boolean;
  #origin: number;
  readonly flags: number;
  readonly registers: number;
  /** Positional parameters, and whether a call with exactly that many arguments needs no binding. */
  readonly posCount: number;
  readonly simple: boolean;
  /** Has positional parameters only: what `simple` wants, but for generators. */
  readonly positionalOnly: boolean;
  readonly isGenerator: boolean;
  // These are empty until `link`; code is linked when its first frame is made.
  linked = false;
  ops: Int32Array = NO_WORDS;
  /** What the fast interpreter reads in its place (`fusion.ts`). */
  fastOps: Int32Array = NO_WORDS;
  constants: readonly Value[] = [];
  codes: readonly (Code | null)[] = [];
  names: readonly string[] = [];
  /** start, end, handler, register of each entry, in instruction indices. */
  exceptionTable: Int32Array = NO_WORDS;
  readonly globals: GlobalNames;
  readonly docstring: string | null;
  readonly caches: (InlineCache | undefined)[] = [];
  /** A comprehension's own code, for tracebacks of versions where it is a function. */
  #inlined: Code[] | null = null;
  /** Interned trace symbols of name and file, filled in on first use. */
  nameSymbol = 0;
  #iterable: Code | undefined;
  readonly #unbound: Slot[] = [];
  /** The trait without which a function of the library does not exist; null for all others. */
  trait: BooleanTrait | null = null;
  /** Texts evaluated in its scope, compiled. No state, like the inline caches. */
  readonly evaluated = new Map<string, Code>();
  fileSymbol = 0;

  constructor(unit: CodeUnit, origin: number, name?: string, flags = unit.flags) {
    this.unit = unit;
    this.name = name ?? unit.name;
    this.qualname = name ?? unit.qualname;
    this.file = unit.file;
    this.hasFile = !unit.file.startsWith('<');
    this.#origin = origin;
    this.flags = flags;
    this.registers = unit.registers;
    this.posCount = unit.posCount;
    this.isGenerator = (unit.flags & GENERATOR_FLAGS) !== 0;
    const collecting = CodeFlag.varArgs | CodeFlag.varKeywords | CodeFlag.classBody;
    this.positionalOnly = (unit.flags & collecting) === 0 && unit.kwOnlyCount === 0;
    this.simple = this.positionalOnly && !this.isGenerator;
    this.globals = unit.globals;
    this.docstring = unit.docstring;
    // What was compiled when Loopscope was built is still text (`compiler/pack.ts`).
    if (!(unit instanceof UnpackedUnit)) this.link();
  }

  /** Makes values of the unit's constants, and so on; does nothing the second time. */
  link(): void {
    if (this.linked) return;
    this.linked = true;
    const { unit } = this;
    this.ops = unit.ops;
    this.codes = unit.constants.map((c) => asCode(c, this.origin));
    this.constants = unit.constants.map(link);
    this.names = unit.names;
    // Library code runs for a short time in most programs: looking through all of it would not pay.
    this.fastOps = unit instanceof UnpackedUnit ? this.ops : fuse(this.ops, this.constants);
    this.exceptionTable = Int32Array.from(
      unit.exceptionTable.flatMap((e) => [e.start, e.end, e.handler, e.reg]),
    );
  }

  get origin(): number {
    return this.#origin;
  }

  /** A function of the library that CPython has not: it is in no traceback and no stack, nor are its inner ones. */
  hide(): void {
    this.#origin = CodeOrigin.prelude;
  }

  get starts(): Uint8Array {
    return this.unit.starts;
  }

  get positions(): Int32Array {
    return this.unit.positions;
  }

  /** Registers for an activation of its own, all unbound: a copy is made faster than a new array. */
  freshRegisters(): Slot[] {
    while (this.#unbound.length < this.registers) this.#unbound.push(undefined);
    return this.#unbound.slice();
  }

  /** This code under the name of a comprehension that is part of it. */
  inlinedCode(index: number): Code {
    this.#inlined ??= this.unit.inlined.map(({ name }) => new Code(this.unit, this.origin, name));
    return this.#inlined[index];
  }

  /** Sets an inline cache; the caches grow to their number at once, since holes make arrays slow. */
  setCache(at: number, cache: InlineCache): void {
    const { caches } = this;
    while (caches.length < this.ops.length >> 2) caches.push(undefined);
    caches[at] = cache;
  }

  /** The same code, whose generators can be awaited; one for all worlds. */
  get iterable(): Code {
    const flags = this.flags | CodeFlag.iterable;
    return (this.#iterable ??= new Code(this.unit, this.origin, undefined, flags));
  }

  /** Line of an instruction, from 1 (0 for native code). */
  lineAt(instruction: number): number {
    return this.positions[instruction * 4] ?? 0;
  }
}

const GENERATOR_FLAGS = CodeFlag.generator | CodeFlag.coroutine | CodeFlag.asyncGenerator;

function asCode(c: Constant, origin: number): Code | null {
  return typeof c === 'object' && c !== null && c.kind === 'code' ? new Code(c.code, origin) : null;
}

/** The value of a literal. Values made here are shared by all worlds. */
function link(c: Constant): Value {
  if (typeof c !== 'object' || c === null) return c;
  switch (c.kind) {
    case 'float':
      return new PyFloat(c.value);
    case 'complex':
      return new PyComplex(0, c.imag);
    case 'bytes':
      return new PyBytes(c.data);
    case 'ellipsis':
      return ELLIPSIS;
    case 'code':
      return null;
    case 'tuple': {
      const tuple = new PyTuple(c.items.map(link));
      tuple.shared = true;
      return tuple;
    }
  }
}
