/**
 * Values as text, for people: repr() as the program itself would print it, but never longer than it
 * is wide on a screen. Python code (`__repr__`) is run by `call`, in a world that is thrown away.
 */

import { lookup, typeOf } from '../vm/typeLookup';
import { PyDeque } from '../vm/deque';
import { dictEntries, PyDict, PySet } from '../vm/dict';
import { PyList, PyObject, PyTuple, type Value } from '../vm/object';

/** The full repr() of a value that is no plain container. */
export type Repr = (value: Value) => string;

const MAX_TEXT = 200;
const MAX_ITEMS = 20;
const MAX_DEPTH = 4;

export class Renderer {
  readonly #repr: Repr;

  constructor(repr: Repr) {
    this.#repr = repr;
  }

  /** A short text, on one line of the Variables view. */
  short = (value: Value): string => clip(this.#text(value, 0, new Set()), MAX_TEXT);

  /** The whole repr(). */
  full(value: Value): string {
    return this.#repr(value);
  }

  #text(value: Value, depth: number, above: ReadonlySet<PyObject>): string {
    if (typeof value === 'string' && value.length > MAX_TEXT) {
      return this.#repr(value.slice(0, MAX_TEXT)) + '…';
    }
    const container = value instanceof PyObject ? plainContainer(value) : null;
    if (container === null) return this.#repr(value);
    const { open, close, items, cycle } = container;
    if (above.has(value as PyObject)) return cycle;
    if (depth === MAX_DEPTH && items.length > 0) return `${open}…${close}`;
    const inner = new Set(above).add(value as PyObject);
    const parts: string[] = [];
    let width = 0;
    for (const item of items) {
      if (parts.length === MAX_ITEMS || width > MAX_TEXT) {
        parts.push('…');
        break;
      }
      const part = item.map((one) => this.#text(one, depth + 1, inner)).join(': ');
      width += part.length + 2;
      parts.push(part);
    }
    const comma = value instanceof PyTuple && items.length === 1 ? ',' : '';
    return `${open}${parts.join(', ')}${comma}${close}`;
  }
}

interface Container {
  readonly open: string;
  readonly close: string;
  /** One value an item, or key and value. */
  readonly items: Iterable<readonly Value[]> & { readonly length: number };
  readonly cycle: string;
}

/** A container whose repr() is the built-in one, so that it need not be made in full. */
function plainContainer(value: PyObject): Container | null {
  if (!value.cls.shared) return null;
  const single = (items: readonly Value[]): Container['items'] =>
    items.slice(0, MAX_ITEMS + 1).map((item) => [item]);
  if (value instanceof PyList) {
    return { open: '[', close: ']', items: single(value.items), cycle: '[...]' };
  }
  if (value instanceof PyTuple) {
    return { open: '(', close: ')', items: single(value.items), cycle: '(...)' };
  }
  if (value instanceof PyDict && typeOf(value).name === 'dict') {
    const items = dictEntries(value).slice(0, MAX_ITEMS + 1);
    return { open: '{', close: '}', items, cycle: '{...}' };
  }
  if (value instanceof PySet && value.size > 0) {
    const items = single(value.items());
    const isSet = typeOf(value).name === 'set';
    const [open, close] = isSet ? ['{', '}'] : [`${typeOf(value).name}({`, '})'];
    return { open, close, items, cycle: `${open}...${close}` };
  }
  if (value instanceof PyDeque && lookup(value.cls, '__repr__') !== undefined) {
    const items = Array.from({ length: Math.min(value.length, MAX_ITEMS + 1) }, (_, i) => [
      value.at(i),
    ]);
    const close = value.maxlen === null ? '])' : `], maxlen=${value.maxlen})`;
    return { open: 'deque([', close, items, cycle: '[...]' };
  }
  return null;
}

function clip(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}
