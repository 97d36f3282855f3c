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
  /** The number stored on the prototype as `stateKind`; the order of declaration. */
  readonly kind: number;
  /** Own and inherited fields in constructor order. */
  readonly fields: StateFields;
}

const declarations: Declaration[] = [];

/** Declares a class of machine state; `base` is its declared superclass. Returns its kind number. */
export function declareState(ctor: StateClass, own: StateFields, base?: StateClass): void {
  const inherited = base === undefined ? {} : declarations.find((d) => d.ctor === base)?.fields;
  if (inherited === undefined) {
    throw new Error(`declareState(${ctor.name}): its base ${base?.name ?? ''} is not declared yet`);
  }
  const kind = declarations.length + 1;
  declarations.push({ ctor, kind, fields: { ...inherited, ...own } });
  Object.defineProperty(ctor.prototype, 'stateKind', { value: kind, writable: false });
}

/** All declarations so far, for the generator and the tests. */
export function allDeclarations(): readonly Declaration[] {
  return declarations;
}
