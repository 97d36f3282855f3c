/**
 * TypeErrors for wrong arguments of natives.
 *
 * A built-in is worded as CPython's argument clinic does, depending on how it takes its arguments; a
 * native of the library that stands in for a Python function as that function would be.
 */
import type { World } from '../world';
import type { NativeFunction, Signature } from './native';
import { PyNative, type Slot } from './object';
import { didYouMean } from './exceptions/suggestions';

/** Is it in C in CPython? */
function isBuiltin(w: World, native: NativeFunction): boolean {
  if (native.owner !== null) return C_MODULES.has(native.owner.module);
  if (native.name === '__new__') return true;
  const found = w.builtins.get(native.name);
  return found instanceof PyNative && found.native === native;
}

const C_MODULES: ReadonlySet<string> = new Set([
  '_asyncio', '_io', 'builtins', 'collections', 'time', 'types',
]); // prettier-ignore

/** Is it a method of asyncio's own classes, which CPython writes in Python? */
function isPythonMethod(native: NativeFunction): boolean {
  return native.owner?.module.startsWith('asyncio.') === true;
}

/** Methods of futures and tasks count their arguments as functions with keywords do. */
function isFutureMethod(native: NativeFunction): boolean {
  return native.owner?.module === '_asyncio';
}

/** Those that 3.12 gives the class that they are defined in. */
const GETS_CLASS: ReadonlySet<string> = new Set([
  'exception', 'get_loop', 'remove_done_callback', 'set_exception', 'set_result',
]); // prettier-ignore

/** How many of the positional arguments the caller did not write: self, or the class. */
function implicit(native: NativeFunction): number {
  return native.method || native.name === '__new__' ? 1 : 0;
}

function shortName(native: NativeFunction): string {
  if (native.name === '__init__' && native.owner !== null) return native.owner.name;
  return native.name === '__new__' ? native.qualname : native.name;
}

/** What a Python function in its place would be called. */
function pythonName(w: World, native: NativeFunction): string {
  return w.traits.qualifiedCallErrors ? native.qualname : native.name;
}

function longName(w: World, native: NativeFunction): string {
  return w.traits.qualifiedNativeErrors ? native.qualname : shortName(native);
}

const plural = (n: number): string => (n === 1 ? '' : 's');

/** A native without keywords got a wrong number of arguments. */
export function nativeArity(w: World, native: NativeFunction, given: number): undefined {
  if (isPythonMethod(native)) {
    const were = given === 1 ? 'was' : 'were';
    return w.raise(
      'TypeError',
      `${pythonName(w, native)}() takes ${native.max} positional argument${plural(native.max)} but ${given} ${were} given`,
    );
  }
  const [min, max, n] = [native.min, native.max, given].map((k) => k - implicit(native));
  const getsClass =
    w.traits.futureMethodsGetClass &&
    native.owner?.name === 'Future' &&
    GETS_CLASS.has(native.name);
  if (getsClass && n >= 0) {
    const takes =
      max === 0 ? 'no arguments'
      : n === 0 ? 'exactly 1 positional argument (0 given)' : `at most 1 argument (${n} given)`; // prettier-ignore
    return w.raise('TypeError', `${native.name}() takes ${takes}`);
  }
  if (n < 0) return w.raise('TypeError', `unbound method ${native.qualname}() needs an argument`);
  if (min !== max) return wrongCount(w, native, min, max, n);
  if (max === 0)
    return w.raise('TypeError', `${longName(w, native)}() takes no arguments (${n} given)`);
  if (max === 1 && native.name !== '__new__') {
    return w.raise('TypeError', `${longName(w, native)}() takes exactly one argument (${n} given)`);
  }
  return w.raise(
    'TypeError',
    `${shortName(native)} expected ${max} argument${plural(max)}, got ${n}`,
  );
}

function wrongCount(
  w: World,
  native: NativeFunction,
  min: number,
  max: number,
  n: number,
): undefined {
  const least = n < min;
  const bound = least ? min : max;
  const how = min === max ? '' : least ? 'at least ' : 'at most ';
  return w.raise(
    'TypeError',
    `${shortName(native)} expected ${how}${bound} argument${plural(bound)}, got ${n}`,
  );
}

/** A native without keyword arguments got one. */
export function noKeywords(w: World, native: NativeFunction, name: string): undefined {
  return w.raise(
    'TypeError',
    isPythonMethod(native)
      ? `${pythonName(w, native)}() got an unexpected keyword argument '${name}'`
      : `${longName(w, native)}() takes no keyword arguments`,
  );
}

