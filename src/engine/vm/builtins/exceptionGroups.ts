/**
 * BaseExceptionGroup and ExceptionGroup (from 3.11): making them here, splitting them in the prelude
 * (the condition may be a function, `derive` may be overridden).
 */
import type { World } from '../../world';
import { isSubclass, typeName } from '../typeLookup';
import { constructor, getter, method } from '../define';
import { defineType } from '../coreTypes';
import { PyException, PyList, PyTuple, PyType, T, type Slot, type Value } from '../object';

const base = T['BaseExceptionGroup'];
const group = defineType('ExceptionGroup', base, null);
group.bases = [base, T['Exception']];
group.mro = [group, base, T['Exception'], T['BaseException'], T['object']];

const self = (a: Slot[], at: number): PyException => a[at] as PyException;

/** The exceptions of a group. */
export function groupMembers(exc: PyException): readonly Value[] {
  const held = exc.args.items[1];
  return held instanceof PyList || held instanceof PyTuple ? held.items : [];
}

constructor(base, '(cls, /, *args)', (w, a, at) => {
  const cls = a[at] as PyType;
  const { items } = a[at + 1] as PyTuple;
  if (items.length !== 2) {
    return w.raise(
      'TypeError',
      `BaseExceptionGroup.__new__() takes exactly 2 arguments (${items.length} given)`,
    );
  }
  const [message, members] = items;
  if (typeof message !== 'string') {
    return w.raise(
      'TypeError',
      `BaseExceptionGroup.__new__() argument 1 must be str, not ${typeName(message)}`,
    );
  }
  if (!(members instanceof PyList || members instanceof PyTuple)) {
    return w.raise('TypeError', 'second argument (exceptions) must be a sequence');
  }
  return makeGroup(w, cls, message, members);
});

function makeGroup(w: World, cls: PyType, message: string, members: PyList | PyTuple): Slot {
  if (members.items.length === 0) {
    return w.raise('ValueError', 'second argument (exceptions) must be a non-empty sequence');
  }
  let allExceptions = true;
  for (const [i, exc] of members.items.entries()) {
    if (!(exc instanceof PyException)) {
      return w.raise('ValueError', `Item ${i} of second argument (exceptions) is not an exception`);
    }
    if (!isSubclass(exc.cls, T['Exception'])) allExceptions = false;
  }
  if (!allExceptions && isSubclass(cls, T['Exception'])) {
    return w.raise(
      'TypeError',
      cls === group
        ? 'Cannot nest BaseExceptions in an ExceptionGroup'
        : `Cannot nest BaseExceptions in '${cls.name}'`,
    );
  }
  return new PyException(
    cls === base && allExceptions ? group : cls,
    new PyTuple([message, members]),
  );
}

getter(base, 'message', (_w, a, at) => self(a, at).args.items[0] ?? null);
getter(base, 'exceptions', (_w, a, at) => new PyTuple(groupMembers(self(a, at)).slice()));
method(base, '__str__', 1, 1, (_w, a, at) => {
  const n = groupMembers(self(a, at)).length;
  return `${String(self(a, at).args.items[0])} (${n} sub-exception${n === 1 ? '' : 's'})`;
});
method(base, 'derive', 2, 2, (w, a, at) => w.tail(base, [self(a, at).args.items[0]!, a[at + 1]!]));
method(base, 'split', 2, 2, (w, a, at) => w.tail(w.prelude('group_split'), [a[at]!, a[at + 1]!]));
method(base, 'subgroup', 2, 2, (w, a, at) =>
  w.tail(w.prelude('group_subgroup'), [a[at]!, a[at + 1]!]),
);
