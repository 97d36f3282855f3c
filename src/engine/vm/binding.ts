/** Binding arguments to parameters, for Python functions and natives; error texts follow CPython's `ceval.c`. */
import {
  missingArguments, missingForNative, suggested, tooManyForNative, unexpectedKeyword,
} from './nativeErrors'; // prettier-ignore
import { CodeFlag } from '../../compiler/code';
import type { World } from '../world';
import { PyDict, hashKey, type HashKey } from './dict';
import type { NativeFunction } from './native';
import {
PyFunction,PyTuple,type Slot,
type Value
} from './object'; // prettier-ignore
import type { KwNames } from './call';

export function bindNative(
  w: World,
  native: NativeFunction,
  args: Value[],
  kwNames: KwNames,
): Slot[] | undefined {
  const s = native.signature!;
  const nkw = kwNames?.length ?? 0;
  const npos = args.length - nkw;
  const out: Slot[] = new Array<Slot>(s.names.length).fill(undefined);
  const direct = Math.min(npos, s.positional);
  for (let i = 0; i < direct; i++) out[i] = args[i];
  if (npos > s.positional && !s.varArgs && nkw === 0) return tooManyForNative(w, native, npos);
  const extra = s.varKeywords ? new PyDict() : null;
  for (let i = 0; i < nkw; i++) {
    const name = kwNames![i];
    const at = s.names.indexOf(name, s.posOnly);
    if (at >= 0 && out[at] !== undefined) {
      w.raise('TypeError', `${native.qualname}() got multiple values for argument '${name}'`);
      return undefined;
    }
    if (at >= 0) out[at] = args[npos + i];
    else if (extra !== null) extra.setStr(name, args[npos + i]);
    else if (npos < s.posOnly && out[npos] === undefined && s.required.has(s.names[npos]))
      return missingForNative(w, native, npos, npos, out);
    else return unexpectedKeyword(w, native, name);
  }
  if (npos > s.positional && !s.varArgs) return tooManyForNative(w, native, npos);
  for (let i = 0; i < s.names.length; i++) {
    if (out[i] === undefined && s.required.has(s.names[i]))
      return missingForNative(w, native, i, npos, out);
  }
  if (s.varArgs) out.push(new PyTuple(args.slice(direct, npos)));
  if (extra !== null) out.push(extra);
  return out;
}

/**
 * Calls a native that has a signature with `n` positional arguments, in `regs` from `first`. They are
 * bound where they are if there is room behind them, where no register is in use when a call runs:
 * arguments themselves are not moved, since a native that waits is called again.
 */
export function callPositional(
  w: World,
  native: NativeFunction,
  regs: Slot[],
  first: number,
  n: number,
): Slot {
  const s = native.signature!;
  const { positional, width } = s;
  if (native.plain !== undefined && n >= s.enough) return native.plain(w, regs, first, n);
  if (n < s.enough || (n > positional && !s.varArgs)) {
    const bound = bindNative(w, native, regs.slice(first, first + n) as Value[], null);
    return bound === undefined ? undefined : native.fn(w, bound, 0, bound.length);
  }
  const direct = n < positional ? n : positional;
  const inPlace = n === direct && first + width <= regs.length;
  const args = inPlace ? regs : regs.slice(first, first + direct);
  const base = inPlace ? first : 0;
  for (let i = direct; i < width; i++) args[base + i] = undefined;
  let at = base + s.names.length;
  if (s.varArgs) {
    const rest = n > direct ? regs.slice(first + direct, first + n) : [];
    args[at++] = new PyTuple(rest as Value[]);
  }
  if (s.varKeywords) args[at] = new PyDict();
  return native.fn(w, args, base, width);
}

