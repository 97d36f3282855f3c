/**
 * The value classes of the machine: what a Python object is made of.
 *
 * An int is a JS number (53 bits, whole) or a bigint beyond; bool, None and str are JS booleans, null and
 * strings; `undefined` is "no value". Everything else is one of these classes, which declare their fields.
 */
import type { Code } from './codeObject';
import type { PyDict } from './dict';
import { declareHistory, declareState } from '../state/declare';
import { EMPTY_SHAPE, type Shape } from './shape';
import type { Frame } from './frame';
import type { NativeFunction } from './native';
import type { GlobalNames } from '../../compiler/code';

export type Primitive = number | bigint | string | boolean | null;
export type Value = Primitive | PyObject;
/** A register: a value, or unbound. */
export type Slot = Value | undefined;

/** Static types, filled in by `types.ts`; value classes find their own type here. */
export const T = {} as Record<string, PyType>;

/** The base of every object that is not a JS primitive. */
export abstract class PyObject {
  declare readonly stateKind: number;
  cls: PyType;
  /** The same in all worlds: never copied, never written. */
  shared = false;
  /** The number behind id() and default reprs; 0 until somebody asks. */
  oid = 0;
  constructor(cls: PyType) {
    this.cls = cls;
  }
}
declareState(PyObject, { cls: 'ref', shared: 'plain', oid: 'plain' });

/** How instances of a type are laid out: makes a blank object of class `cls`. */
export type Allocator = (cls: PyType) => PyObject;

export class PyType extends PyObject {
  name: string;
  module: string;
  qualname: string;
  bases: PyType[];
  mro: PyType[];
  attrs: Map<string, Value>;
  alloc: Allocator;
  /** Direct subclasses: whose caches go stale when this class changes. */
  subclasses: PyType[] = [];
  /** Changes whenever an attribute of this class or of a base does. */
  version = 1;
  /** The type of the value classes it lays out, e.g. `dict` for a user's subclass of dict. */
  layout: string;
  abstractMessage: string | null = null;
  /** Made by a class statement (of the program or of a library module), not by the engine. */
  heap = false;
  /** Its instances are to be finalized: there is a `__del__`. */
  finalizes = false;
  /** Its body, if that has annotations; and what they are, once somebody has asked. */
  body: PyFunction | null = null;
  annotations: PyDict | null = null;
  constructor(
    name: string,
    bases: PyType[],
    alloc: Allocator,
    layout: string,
    meta: PyType | undefined,
  ) {
    super(meta as PyType);
    this.name = name;
    this.qualname = name;
    this.module = 'builtins';
    this.bases = bases;
    this.mro = [];
    this.attrs = new Map();
    this.alloc = alloc;
    this.layout = layout;
  }
}
declareState(
  PyType,
  {
    name: 'plain', module: 'plain', qualname: 'plain', bases: 'refs', mro: 'refs', attrs: 'map',
    alloc: 'plain', subclasses: 'refs', version: 'plain', layout: 'plain', abstractMessage: 'plain',
    heap: 'plain', finalizes: 'plain', body: 'ref', annotations: 'ref',
  }, // prettier-ignore
  PyObject,
);
declareHistory(PyType, ['version']);

/** An instance of a user's class: slots laid out by a shape, or a dict once somebody took `__dict__`. */
export class PyInstance extends PyObject {
  shape: Shape = EMPTY_SHAPE;
  slots: Slot[] = [];
  dict: PyDict | null = null;
}
declareState(PyInstance, { shape: 'plain', slots: 'refs', dict: 'ref' }, PyObject);

/** An object of a built-in layout whose subclasses may carry attributes of their own. */
export abstract class PyExtensible extends PyObject {
  dict: PyDict | null = null;
}
declareState(PyExtensible, { dict: 'ref' }, PyObject);

export class PyFloat extends PyObject {
  readonly value: number;
  constructor(value: number, cls: PyType = T['float']) {
    super(cls);
    this.value = value;
    this.shared = true;
  }
}
declareState(PyFloat, { value: 'plain' }, PyObject);

export class PyBytes extends PyObject {
  readonly data: Uint8Array;
  constructor(data: Uint8Array) {
    super(T['bytes']);
    this.data = data;
    this.shared = true;
  }
}
declareState(PyBytes, { data: 'plain' }, PyObject);

export class PyTuple extends PyExtensible {
  items: Value[];
  constructor(items: Value[], cls: PyType = T['tuple']) {
    super(cls);
    this.items = items;
  }
}
declareState(PyTuple, { items: 'refs' }, PyExtensible);

