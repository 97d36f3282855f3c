/** Instructions that make containers, slices, strings and unpack sequences. */
import { Op } from '../../compiler/opcodes';
import type { World } from '../world';
import { hashesInPython } from './comparison';
import { escapeNonAscii } from './text/asciiText';
import { lookup, typeName, typeOf } from './typeLookup';
import { PyDict, PySet, UNHASHABLE, hashKey } from './dict';
import { Ret, Status, type Frame } from './frame';
import { formatValue, reprValue, strValue } from './text/format';
import { setItem } from './items';
import { sequenceItems } from './builtinOperators';
import { PyGenerator, PyList, PySlice, PyTuple, T, type Slot, type Value } from './object';
import type { ColdOp } from './instructions';

const step = (frame: Frame): true => {
  frame.pc += 4;
  return true;
};

function storeResult(frame: Frame, regs: Slot[], at: number, v: Slot): Slot {
  if (v !== undefined) {
    regs[at] = v;
    frame.pc += 4;
  }
  return v;
}

/** Adds every item of an iterable to a list; true, or undefined with the status set. */
function extendList(w: World, list: PyList, v: Value, callee: Slot): true | undefined {
  const items = sequenceItems(v);
  if (items !== undefined) {
    for (const item of items) list.items.push(item);
    return true;
  }
  if (
    lookup(typeOf(v), '__iter__') === undefined &&
    lookup(typeOf(v), '__getitem__') === undefined &&
    !(v instanceof PyGenerator)
  ) {
    const { name } = typeOf(v);
    if (callee === undefined) return w.raise('TypeError', w.traits.starNotIterableText(name));
    // Only a star that stands alone is seen by the call itself.
    const who =
      list.items.length === 0 ? `${w.callableName(callee)} argument after *` : 'Value after *';
    return w.raise('TypeError', `${who} must be an iterable, not ${name}`);
  }
  return w.tail(w.prelude('list_extend'), [list, v]);
}

/** Merges the mapping `from` into a dict; `callee` for call arguments, where a key may not repeat. */
function updateDict(
  w: World,
  into: PyDict,
  from: Value,
  callee: Value | undefined,
): true | undefined {
  if (!(from instanceof PyDict)) {
    if (lookup(typeOf(from), 'keys') === undefined) {
      return w.raise(
        'TypeError',
        callee === undefined
          ? `'${typeName(from)}' object is not a mapping`
          : `${w.callableName(callee)} argument after ** must be a mapping, not ${typeName(from)}`,
      );
    }
    return w.tail(w.prelude('dict_update'), [into, from]);
  }
  if (into.size > 0 && hashesInPython(into, from))
    return w.tail(w.prelude('dict_update'), [into, from]);
  if (callee !== undefined) {
    for (const [key, at] of from.index) {
      if (!into.has(key)) continue;
      return w.raise(
        'TypeError',
        `${w.callableName(callee)} got multiple values for keyword argument '${String(from.keys[at])}'`,
      );
    }
  }
  into.copyFrom(from);
  return true;
}

/** Spreads exactly `count` items over registers; after > 0 or `star` collects the rest in a list. */
function unpack(
  w: World,
  regs: Slot[],
  at: number,
  v: Value,
  before: number,
  after: number,
  star: boolean,
): true | undefined {
  const items = sequenceItems(v);
  if (items === undefined) {
    if (
      lookup(typeOf(v), '__iter__') === undefined &&
      lookup(typeOf(v), '__getitem__') === undefined &&
      !(v instanceof PyGenerator)
    ) {
      const { name } = typeOf(v);
      return w.raise(
        'TypeError',
        w.traits.unpackNamesType
          ? `cannot unpack non-iterable ${name} object`
          : `'${name}' object is not iterable`,
      );
    }
    return w.tail(w.prelude(star ? 'rest_of' : 'unpack_list'), star ? [v] : [v, before]);
  }
  if (star) {
    if (items.length < before + after) {
      return w.raise(
        'ValueError',
        `not enough values to unpack (expected at least ${before + after}, got ${items.length})`,
      );
    }
    const end = items.length - after;
    for (let i = 0; i < before; i++) regs[at + i] = items[i];
    regs[at + before] = new PyList(items.slice(before, end));
    for (let i = 0; i < after; i++) regs[at + before + 1 + i] = items[end + i];
    return true;
  }
  if (items.length < before) {
    return w.raise(
      'ValueError',
      `not enough values to unpack (expected ${before}, got ${items.length})`,
    );
  }
  if (items.length > before) {
    const got = w.traits.unpackSaysHowMany && !(v instanceof PySet) ? `, got ${items.length}` : '';
    return w.raise('ValueError', `too many values to unpack (expected ${before}${got})`);
  }
  for (let i = 0; i < before; i++) regs[at + i] = items[i];
  return true;
}

/** Executes UNPACK or UNPACKEX on `v`, or has the prelude make a list of it first. */
export function unpackInto(w: World, frame: Frame, regs: Slot[], v: Value): true | undefined {
  const { ops } = frame.code;
  const { pc, base } = frame;
  const c = ops[pc + 3];
  const star = ops[pc] === Op.UNPACKEX;
  w.coldMode = Ret.unpack;
  const done = star
    ? unpack(w, regs, base + ops[pc + 1], v, c & 255, c >> 8, true)
    : unpack(w, regs, base + ops[pc + 1], v, c, 0, false);
  return done && step(frame);
}

