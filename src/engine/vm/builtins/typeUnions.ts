/** `int | str` and `list[int]`: unions and parameterised types, which annotations and isinstance use. */
import type { BooleanTrait } from '../../traits';
import type { World } from '../../world';
import { defineType } from '../coreTypes';
import { constructorOf, getter, method, slot } from '../define';
import { Status } from '../frame';
import { reprValue } from '../text/format';
import { PyTuple, PyType, T, type Slot, type Value } from '../object';
import { NOT_IMPLEMENTED } from '../singletons';
import { PyAlias, PyUnion } from './values';

const unionType = defineType('UnionType', T['object'], null, { module: 'types' });
const aliasType = defineType('GenericAlias', T['object'], null, { module: 'types' });
// Their `|` is found by name.
unionType.attrs.set('__operators__', true);
aliasType.attrs.set('__operators__', true);

function isTypeLike(v: Value): boolean {
  return v === null || v instanceof PyType || v instanceof PyUnion || v instanceof PyAlias;
}

/** x | y for types; NotImplemented if one is none. */
export function uniteTypes(x: Value, y: Value): Value {
  if (!isTypeLike(x) || !isTypeLike(y)) return NOT_IMPLEMENTED;
  const members: Value[] = [];
  for (const v of [x, y]) {
    for (const part of v instanceof PyUnion ? v.members.items : [v]) {
      const type = part === null ? T['NoneType'] : part;
      if (!members.includes(type)) members.push(type);
    }
  }
  return members.length === 1 ? members[0] : new PyUnion(new PyTuple(members));
}

/** How a type is written in a union or in brackets. */
function shown(w: World, v: Value): Slot {
  if (v === T['NoneType']) return 'None';
  if (v instanceof PyType)
    return v.module === 'builtins' ? v.qualname : `${v.module}.${v.qualname}`;
  return v === T['ellipsis'] ? '...' : reprValue(w, v);
}

function joined(w: World, items: readonly Value[], sep: string): string | undefined {
  const texts: string[] = [];
  for (const item of items) {
    const text = shown(w, item);
    if (typeof text !== 'string') return undefined;
    texts.push(text);
  }
  return texts.join(sep);
}

/** Asks the prelude where a part has a repr written in Python. */
function orPrelude(w: World, text: string | undefined, name: string, parts: Value[]): Slot {
  return text === undefined && w.status === Status.tail ? w.tail(w.prelude(name), parts) : text;
}

method(unionType, '__repr__', 1, 1, (w, a, at) => {
  const { members } = a[at] as PyUnion;
  return orPrelude(w, joined(w, members.items, ' | '), 'repr_union', [members]);
});
slot(unionType, '__or__', 2, 2, (_w, a, at) => uniteTypes(a[at]!, a[at + 1]!));
slot(unionType, '__ror__', 2, 2, (_w, a, at) => uniteTypes(a[at + 1]!, a[at]!));
getter(unionType, '__args__', (_w, a, at) => (a[at] as PyUnion).members);

method(aliasType, '__repr__', 1, 1, (w, a, at) => {
  const alias = a[at] as PyAlias;
  const origin = joined(w, [alias.origin], '');
  const args = origin === undefined ? undefined : joined(w, alias.args.items, ', ');
  const text = args === undefined ? undefined : `${origin}[${args}]`;
  return orPrelude(w, text, 'repr_alias', [alias.origin, alias.args]);
});
slot(aliasType, '__or__', 2, 2, (_w, a, at) => uniteTypes(a[at]!, a[at + 1]!));
slot(aliasType, '__ror__', 2, 2, (_w, a, at) => uniteTypes(a[at + 1]!, a[at]!));
method(aliasType, '__call__', 1, -1, (w, a, at, n) =>
  w.tail((a[at] as PyAlias).origin, a.slice(at + 1, at + n) as Value[]),
);
constructorOf(aliasType, 3, 3, (_w, a, at) => {
  const key = a[at + 2]!;
  return new PyAlias(a[at + 1]!, key instanceof PyTuple ? key : new PyTuple([key]));
});
method(aliasType, '__mro_entries__', 2, 2, (_w, a, at) => new PyTuple([(a[at] as PyAlias).origin]));
getter(aliasType, '__origin__', (_w, a, at) => (a[at] as PyAlias).origin);
getter(aliasType, '__args__', (_w, a, at) => (a[at] as PyAlias).args);

/** Built-in types that take brackets. */
const GENERIC: ReadonlySet<string> = new Set([
  'list', 'tuple', 'dict', 'set', 'frozenset', 'type', 'deque', 'defaultdict', 'OrderedDict', 'Counter',
  'ChainMap', 'enumerate', 'Future', 'Task', 'Queue', 'ContextVar', 'Token', 'slice', 'BaseExceptionGroup',
]); // prettier-ignore

/** Classes of the library that take brackets, and since when. */
const LIBRARY_GENERIC: ReadonlyMap<string, BooleanTrait> = new Map([
  ...entries(
    'hasGenericAlias',
    `asyncio.queues.Queue dataclasses.Field functools.cached_property functools.partial
    functools.partialmethod itertools.chain os.PathLike queue.Queue _queue.SimpleQueue re.Match re.Pattern
    weakref.ReferenceType weakref.WeakMethod multiprocessing.pool.ApplyResult
    multiprocessing.queues.SimpleQueue tempfile.TemporaryDirectory collections.abc.MappingView
    concurrent.futures._base.Future`,
  ),
  ...entries(
    'loggersAreGeneric',
    'graphlib.TopologicalSorter logging.StreamHandler logging.LoggerAdapter',
  ),
  ...entries(
    'processQueuesAreGeneric',
    'multiprocessing.queues.Queue csv.DictReader csv.DictWriter',
  ),
]);

function entries(trait: BooleanTrait, names: string): [string, BooleanTrait][] {
  return names.split(/\s+/).map((name) => [name, trait]);
}

function isGeneric(w: World, cls: PyType): boolean {
  if (!cls.heap && GENERIC.has(cls.name)) return w.traits.hasGenericAlias;
  const trait = LIBRARY_GENERIC.get(`${cls.module}.${cls.qualname}`);
  return trait !== undefined && w.traits[trait];
}

/** cls[key] of a class that CPython has in C or in its library, undefined if it takes no brackets. */
export function parameterise(w: World, cls: PyType, key: Value): PyAlias | undefined {
  if (!cls.mro.some((base) => isGeneric(w, base))) return undefined;
  return new PyAlias(cls, key instanceof PyTuple ? key : new PyTuple([key]));
}