export class PyList extends PyExtensible {
  items: Value[];
  constructor(items: Value[], cls: PyType = T['list']) {
    super(cls);
    this.items = items;
  }
}
declareState(PyList, { items: 'refs' }, PyExtensible);

export class PySlice extends PyObject {
  readonly start: Value;
  readonly stop: Value;
  readonly step: Value;
  constructor(start: Value, stop: Value, step: Value) {
    super(T['slice']);
    this.start = start;
    this.stop = stop;
    this.step = step;
  }
}
declareState(PySlice, { start: 'ref', stop: 'ref', step: 'ref' }, PyObject);

export class PyRange extends PyObject {
  readonly start: number;
  readonly stop: number;
  readonly step: number;
  constructor(start: number, stop: number, step: number) {
    super(T['range']);
    this.start = start;
    this.stop = stop;
    this.step = step;
    this.shared = true;
  }
  get length(): number {
    const { start, stop, step } = this;
    return Math.max(0, Math.ceil((stop - start) / step));
  }
}
declareState(PyRange, { start: 'plain', stop: 'plain', step: 'plain' }, PyObject);

export class PyCell extends PyObject {
  value: Slot = undefined;
  constructor() {
    super(T['cell']);
  }
}
declareState(PyCell, { value: 'ref' }, PyObject);

/** Names of a library module that are loaded when somebody asks for them: library/laterNames.ts. */
export interface LaterNames {
  names(): Iterable<string>;
  find(name: string): Slot;
  /** For while the module is made. */
  forget(name: string): void;
}

export class PyModule extends PyExtensible {
  readonly name: string;
  readonly globals: GlobalNames;
  slots: Slot[] = [];
  /** While its body runs: a second import gets the half-made module. */
  initializing = false;
  /** The dict that shows its names, once somebody has asked; a name set in one is set in both. */
  namespace: PyDict | null = null;
  /** `__builtins__` is not the engine's: names are looked up in what it is. */
  ownBuiltins = false;
  /** Shared by all copies of a frozen module. A name is this or bound; which of them nobody can see. */
  later: LaterNames | null = null;
  constructor(name: string, globals: GlobalNames) {
    super(T['module']);
    this.name = name;
    this.globals = globals;
  }
  get(name: string): Slot {
    const slot = this.globals.find(name);
    const v = slot < 0 ? undefined : this.slots[slot];
    return v === undefined && this.later !== null ? this.later.find(name) : v;
  }
  /** The global in a slot, which from here on is bound there. */
  getSlot(slot: number): Slot {
    let v = this.slots[slot];
    if (v === undefined && this.later !== null) {
      v = this.later.find(this.globals.names[slot]);
      if (v !== undefined) this.put(slot, v);
    }
    return v;
  }
  set(name: string, value: Slot): void {
    this.setSlot(this.globals.slot(name), value);
  }
  /** Sets the global in a slot, unbinds it if there is no value. */
  setSlot(slot: number, value: Slot): void {
    this.put(slot, value);
    const name = this.globals.names[slot];
    if (value === undefined) this.namespace?.deleteStr(name);
    else this.namespace?.setStr(name, value);
  }
  /** Binds all that is to be loaded later, so that a name that is deleted stays so. */
  bindLater(): void {
    for (const name of this.later?.names() ?? []) this.getSlot(this.globals.slot(name));
    this.later = null;
  }
  /** As {@link setSlot}, for the dict of the names. */
  put(slot: number, value: Slot): void {
    while (this.slots.length < slot) this.slots.push(undefined);
    this.slots[slot] = value;
  }
}
declareState(
  PyModule,
  {
    name: 'plain', globals: 'plain', slots: 'refs', initializing: 'plain', namespace: 'ref',
    ownBuiltins: 'plain', later: 'plain',
  }, // prettier-ignore
  PyExtensible,
);

export class PyFunction extends PyExtensible {
  code: Code;
  module: PyModule;
  closure: PyCell[] | null = null;
  defaults: PyTuple | null = null;
  kwDefaults: PyDict | null = null;
  name: string;
  qualname: string;
  doc: Value;
  /** `__module__` and `__annotations__`, once they are the function's own. */
  special: PyDict | null = null;
  constructor(code: Code, module: PyModule) {
    super(T['function']);
    this.code = code;
    this.module = module;
    this.name = code.name;
    this.qualname = code.qualname;
    this.doc = code.docstring;
  }
}
declareState(
  PyFunction,
  {
    code: 'plain', module: 'ref', closure: 'refs', defaults: 'ref', kwDefaults: 'ref',
    name: 'plain', qualname: 'plain', doc: 'ref', special: 'ref',
  }, // prettier-ignore
  PyExtensible,
);

