/**
 * Annotations on demand: their texts are compiled and evaluated when somebody asks, one after the
 * other, in the scope that they stand in. A name that is not known there leaves the text.
 */
import { compileEvaluation } from '../../compiler/evaluation';
import type { Annotation } from '../../compiler/code';
import type { World } from '../world';
import { Code, CodeOrigin } from './codeObject';
import { makeFunction } from './define';
import { PyDict } from './dict';
import { PyWrapped } from './classes/descriptorObjects';
import {
  PyCell, PyFunction, PyModule, PyTuple, PyType, type Slot, type Value,
} from './object'; // prettier-ignore

/** The function whose annotations an object has: a function itself, the body of a class. */
function carrier(v: Slot): PyFunction | null {
  if (v instanceof PyFunction) return v;
  if (v instanceof PyType) return v.body;
  if (v instanceof PyDict) return carrier(v.getStr(BODY));
  return null;
}

/** Under this key a namespace has the class body that has filled it, if there are annotations in it. */
export const BODY = '__annotated_body__';

export function annotationsOf(v: Slot): readonly Annotation[] {
  return carrier(v)?.code.unit.annotations ?? [];
}

/** What an object's annotations are: a dict that the prelude fills. */
export function evaluateAnnotations(w: World, owner: Value): Slot {
  const list = annotationsOf(owner);
  if (list.length === 0) return new PyDict();
  const names = new PyTuple(list.map(({ name }) => name));
  const texts = new PyTuple(list.map(({ text }) => text));
  return w.tail(w.prelude('evaluate_annotations'), [owner, names, texts]);
}

/** Evaluates one text in the scope of its owner. */
function evaluate(w: World, owner: Value, text: string): Slot {
  const { code, closure, module } = carrier(owner)!;
  const cells = new Map<string, PyCell>();
  const outside: readonly string[] = code.unit.freeNames;
  outside.forEach((name, i) => cells.set(name, closure![i]));
  for (const [name, value] of namespaceOf(owner)) {
    const cell = new PyCell();
    cell.value = value;
    cells.set(name, cell);
  }
  const names = [...cells.keys()];
  const key = `${names.join()} ${text}`;
  let evaluated = code.evaluated.get(key);
  if (evaluated === undefined) {
    const compiled = compileEvaluation(`(${text}\n)`, 'expression', names, module.globals);
    if (!compiled.ok) return text;
    evaluated = new Code(compiled.value, CodeOrigin.prelude);
    code.evaluated.set(key, evaluated);
  }
  const func = new PyFunction(evaluated, module);
  func.closure = evaluated.unit.freeNames.map((name) => cells.get(name)!);
  return w.tail(func, []);
}

/** The names of a class that its annotations see. */
function namespaceOf(owner: Value): (readonly [string, Value])[] {
  if (owner instanceof PyType)
    return [...owner.attrs].map(([name, v]) => [name, plain(v)] as const);
  if (!(owner instanceof PyDict)) return [];
  return owner.keys
    .filter((key): key is string => typeof key === 'string')
    .map((key) => [key, owner.getStr(key)!] as const);
}

const plain = (v: Value): Value => (v instanceof PyWrapped ? v.func : v);

/** For the prelude and the library: `_annotations(owner)` and `_annotation_texts(owner)`. */
export const annotationNatives = [
  makeFunction('_annotations', 1, 1, (w, a, at) => evaluateAnnotations(w, a[at]!)),
  makeFunction('_annotation_texts', 1, 1, (_w, a, at) => {
    const dict = new PyDict();
    for (const { name, text } of annotationsOf(a[at])) dict.setStr(name, text);
    return dict;
  }),
  makeFunction('_evaluate_annotation', 2, 2, (w, a, at) =>
    evaluate(w, a[at]!, a[at + 1] as string),
  ),
  makeFunction('_keep_annotations', 2, 2, (_w, a, at) => {
    (a[at] as PyDict).setStr(BODY, a[at + 1]!);
    return null;
  }),
  makeFunction('_set_annotations', 2, 2, (_w, a, at) => {
    const owner = a[at];
    const dict = a[at + 1] as PyDict;
    if (owner instanceof PyType && !owner.shared) owner.annotations = dict;
    if (owner instanceof PyFunction && !owner.shared)
      (owner.special ??= new PyDict()).setStr('__annotations__', dict);
    return dict;
  }),
];

export type { PyModule };