/** Too many positional arguments for a signature. */
export function tooManyForNative(w: World, native: NativeFunction, given: number): undefined {
  const s = native.signature!;
  const hidden = isPythonMethod(native) ? 0 : implicit(native);
  const [max, n] = [s.positional - hidden, given - hidden];
  const min = requiredPositional(s) - hidden;
  if (!isBuiltin(w, native)) {
    const takes =
      min === max
        ? `${max} positional argument${plural(max)}`
        : `from ${min} to ${max} positional arguments`;
    const were = n === 1 ? 'was' : 'were';
    return w.raise('TypeError', `${pythonName(w, native)}() takes ${takes} but ${n} ${were} given`);
  }
  const counted = native.name === '__new__' && w.traits.keywordErrorSaysGot;
  if (counted || (s.posOnly === s.positional && !isFutureMethod(native)))
    return wrongCount(w, native, min, max, n);
  const short = shortName(native);
  if (n > s.names.length - hidden) {
    const all = s.names.length - hidden;
    return w.raise(
      'TypeError',
      `${short}() takes at most ${all} argument${plural(all)} (${n} given)`,
    );
  }
  const how = min === max ? 'exactly' : 'at most';
  return w.raise(
    'TypeError',
    max === 0
      ? `${short}() takes no positional arguments`
      : `${short}() takes ${how} ${max} positional argument${plural(max)} (${n} given)`,
  );
}

function requiredPositional(s: Signature): number {
  return s.names.slice(0, s.positional).filter((name) => s.required.has(name)).length;
}

/** `. Did you mean 'name'?` in the versions that suggest argument names. */
export function suggested(w: World, name: string, known: readonly string[]): string {
  return w.traits.argumentSuggestions ? didYouMean(name, known) : '';
}

/** What versions before 3.13 say of a keyword that a function of C does not take. */
export function invalidKeyword(w: World, name: string, taker: string): string {
  const shown = w.traits.keywordErrorNamesFunction ? `${taker}()` : 'this function';
  return `'${name}' is an invalid keyword argument for ${shown}`;
}

export function unexpectedKeyword(w: World, native: NativeFunction, name: string): undefined {
  const s = native.signature!;
  if (!isBuiltin(w, native)) {
    return w.raise(
      'TypeError',
      `${pythonName(w, native)}() got an unexpected keyword argument '${name}'${suggested(w, name, s.names.slice(s.posOnly))}`,
    );
  }
  const short = shortName(native);
  if (s.posOnly === s.names.length)
    return w.raise('TypeError', `${short}() takes no keyword arguments`);
  return w.raise(
    'TypeError',
    w.traits.keywordErrorSaysGot
      ? `${short}() got an unexpected keyword argument '${name}'${suggested(w, name, s.names.slice(s.posOnly))}`
      : invalidKeyword(w, name, short),
  );
}

/** `f() missing 2 required positional arguments: 'a' and 'b'`. */
export function missingArguments(
  w: World,
  caller: string,
  kind: string,
  names: readonly string[],
): undefined {
  const quoted = names.map((n) => `'${n}'`);
  const last = quoted.pop()!;
  const list =
    quoted.length === 0 ? last
    : quoted.length === 1 ? `${quoted[0]} and ${last}` : `${quoted.join(', ')}, and ${last}`; // prettier-ignore
  return w.raise(
    'TypeError',
    `${caller}() missing ${names.length} required ${kind} argument${plural(names.length)}: ${list}`,
  );
}

/** The required argument number `i` of a signature is missing; `bound`: what the others are. */
export function missingForNative(
  w: World,
  native: NativeFunction,
  i: number,
  given: number,
  bound: readonly Slot[],
): undefined {
  const s = native.signature!;
  const name = s.names[i];
  const hidden = implicit(native);
  if (!isBuiltin(w, native)) {
    const isPositional = i < s.positional;
    const [kind, to] = isPositional ? ['positional', s.positional] : ['keyword-only', Infinity];
    const missing = s.names.filter(
      (n, at) => at >= i && at < to && bound[at] === undefined && s.required.has(n),
    );
    return missingArguments(w, pythonName(w, native), kind, missing);
  }
  if (s.posOnly === s.positional && !isFutureMethod(native)) {
    return wrongCount(
      w,
      native,
      requiredPositional(s) - hidden,
      s.positional - hidden,
      given - hidden,
    );
  }
  if (i < s.posOnly) {
    const min = s.posOnly - hidden;
    const how = s.posOnly === s.positional ? 'exactly' : 'at least';
    return w.raise(
      'TypeError',
      `${shortName(native)}() takes ${how} ${min} positional argument${plural(min)} (${given - hidden} given)`,
    );
  }
  const where =
    native.qualname === 'enumerate' && w.traits.enumerateNamesNoPosition
      ? ''
      : ` (pos ${i + 1 - hidden})`;
  return w.raise('TypeError', `${shortName(native)}() missing required argument '${name}'${where}`);
}