/** Puts arguments into parameter registers from `base`; false after raising the TypeError. */
export function bindFunction(
  w: World,
  func: PyFunction,
  args: readonly Value[],
  kwNames: KwNames,
  regs: Slot[],
  base: number,
): boolean {
  const code = func.code;
  const unit = code.unit;
  const nkw = kwNames === null ? 0 : kwNames.length;
  const npos = args.length - nkw;
  const posCount = code.posCount;
  const direct = npos < posCount ? npos : posCount;
  for (let i = 0; i < direct; i++) regs[base + i] = args[i];
  if (nkw === 0 && npos === posCount && code.simple) return true;

  const named = posCount + unit.kwOnlyCount;
  let next = base + named;
  if ((code.flags & CodeFlag.varArgs) !== 0) {
    regs[next++] = new PyTuple(args.slice(direct, npos));
  }
  let extra: PyDict | null = null;
  if ((code.flags & CodeFlag.varKeywords) !== 0) {
    extra = new PyDict();
    regs[next] = extra;
  }
  for (let i = 0; i < nkw; i++) {
    const name = kwNames![i];
    const value = args[npos + i]!;
    const at = unit.paramNames.indexOf(name);
    if (at >= unit.posOnlyCount && at < named) {
      if (regs[base + at] !== undefined) {
        w.raise('TypeError', `${callName(w, func)}() got multiple values for argument '${name}'`);
        return false;
      }
      regs[base + at] = value;
    } else if (extra !== null) {
      extra.set(hashKey(name) as HashKey, name, value);
    } else if (at >= 0 && at < unit.posOnlyCount) {
      w.raise(
        'TypeError',
        `${callName(w, func)}() got some positional-only arguments passed as keyword arguments: '${name}'`,
      );
      return false;
    } else {
      const known = unit.paramNames.slice(unit.posOnlyCount, named);
      w.raise(
        'TypeError',
        `${callName(w, func)}() got an unexpected keyword argument '${name}'${suggested(w, name, known)}`,
      );
      return false;
    }
  }
  if (npos > posCount && (code.flags & CodeFlag.varArgs) === 0) {
    tooMany(w, func, npos, kwNames);
    return false;
  }
  return fillDefaults(w, func, regs, base, named);
}

function fillDefaults(
  w: World,
  func: PyFunction,
  regs: Slot[],
  base: number,
  named: number,
): boolean {
  const { posCount, unit } = func.code;
  const defaults = func.defaults?.items ?? [];
  const firstDefault = posCount - defaults.length;
  const missing: string[] = [];
  for (let i = 0; i < posCount; i++) {
    if (regs[base + i] !== undefined) continue;
    if (i >= firstDefault) regs[base + i] = defaults[i - firstDefault];
    else missing.push(unit.paramNames[i]);
  }
  if (missing.length > 0) {
    missingArguments(w, callName(w, func), 'positional', missing);
    return false;
  }
  for (let i = posCount; i < named; i++) {
    if (regs[base + i] !== undefined) continue;
    const name = unit.paramNames[i];
    const value = func.kwDefaults?.getStr(name);
    if (value === undefined) missing.push(name);
    else regs[base + i] = value;
  }
  if (missing.length > 0) {
    missingArguments(w, callName(w, func), 'keyword-only', missing);
    return false;
  }
  return true;
}

function callName(w: World, func: PyFunction): string {
  return w.traits.qualifiedCallErrors ? func.qualname : func.name;
}

function tooMany(w: World, func: PyFunction, given: number, kwNames: KwNames): void {
  const { posCount, unit } = func.code;
  const optional = func.defaults?.items.length ?? 0;
  const takes = optional > 0 ? `from ${posCount - optional} to ${posCount}` : `${posCount}`;
  const kwOnly = (kwNames ?? []).filter((n) => unit.paramNames.indexOf(n) >= posCount).length;
  const plural = optional > 0 ? posCount !== 1 || optional > 0 : posCount !== 1;
  const givenText =
    kwOnly > 0
      ? `${given} positional argument${given === 1 ? '' : 's'} (and ${kwOnly} keyword-only argument${kwOnly === 1 ? '' : 's'}) were given`
      : `${given} ${given === 1 ? 'was' : 'were'} given`;
  w.raise(
    'TypeError',
    `${callName(w, func)}() takes ${takes} positional argument${plural ? 's' : ''} but ${givenText}`,
  );
}