export const displays: Partial<Record<Op, ColdOp>> = {
  [Op.MKSET]: (w, _t, f, r, base, a, b, c) => {
    const set = new PySet();
    for (let i = 0; i < c; i++) {
      const v = r[base + b + i]!;
      const key = hashKey(v);
      if (key === UNHASHABLE) return w.unhashable(v, 'set element');
      if (key === undefined) {
        return w.tail(w.prelude('make_set'), [
          new PyTuple(r.slice(base + b, base + b + c) as Value[]),
        ]);
      }
      set.add(key, v);
    }
    return storeResult(
      f,
      r,
      base + a,
      w.traits.setDisplayIsMerged && isConstant(f, c) ? merged(set) : set,
    );
  },
  [Op.MKDICT]: (w, _t, f, r, base, a, b, c) => {
    const dict = new PyDict();
    for (let i = 0; i < c; i++) {
      const key = r[base + b + 2 * i]!;
      const k = hashKey(key);
      if (k === UNHASHABLE) return w.unhashable(key, 'dict key');
      if (k === undefined) {
        return w.tail(w.prelude('make_dict'), [
          new PyTuple(r.slice(base + b, base + b + 2 * c) as Value[]),
        ]);
      }
      dict.set(k, key, r[base + b + 2 * i + 1]!);
    }
    return storeResult(f, r, base + a, dict);
  },
  [Op.MKSLICE]: (_w, _t, f, r, base, a, b) =>
    storeResult(f, r, base + a, new PySlice(r[base + b]!, r[base + b + 1]!, r[base + b + 2]!)),
  [Op.LISTEXTEND]: (w, _t, f, r, base, a, b, c) => {
    w.coldMode = Ret.discard;
    return (
      extendList(w, r[base + a] as PyList, r[base + b]!, c === 1 ? r[base + a - 1] : undefined) &&
      step(f)
    );
  },
  [Op.SETADD]: (w, _t, f, r, base, a, b) => {
    const v = r[base + b]!;
    const key = hashKey(v);
    w.coldMode = Ret.discard;
    if (key === UNHASHABLE) return w.unhashable(v, 'set element');
    if (key === undefined) return w.tail(w.prelude('set_add'), [r[base + a]!, v]);
    (r[base + a] as PySet).add(key, v);
    return step(f);
  },
  [Op.SETUPDATE]: (w, _t, _f, r, base, a, b) => {
    w.coldMode = Ret.discard;
    return w.tail(w.prelude('set_update'), [r[base + a]!, r[base + b]!]);
  },
  [Op.DICTSET]: (w, _t, f, r, base, a, b, c) => {
    w.coldMode = Ret.discard;
    return setItem(w, r[base + a]!, r[base + b]!, r[base + c]!) && step(f);
  },
  [Op.DICTUPDATE]: (w, _t, f, r, base, a, b) => {
    w.coldMode = Ret.discard;
    return updateDict(w, r[base + a] as PyDict, r[base + b]!, undefined) && step(f);
  },
  [Op.DICTMERGE]: (w, _t, f, r, base, a, b, c) => {
    w.coldMode = Ret.discard;
    return updateDict(w, r[base + a] as PyDict, r[base + b]!, r[base + c]) && step(f);
  },
  [Op.TOTUPLE]: (_w, _t, f, r, base, a, b) =>
    storeResult(f, r, base + a, new PyTuple((r[base + b] as PyList).items)),
  [Op.FORMAT]: (w, _t, f, r, base, a, b, c) => {
    const v = r[base + b]!;
    const text = convert(w, v, c);
    if (text === undefined && c === 3 && w.status === Status.tail)
      return w.tail(w.prelude('ascii_of'), [v]);
    return storeResult(f, r, base + a, text);
  },
  [Op.FORMATSPEC]: (w, _t, f, r, base, a, b, c) => {
    const v = r[base + b]!;
    if (c === 0) return storeResult(f, r, base + a, formatValue(w, v, r[base + b + 1] as string));
    const text = convert(w, v, c);
    if (text === undefined) {
      if (w.status === Status.exception) return undefined;
      return w.tail(w.prelude('format_converted'), [v, c, r[base + b + 1]!]);
    }
    return storeResult(f, r, base + a, formatValue(w, text, r[base + b + 1] as string));
  },
  [Op.JOINSTR]: (_w, _t, f, r, base, a, b, c) => {
    let out = '';
    for (let i = 0; i < c; i++) out += r[base + b + i] as string;
    return storeResult(f, r, base + a, out);
  },
  [Op.UNPACK]: (w, _t, f, r, base, _a, b) => unpackInto(w, f, r, r[base + b]!),
  [Op.UNPACKEX]: (w, _t, f, r, base, _a, b) => unpackInto(w, f, r, r[base + b]!),
};

/** Were all `count` operands of the display at which the frame is loaded from constants? */
function isConstant(frame: Frame, count: number): boolean {
  if (count < 3) return false;
  const { ops } = frame.code;
  for (let i = 1; i <= count; i++) if (ops[frame.pc - 4 * i] !== Op.LOADK) return false;
  return true;
}

/** CPython makes a set of constants from a frozenset of them, which shows in the order. */
function merged(from: PySet): PySet {
  const out = new PySet();
  out.copyFrom(from);
  return out;
}

/** FORMAT without a spec: str(), repr() or ascii() of the value, or format(value, ''). */
function convert(w: World, v: Value, how: number): Slot {
  if (how === 0) return formatValue(w, v, '');
  if (how === 1) return strValue(w, v);
  const text = reprValue(w, v);
  if (how === 2 || typeof text !== 'string') return text;
  return escapeNonAscii(text);
}

export { T };