/** A function bound to an object (`instance.method`), Python or native. */
export class PyMethod extends PyObject {
  readonly func: Value;
  readonly self: Value;
  constructor(func: Value, self: Value) {
    super(typeof func === 'object' && func !== null && func.cls === T['builtin']
      ? T['boundBuiltin'] : T['method']); // prettier-ignore
    this.func = func;
    this.self = self;
  }
}
declareState(PyMethod, { func: 'ref', self: 'ref' }, PyObject);

/** A native function as an object; the same in all worlds. */
export class PyNative extends PyObject {
  readonly native: NativeFunction;
  constructor(native: NativeFunction) {
    super(T['builtin']);
    this.native = native;
    this.shared = true;
  }
}
declareState(PyNative, { native: 'plain' }, PyObject);

/** One entry of a traceback, innermost last; a plain record without the frame. */
export class PyTraceback extends PyObject {
  readonly code: Code;
  /** Instruction index at which the frame was. */
  readonly at: number;
  next: PyTraceback | null;
  constructor(code: Code, at: number, next: PyTraceback | null) {
    super(T['traceback']);
    this.code = code;
    this.at = at;
    this.next = next;
  }
}
declareState(PyTraceback, { code: 'plain', at: 'plain', next: 'ref' }, PyObject);

export class PyException extends PyExtensible {
  args: PyTuple;
  traceback: PyTraceback | null = null;
  cause: PyException | null = null;
  context: PyException | null = null;
  suppressContext = false;
  /** What "Did you mean" looks through (`nameErrors.ts`): an AttributeError's object, a NameError's scope. */
  subject: Slot = undefined;
  constructor(cls: PyType, args: PyTuple) {
    super(cls);
    this.args = args;
  }
}
declareState(
  PyException,
  {
    args: 'ref', traceback: 'ref', cause: 'ref', context: 'ref', suppressContext: 'plain',
    subject: 'ref',
  }, // prettier-ignore
  PyExtensible,
);

export const GenState = { created: 0, suspended: 1, running: 2, closed: 3 } as const;

/** A generator, coroutine or asynchronous generator: a frame of its own with its own registers. */
export class PyGenerator extends PyExtensible {
  name: string;
  qualname: string;
  readonly code: Code;
  frame: Frame | null;
  regs: Slot[];
  state: number = GenState.created;
  awaitedBy: Value = null;
  /** cr_origin of a coroutine, where it is tracked. */
  origin: Value = null;
  /** Who made a coroutine, for "was never awaited": an instruction of the user's code, */
  madeIn: Code | null = null;
  madeAt = 0; /** or `by` of task.neverAwaited, or the packed site that had a thread make it. */
  madeBy: Value = 0;
  constructor(cls: PyType, code: Code, frame: Frame, regs: Slot[], name: string, qualname: string) {
    super(cls);
    this.code = code;
    this.frame = frame;
    this.regs = regs;
    this.name = name;
    this.qualname = qualname;
  }
}
declareState(
  PyGenerator,
  {
    name: 'plain', qualname: 'plain', code: 'plain', frame: 'ref', regs: 'refs', state: 'plain',
    awaitedBy: 'ref', origin: 'ref', madeIn: 'plain', madeAt: 'plain', madeBy: 'ref',
  }, // prettier-ignore
  PyExtensible,
);
declareHistory(PyGenerator, ['madeBy']);

/** A built-in iterator: `kind` says over what (see `iterators.ts`); all its state is in the fields. */
export class PyIterator extends PyObject {
  readonly kind: number;
  source: Value;
  index: number;
  end: number;
  step: number;
  extra: Value = null;
  constructor(cls: PyType, kind: number, source: Value, index: number, end: number, step: number) {
    super(cls);
    this.kind = kind;
    this.source = source;
    this.index = index;
    this.end = end;
    this.step = step;
  }
}
declareState(
  PyIterator,
  {
    kind: 'plain', source: 'ref', index: 'plain', end: 'plain', step: 'plain', extra: 'ref',
  }, // prettier-ignore
  PyObject,
);
