/** The methods of built-in iterators and of the views of a dict. */
import { getter, method, slot } from '../define';
import { EXHAUSTED, Iter, isPlainIterator, next, PyDictView } from '../iterators';
import { PyIterator, T, type Slot, type Value } from '../object';

/** The keys under which `coreTypes.ts` defines iterator types. */
const ITERATORS = [
  'listIterator', 'tupleIterator', 'strIterator', 'rangeIterator', 'dictKeyIterator', 'dictValueIterator',
  'dictItemIterator', 'setIterator', 'bytesIterator', 'enumerate', 'zip', 'map', 'filter', 'reversed',
  'sequenceIterator', 'callableIterator', 'dequeIterator', 'listReverseIterator', 'dequeReverseIterator',
  'dictReverseKeyIterator', 'dictReverseValueIterator', 'dictReverseItemIterator',
] as const; // prettier-ignore

const self = (a: Slot[], at: number): PyIterator => a[at] as PyIterator;

for (const key of ITERATORS) {
  const type = T[key];
  slot(type, '__iter__', 1, 1, (_w, a, at) => a[at]);
  slot(type, '__next__', 1, 1, (w, a, at) => {
    const v = next(w, self(a, at));
    return v === EXHAUSTED ? w.stopIteration(null) : v;
  });
  method(type, '__length_hint__', 1, 1, (_w, a, at) => lengthHint(self(a, at)));
}

/** How many items an iterator probably still has. */
function lengthHint(it: PyIterator): number {
  if (!isPlainIterator(it) || it.source === null) return it.kind === Iter.range ? rangeLeft(it) : 0;
  const source = it.source as { items?: Value[]; size?: number; length?: number };
  if (it.kind === Iter.reversedList) return it.index + 1;
  return Math.max(0, (source.items?.length ?? source.size ?? source.length ?? 0) - it.index);
}

function rangeLeft(it: PyIterator): number {
  return Math.max(0, Math.ceil((it.end - it.index) / it.step));
}

/** A view behaves as a set of what it shows: set operations go through a set made of it. */
function viewType(key: 'dictKeys' | 'dictValues' | 'dictItems', isSet: boolean): void {
  const type = T[key];
  const view = (a: Slot[], at: number): PyDictView => a[at] as PyDictView;
  getter(type, 'mapping', (_w, a, at) => view(a, at).dict);
  slot(type, '__len__', 1, 1, (_w, a, at) => view(a, at).length);
  if (!isSet) return;
  type.attrs.set('__operators__', true);
  for (const [name, symbol] of [
    ['__or__', '|'],
    ['__and__', '&'],
    ['__sub__', '-'],
    ['__xor__', '^'],
  ] as const) {
    method(type, name, 2, 2, (w, a, at) =>
      w.tail(w.prelude('view_combine'), [symbol, a[at]!, a[at + 1]!]),
    );
    const reflected = name.replace('__', '__r');
    method(type, reflected, 2, 2, (w, a, at) =>
      w.tail(w.prelude('view_combine'), [symbol, a[at + 1]!, a[at]!]),
    );
  }
  for (const [name, symbol] of [
    ['__eq__', '=='],
    ['__ne__', '!='],
    ['__lt__', '<'],
    ['__le__', '<='],
    ['__gt__', '>'],
    ['__ge__', '>='],
  ] as const) {
    method(type, name, 2, 2, (w, a, at) =>
      w.tail(w.prelude('view_compare'), [symbol, a[at]!, a[at + 1]!]),
    );
  }
  method(type, 'isdisjoint', 2, 2, (w, a, at) =>
    w.tail(w.prelude('view_isdisjoint'), [a[at]!, a[at + 1]!]),
  );
  type.attrs.set('__hash__', null);
}
viewType('dictKeys', true);
viewType('dictValues', false);
viewType('dictItems', true);
