/**
 * TypeErrors for wrong arguments of natives.
 *
 * A built-in is worded as CPython's argument clinic does, depending on how it takes its arguments; a
 * native of the library that stands in for a Python function as that function would be.
 */
import type { World } from '../world';
import type { NativeFunction, Signature } from './native';
import { PyNative } from './object';
import { didYouMean } from './exceptions/suggestions';

/** Is it in C in CPython? */
function isBuiltin(w: World, native: NativeFunction): boolean {
  if (native.owner !== null) return C_MODULES.has(native.owner.module);
  if (native.name === '__new__') return true;
  const found = w.builtins.get(native.name);
  return found instanceof PyNative && found.native === native;
}

const C_MODULES: ReadonlySet<string> = new Set(['builtins', 'collections', '_io', 'types', 'time']);

/** How many of the positional arguments the caller did not write: self, or the class. */
function implicit(native: NativeFunction): number {
  return native.method || native.name === '__new__' ? 1 : 0;
}

function shortName(native: NativeFunction): string {
  return native.name === '__new__' ? native.qualname : native.name;
}

function longName(w: World, native: NativeFunction): string {
  return w.traits.qualifiedNativeErrors ? native.qualname : shortName(native);
}

const plural = (n: number): string => (n === 1 ? '' : 's');

/** A native without keywords got a wrong number of arguments. */
export function nativeArity(w: World, native: NativeFunction, given: number): undefined {
  const [min, max, n] = [native.min, native.max, given].map((k) => k - implicit(native));
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

/** Too many positional arguments for a signature. */
export function tooManyForNative(w: World, native: NativeFunction, given: number): undefined {
  const s = native.signature!;
  const hidden = implicit(native);
  const [max, n] = [s.positional - hidden, given - hidden];
  const min = requiredPositional(s) - hidden;
  if (!isBuiltin(w, native)) {
    const takes = min === max ? String(max) : `from ${min} to ${max}`;
    const were = n === 1 ? 'was' : 'were';
    return w.raise(
      'TypeError',
      `${native.qualname}() takes ${takes} positional argument${plural(max)} but ${n} ${were} given`,
    );
  }
  const counted = native.name === '__new__' && w.traits.keywordErrorSaysGot;
  if (counted || s.posOnly === s.positional) return wrongCount(w, native, min, max, n);
  const how = min === max ? 'exactly' : 'at most';
  return w.raise(
    'TypeError',
    `${shortName(native)}() takes ${how} ${max} argument${plural(max)} (${n} given)`,
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
      `${native.qualname}() got an unexpected keyword argument '${name}'${suggested(w, name, s.names.slice(s.posOnly))}`,
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

/** The required argument number `i` of a signature is missing. */
export function missingForNative(
  w: World,
  native: NativeFunction,
  i: number,
  given: number,
): undefined {
  const s = native.signature!;
  const name = s.names[i];
  const hidden = implicit(native);
  if (!isBuiltin(w, native)) {
    const kind = i < s.positional ? 'positional' : 'keyword-only';
    return w.raise(
      'TypeError',
      `${native.qualname}() missing 1 required ${kind} argument: '${name}'`,
    );
  }
  if (s.posOnly === s.positional) {
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
    return w.raise(
      'TypeError',
      `${shortName(native)}() takes at least ${min} positional argument${plural(min)} (${given - hidden} given)`,
    );
  }
  const where =
    native.qualname === 'enumerate' && w.traits.enumerateNamesNoPosition
      ? ''
      : ` (pos ${i + 1 - hidden})`;
  return w.raise('TypeError', `${shortName(native)}() missing required argument '${name}'${where}`);
}
