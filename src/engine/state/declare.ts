/**
 * How a class of machine state declares its fields (invariant 1).
 *
 * Every mutable object reachable from a world is of a class declared here exactly once. Clone,
 * equality, hash and size are derived from the declarations: the generator
 * (`scripts/generate/state.mjs`) writes them out as plain code, `copy.generated.ts`, since a web
 * host's CSP forbids `eval`. A test walks whole worlds and fails on a class that is not declared.
 *
 * Values are JS primitives, shared immutable objects, or declared objects. An object whose
 * `shared` field is true (constants of code, built-in types, the prelude) is the same in all worlds
 * and is never copied nor written.
 */

/**
 * What a field holds.
 * - `plain`: a primitive, or an immutable object that all worlds share (code, native functions).
 * - `cache`: not state: starts empty in a copy, and nothing observable may depend on it.
 * - `ref`: a value: primitive, shared object or declared object; copied along.
 * - `plains`: an array of `plain` (or a typed array); the array is state, its elements are shared.
 * - `refs`: an array of `ref`.
 * - `plainMap`: a Map from plain keys to plain values, in order.
 * - `map`: a Map from plain keys to `ref` values, in order.
 * - `mapOfRefs`: a Map whose keys are `ref` too (object keys are copied along), in order.
 */
export type FieldKind =
  'plain' | 'cache' | 'ref' | 'plains' | 'refs' | 'plainMap' | 'map' | 'mapOfRefs';

/** The declaration of a class: one kind for each of its own (not inherited) fields. */
export type StateFields = Readonly<Record<string, FieldKind>>;

interface StateClass {
  readonly name: string;
  readonly prototype: object;
}

export interface Declaration {
  readonly ctor: StateClass;
  /** Own and inherited fields in constructor order. */
  readonly fields: StateFields;
}

const declarations = new Map<object, Declaration>();

/**
 * Declares a class of machine state; `base` is its declared superclass.
 *
 * All its instances then have a `stateKind`: 0, and once the generated code is loaded, the number by
 * which that knows the class. To be copied, an instance is first made by the constructor; one that
 * allocates, or that does not take values of its fields' types, can be replaced by a static
 * `blank()`, which must set the same fields in the same order to values of the same types.
 */
export function declareState(ctor: StateClass, own: StateFields, base?: StateClass): void {
  const inherited = base === undefined ? {} : declarations.get(base.prototype)?.fields;
  if (inherited === undefined) {
    throw new Error(`declareState(${ctor.name}): its base ${base?.name ?? ''} is not declared yet`);
  }
  declarations.set(ctor.prototype, { ctor, fields: { ...inherited, ...own } });
  Object.defineProperty(ctor.prototype, 'stateKind', { value: 0, configurable: true });
}

const histories = new Map<object, readonly string[]>();

/**
 * Names plain fields of a declared class that tell of the past alone: the program's future does not
 * depend on them. A search over schedules takes worlds that differ only there for the same.
 */
export function declareHistory(ctor: StateClass, fields: readonly string[]): void {
  histories.set(ctor.prototype, fields);
}

/** Whether `declareHistory` names this field for the class or for one of its bases. */
export function isHistory(ctor: StateClass, field: string): boolean {
  let prototype: object | null = ctor.prototype;
  while (prototype !== null) {
    if (histories.get(prototype)?.includes(field) === true) return true;
    prototype = Object.getPrototypeOf(prototype) as object | null;
  }
  return false;
}

/** All declarations so far, in their order, for the generator and the tests. */
export function allDeclarations(): readonly Declaration[] {
  return [...declarations.values()];
}

/** The declaration of an object's very class (not of a superclass), undefined if there is none. */
export function declarationOf(object: object): Declaration | undefined {
  return declarations.get(Object.getPrototypeOf(object) as object);
}

/** Numbers the classes that the generated code knows, from 1 in this order. */
export function numberKinds(ctors: readonly StateClass[]): void {
  ctors.forEach(({ prototype }, index) => {
    Object.defineProperty(prototype, 'stateKind', { value: index + 1, configurable: true });
  });
}
