/** Nodes of Python values: what is inside an object, by its layout. Runs no Python code. */

import type { Variable } from './frameVariables';
import { PyFuture, PyHandle, PyLocal, PyLoop, PySelector, PySocket } from '../asyncio/objects';
import { typeOf } from '../vm/typeLookup';
import { PyDeque } from '../vm/deque';
import { dictEntries, PyDict, PySet } from '../vm/dict';
import {
  PyCell,
  PyException,
  PyExtensible,
  PyFunction,
  PyGenerator,
  PyInstance,
  PyList,
  PyMethod,
  PyModule,
  PyNative,
  PyObject,
  PyTuple,
  PyType,
  type Value,
} from '../vm/object';
import { asyncioFields } from './asyncioNodes';
import { generatorFields } from './generatorNodes';
import { type DebugNode, type Inside, type NodeKind, named, virtualNode } from './node';

/** The text of a value, as its repr() says it, perhaps shortened. */
export type Show = (value: Value) => string;

export function valueNode(
  show: Show,
  name: string,
  value: Value,
  expression: string | null = null,
): DebugNode {
  return {
    name,
    value: show(value),
    type: typeOf(value).name,
    kind: kindOf(value),
    expression,
    inside: insideOf(show, value, expression),
  };
}

function kindOf(value: Value): NodeKind {
  if (value instanceof PyFunction || value instanceof PyNative || value instanceof PyMethod) {
    return 'method';
  }
  return value instanceof PyType ? 'class' : 'data';
}

/** The expression of an attribute or item, if that of the owner is known. */
export function attributeOf(owner: string | null, name: string): string | null {
  return owner === null || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? null : `${owner}.${name}`;
}

/** Made when it is unfolded: objects refer to each other without end. */
export function insideOf(show: Show, value: Value, owner: string | null): Inside | null {
  if (!(value instanceof PyObject)) return null;
  const items = itemsOf(value);
  const isEmpty = (items === null || items.count === 0) && !hasParts(value) && !hasOwn(value);
  if (isEmpty) return null;
  const fields = (): readonly DebugNode[] => [
    ...partsOf(show, value, owner),
    ...attributesOf(show, value, owner),
  ];
  return items === null ? named(fields) : itemsInside(show, items, owner, fields);
}

const WITH_PARTS = [
  PyException, PyMethod, PyFunction, PyCell, PyGenerator, PyType, PyModule, PySocket, PySelector,
  PyLocal, PyLoop, PyHandle, PyFuture,
]; // prettier-ignore

function hasParts(value: PyObject): boolean {
  return WITH_PARTS.some((layout) => value instanceof layout);
}

/** Whether the program has put an attribute on the object. */
function hasOwn(value: PyObject): boolean {
  if (value instanceof PyInstance && value.shape.names.length > 0) return true;
  const dict = value instanceof PyInstance || value instanceof PyExtensible ? value.dict : null;
  return dict !== null && dict.size > 0;
}

/** The numbered items of a container: how many, and one of them with its name. */
interface Items {
  readonly count: number;
  readonly at: (index: number) => { readonly name: string | Value; readonly value: Value };
  /** Whether `owner[name]` yields the item. */
  readonly subscript: boolean;
}

function itemsOf(value: PyObject): Items | null {
  if (value instanceof PyList || value instanceof PyTuple) {
    return sequence(value.items.length, (i) => value.items[i], true);
  }
  if (value instanceof PyDeque) return sequence(value.length, (i) => value.at(i), true);
  if (value instanceof PySet) {
    const items = value.items();
    return sequence(items.length, (i) => items[i], false);
  }
  if (value instanceof PyDict) {
    const entries = dictEntries(value);
    const at = (i: number): { name: Value; value: Value } => ({
      name: entries[i][0],
      value: entries[i][1],
    });
    return { count: entries.length, at, subscript: true };
  }
  return null;
}

function sequence(count: number, item: (index: number) => Value, subscript: boolean): Items {
  return { count, at: (index) => ({ name: index, value: item(index) }), subscript };
}

function itemsInside(
  show: Show,
  { count, at, subscript }: Items,
  owner: string | null,
  fields: () => readonly DebugNode[],
): Inside {
  return {
    named: fields,
    indexed: count,
    at: (index) => {
      const item = at(index);
      const name = show(item.name);
      const isPlain = typeof item.name === 'string' || typeof item.name === 'number';
      const expression = owner !== null && subscript && isPlain ? `${owner}[${name}]` : null;
      return valueNode(show, name, item.value, expression);
    },
  };
}

/** What belongs to the object by its layout. */
function partsOf(show: Show, value: PyObject, owner: string | null): readonly DebugNode[] {
  const field = (name: string, part: Value | undefined): DebugNode[] =>
    part === undefined ? [] : [valueNode(show, name, part, attributeOf(owner, name))];
  if (value instanceof PyException) {
    return [
      ...field('args', value.args),
      ...(value.cause === null ? [] : field('__cause__', value.cause)),
      ...(value.context === null ? [] : field('__context__', value.context)),
    ];
  }
  if (value instanceof PyMethod) {
    return [...field('__self__', value.self), ...field('__func__', value.func)];
  }
  if (value instanceof PyFunction) return functionFields(show, value);
  if (value instanceof PyCell) return field('cell_contents', value.value);
  if (value instanceof PyGenerator) return generatorFields(show, value);
  if (value instanceof PyType) {
    return [...value.attrs].flatMap(([name, part]) => (isDunder(name) ? [] : field(name, part)));
  }
  if (value instanceof PyModule) {
    const names = value.globals.names.filter((name) => !isDunder(name));
    return names.flatMap((name) => field(name, value.get(name)));
  }
  if (value instanceof PySocket) return [virtualNode('fd', String(value.fd))];
  if (value instanceof PySelector) return [virtualNode('epoll fd', String(value.epollFd))];
  if (value instanceof PyLocal) {
    return [...value.perThread].map(([tid, dict]) => valueNode(show, `thread ${tid}`, dict));
  }
  return asyncioFields(show, value, owner);
}

function functionFields(show: Show, { code, closure }: PyFunction): readonly DebugNode[] {
  const cells = closure ?? [];
  return [
    virtualNode('defined', `${code.file}:${code.unit.firstLine}`),
    ...cells.flatMap(({ value }, i) =>
      value === undefined ? [] : [valueNode(show, code.unit.freeNames[i], value)],
    ),
  ];
}

function attributesOf(show: Show, value: PyObject, owner: string | null): readonly DebugNode[] {
  return ownAttributes(value).map((own) =>
    valueNode(show, own.name, own.value, attributeOf(owner, own.name)),
  );
}

/** What the program itself has put on the object. */
export function ownAttributes(value: Value): readonly Variable[] {
  const found: Variable[] = [];
  if (value instanceof PyInstance) {
    value.shape.names.forEach((name, slot) => {
      const part = value.slots[slot];
      if (part !== undefined) found.push({ name, value: part });
    });
  }
  if (value instanceof PyInstance || value instanceof PyExtensible) {
    for (const [name, part] of value.dict === null ? [] : dictEntries(value.dict)) {
      if (typeof name === 'string') found.push({ name, value: part });
    }
  }
  return found;
}

export function isDunder(name: string): boolean {
  return name.startsWith('__') && name.endsWith('__');
}
