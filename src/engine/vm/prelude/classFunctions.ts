/** Natives that only the prelude's making of classes uses (`classes.py`). */
import { annotationNatives, annotationsOf } from '../annotations';
import { enterCall } from '../call';
import { buildClass, metaclassOf } from '../classes/classes';
import { makeEnterFunction, makeFunction } from '../define';
import type { PyDict } from '../dict';
import { PyTuple, PyType, T, type Value } from '../object';
import { isInstance } from '../typeLookup';

export function classFunctions(): Map<string, Value> {
  return new Map<string, Value>([
    ...annotationNatives.map((f) => [f.native.name, f] as const),
    ['_is_class', makeFunction('_is_class', 1, 1, (_w, a, at) => a[at] instanceof PyType)],
    ['_isa', makeFunction('_isa', 2, 2, (_w, a, at) => isInstance(a[at]!, a[at + 1] as PyType))],
    ['_metaclass', makeFunction('_metaclass', 2, 2, (w, a, at) =>
      metaclassOf(w, a[at] as PyType, (a[at + 1] as PyTuple).items))],
    ['_make_class', makeFunction('_make_class', 4, 4, (w, a, at) =>
      buildClass(w, a[at] as string, (a[at + 1] as PyTuple).items, a[at + 2] as PyDict | null, a[at + 3] as PyDict, T['type']))],
    ['_is_annotated', makeFunction('_is_annotated', 1, 1, (_w, a, at) => annotationsOf(a[at]).length > 0)],
    // A metaclass of the program may look for them in the namespace.
    ['_reads_annotations', makeFunction('_reads_annotations', 1, 1, (w, a, at) =>
      w.traits.namespacesHoldAnnotations && a[at] instanceof PyType && a[at].heap && !a[at].shared)],
    // Runs a class body with the namespace that a metaclass has prepared.
    ['_run_body', makeEnterFunction('_run_body', 2, 2, (w, t, args, ret, retReg, data) => {
      const pushed = enterCall(w, t, args[0], [], null, ret, retReg, data);
      t.frames[t.frames.length - 1].ns = args[1] as PyDict;
      return pushed;
    })],
  ]); // prettier-ignore
}
