/**
 * Contexts as data (`contextvars`): which one a thread is in, and how copies share their bindings.
 *
 * What a context binds never changes: setting a variable makes a new table, so a copy of a context
 * costs one small object. A context that binds nothing, and that nobody has asked for, is null.
 */
import { declareState } from '../state/declare';
import type { World } from '../world';
import { defineType } from './coreTypes';
import { address } from './text/format';
import type { ThreadState } from './frame';
import { PyObject, T, type PyType, type Slot, type Value } from './object';

export class PyContextVar extends PyObject {
  readonly name: string;
  /** undefined: none. */
  readonly default: Slot;
  constructor(name: string, byDefault: Slot) {
    super(T['ContextVar']);
    this.name = name;
    this.default = byDefault;
  }
}
declareState(PyContextVar, { name: 'plain', default: 'ref' }, PyObject);

/** Bindings that are never changed, only replaced. */
export class Bindings {
  declare readonly stateKind: number;
  values = new Map<PyContextVar, Value>();
}
declareState(Bindings, { values: 'mapOfRefs' });

export class PyContext extends PyObject {
  bindings: Bindings | null = null;
  /** Some thread is in it. */
  entered = false;
  constructor(cls: PyType = T['Context']) {
    super(cls);
  }
  get size(): number {
    return this.bindings?.values.size ?? 0;
  }
  get(variable: PyContextVar): Slot {
    return this.bindings?.values.get(variable);
  }
  vars(): PyContextVar[] {
    return this.bindings === null ? [] : [...this.bindings.values.keys()];
  }
  /** Binds a variable, or (undefined) takes it out. */
  set(variable: PyContextVar, value: Slot): void {
    const next = new Bindings();
    for (const [key, v] of this.bindings?.values ?? []) next.values.set(key, v);
    if (value === undefined) next.values.delete(variable);
    else next.values.set(variable, value);
    this.bindings = next;
  }
  copy(): PyContext {
    const copy = new PyContext();
    copy.bindings = this.bindings;
    return copy;
  }
}
declareState(PyContext, { bindings: 'ref', entered: 'plain' }, PyObject);

/** What set() answers: with it reset() finds the way back. */
export class PyToken extends PyObject {
  readonly context: PyContext;
  readonly variable: PyContextVar;
  readonly old: Slot;
  used = false;
  constructor(context: PyContext, variable: PyContextVar, old: Slot) {
    super(T['Token']);
    this.context = context;
    this.variable = variable;
    this.old = old;
  }
}
declareState(PyToken, { context: 'ref', variable: 'ref', old: 'ref', used: 'plain' }, PyObject);

defineType('ContextVar', T['object'], null, { module: '_contextvars' });
defineType('Context', T['object'], (cls) => new PyContext(cls), { module: '_contextvars' });
defineType('Token', T['object'], null, { module: '_contextvars' });

/** The context that a thread is in, made when it is needed. */
export function currentContext(t: ThreadState): PyContext {
  if (t.context === null) {
    t.context = new PyContext();
    t.context.entered = true;
  }
  return t.context;
}

/** A copy of the thread's context for a callback or task; null if it binds nothing. */
export function snapshot(t: ThreadState): PyContext | null {
  return t.context === null || t.context.size === 0 ? null : t.context.copy();
}

/** The context that a call is given, or a copy of the current one. */
export function givenContext(w: World, given: Slot): PyContext | null {
  return given instanceof PyContext ? given : snapshot(w.thread);
}

export function contextRepr(w: World, context: PyContext): string {
  return `<${w.traits.contextTypeName} object at ${address(w, context)}>`;
}

/** Puts the thread into a context; false, with RuntimeError raised, if some thread is in it already. */
export function enterContext(w: World, context: PyContext | null): boolean {
  if (context?.entered === true) {
    w.raise('RuntimeError', `cannot enter context: ${contextRepr(w, context)} is already entered`);
    return false;
  }
  if (context !== null) context.entered = true;
  w.thread.context = context;
  return true;
}

/** Leaves the thread's context for the one it was in before. */
export function leaveContext(t: ThreadState, previous: PyContext | null): void {
  if (t.context !== null) t.context.entered = false;
  t.context = previous;
}
