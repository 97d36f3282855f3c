/** The natives that the prelude's Python code uses; programs never see them. */
import { classFunctions } from './classFunctions';
import { keepNamesOf } from '../../library/cpythonNames';
import { pythonSource } from '../../library/pythonFiles';
import type { World } from '../../world';
import { warnOfSyntax } from '../warnings';
import { lookupSpecial, typeName, typeOf } from '../typeLookup';
import { dictEntries, hashKey, PyDict, PySet, PyTable, storedKey, UNHASHABLE } from '../dict';
import { defineType } from '../coreTypes';
import { makeFunction, method } from '../define';
import { asInt, type Int } from '../numbers';
import { Iter, PyDictView } from '../iterators';
import { PyWrapped } from '../classes/descriptorObjects';
import {
  PyGenerator, PyIterator, PyList, PyMethod, PyModule, PyNative, PySlice, PyTuple, PyType, T, type
  Slot, type Value,
} from '../object'; // prettier-ignore
import { PyDeque } from '../deque';
import { PyAsyncGenStep } from '../coroutines/asyncGenObjects';
import { awaitable } from '../coroutines/awaiting';
import { cannotImport, moduleReady } from '../imports';
import { isSequence, unsupported } from '../builtinOperators';
import { PyCoroutineWrapper, PyText } from '../builtins/values';
import { hashOfHashes, hashOfSet, pythonHash } from '../builtins/hashes';
import { asText } from '../builtins/arguments';
import { boundMethodText } from '../text/format';
import { isMapping, percentFill, percentSpecs } from '../text/percentFormat';
import { sortedOrder } from '../builtins/sorting';
import { chargeSort } from '../work';
import { makeEnumerate, makeOver, makeReversedSequence } from '../builtins/iteration';

const textType = defineType('_Text', T['object'], null, { key: 'preludeText' });
method(textType, '__str__', 1, 1, (_w, a, at) => (a[at] as PyText).str);
method(textType, '__repr__', 1, 1, (_w, a, at) => (a[at] as PyText).repr);

/** What remains of a comparison when no method has answered: identity, or TypeError. */
function compareFallback(w: World, a: Slot[], at: number): Slot {
  const [x, y, symbol] = [a[at]!, a[at + 1]!, a[at + 2] as string];
  if (
    (x instanceof PyList && y instanceof PyList) ||
    (x instanceof PyTuple && y instanceof PyTuple)
  ) {
    return w.tail(w.prelude('compare_sequences'), [x, y, symbol]);
  }
  if (symbol === '==' || symbol === '!=') {
    if (x instanceof PyDict && y instanceof PyDict)
      return w.tail(w.prelude('compare_dicts'), [x, y, symbol]);
    return (x === y) === (symbol === '==');
  }
  return w.raise(
    'TypeError',
    `'${symbol}' not supported between instances of '${typeName(x)}' and '${typeName(y)}'`,
  );
}

/** The `__init_subclass__` of the next class of the mro, bound to the class; None if it is object's. */
function inheritedHook(_w: World, a: Slot[], at: number): Slot {
  const cls = a[at] as PyType;
  const parent = cls.mro.slice(1).find((c) => c.attrs.has('__init_subclass__'));
  if (parent === undefined || parent === T['object']) return null;
  const hook = parent.attrs.get('__init_subclass__')!;
  const func = hook instanceof PyWrapped ? hook.func : hook;
  return new PyMethod(func, cls);
}

/** The elements of a container whose reprs the prelude has to make. */
function reprParts(_w: World, a: Slot[], at: number): Slot {
  const v = a[at]!;
  if (v instanceof PySet) return new PyTuple(v.items());
  if (v instanceof PyDeque) return new PyTuple(v.values());
  if (v instanceof PySlice) return new PyTuple([v.start, v.stop, v.step]);
  if (v instanceof PyMethod) return new PyTuple([v.self]);
  if (v instanceof PyDictView) {
    const out: Value[] = [];
    for (const [key, value] of dictEntries(v.dict)) {
      out.push(
        v.kind === Iter.keys ? key : v.kind === Iter.values ? value : new PyTuple([key, value]),
      );
    }
    return new PyTuple(out);
  }
  return new PyTuple([]);
}

/** The repr of such a container from those of its elements. */
function reprOfParts(_w: World, a: Slot[], at: number): Slot {
  const v = a[at]!;
  const inner = (a[at + 1] as PyList).items.join(', ');
  const name = v instanceof PyDictView ? v.shownType : typeOf(v).name;
  if (v instanceof PySet) return v.cls === T['set'] ? `{${inner}}` : `${name}({${inner}})`;
  if (v instanceof PyDeque)
    return `${name}([${inner}]${v.maxlen === null ? '' : `, maxlen=${v.maxlen}`})`;
  if (v instanceof PySlice) return `slice(${inner})`;
  if (v instanceof PyMethod) return boundMethodText(v, inner);
  return `${name}([${inner}])`;
}

/** The containers whose repr the running thread is making, innermost last (`Py_ReprEnter`). */
function reprStack(w: World): PyList {
  const key = `repr:${w.thread.tid}`;
  const found = w.registry.get(key);
  if (found instanceof PyList) return found;
  const stack = new PyList([]);
  w.registry.set(key, stack);
  return stack;
}

function leaveRepr(w: World): null {
  const stack = reprStack(w);
  stack.items.pop();
  if (stack.items.length === 0) w.registry.delete(`repr:${w.thread.tid}`);
  return null;
}

/** What a container inside itself shows. */
function reprAgain(_w: World, a: Slot[], at: number): Slot {
  const v = a[at]!;
  if (v instanceof PyList || v instanceof PyDeque) return '[...]';
  return v instanceof PyDict ? '{...}' : v instanceof PyTuple ? '(...)' : `${typeOf(v).name}(...)`;
}

/** The order in which plain keys sort, as a list of indices; None if Python code must compare. */
function plainOrder(w: World, a: Slot[], at: number): Slot {
  chargeSort(w, (a[at] as PyList).items.length);
  const order = sortedOrder((a[at] as PyList).items, a[at + 1] as boolean);
  return order === undefined ? null : new PyList(order);
}

/** Keys of a table that may equal a key with this hash: those of the bucket, and plain ones. */
function candidates(w: World, a: Slot[], at: number): Slot {
  const table = a[at] as PyTable;
  const hash = asInt(a[at + 1])!;
  const out = [...table.bucket(hash)];
  if (table.size > table.pythonKeys) {
    for (const key of table.keys) {
      if (key !== undefined && hashKey(key) !== undefined && sameHash(w, key, hash)) out.push(key);
    }
  }
  return new PyTuple(out);
}

function sameHash(w: World, key: Value, hash: Int): boolean {
  return pythonHash(w, key) === hash;
}

/** Stores under a key that is in the table already, or (with its hash) under a new one. */
function tableStore(w: World, a: Slot[], at: number): Slot {
  const [table, key, value, hash] = [a[at] as PyTable, a[at + 1]!, a[at + 2]!, a[at + 3]!];
  const stored = storedKey(key);
  if (hashKey(key) === UNHASHABLE) return w.unhashable(key);
  if (hash !== null && hashKey(key) === undefined) table.addToBucket(asInt(hash)!, key);
  if (table instanceof PyDict) table.set(stored, key, value);
  else (table as PySet).add(stored, key);
  return null;
}

function tableRemove(_w: World, a: Slot[], at: number): Slot {
  const [table, key, hash] = [a[at] as PyDict | PySet, a[at + 1]!, a[at + 2]!];
  if (hashKey(key) === undefined) table.removeFromBucket(asInt(hash)!, key);
  if (table instanceof PyDict) return table.delete(storedKey(key)) ?? null;
  table.delete(storedKey(key));
  return null;
}

/** f(*args) where the last arguments are keywords named by a tuple (or None). */
function callWith(w: World, a: Slot[], at: number): Slot {
  const args = (a[at + 1] as PyTuple).items.slice();
  const names = a[at + 2] as PyTuple | null;
  return w.tail(a[at]!, args, names === null ? null : (names.items as string[]));
}

/** All of them by name. */
export function intrinsicFunctions(): Map<string, Value> {
  const out = new Map<string, Value>();
  const define = (name: string, min: number, max: number, fn: PyNative['native']['fn']): void => {
    out.set(name, makeFunction(name, min, max, fn));
  };
  define('_lookup', 2, 2, (_w, a, at) => {
    const v = lookupSpecial(a[at] as PyType, a[at + 1] as string);
    return v instanceof PyWrapped ? v.func : (v ?? null);
  });
  define('_unsupported_operands', 3, 3, (w, a, at) =>
    unsupported(w, a[at] as string, a[at + 1]!, a[at + 2]!),
  );
  define('_compare_containers', 3, 3, compareFallback);
  define('_is_native', 1, 1, (_w, a, at) => a[at] instanceof PyNative);
  define('_trait', 1, 1, (w, a, at) => {
    const table: object = w.traits;
    return (table as Readonly<Record<string, Value>>)[a[at] as string];
  });
  define('_Text', 2, 2, (_w, a, at) => new PyText(a[at] as string, a[at + 1] as string));
  define('_call_with', 3, 3, callWith);
  for (const [name, value] of classFunctions()) out.set(name, value);
  define('_inherited_hook', 1, 1, inheritedHook);
  define(
    '_is_coroutine',
    1,
    1,
    (_w, a, at) => a[at] instanceof PyGenerator && a[at].cls === T['coroutine'],
  );
  define(
    '_is_generator',
    1,
    1,
    (_w, a, at) =>
      a[at] instanceof PyAsyncGenStep ||
      (a[at] instanceof PyGenerator && a[at].cls === T['generator']),
  );
  define('_awaitable_iterator', 1, 1, (w, a, at) => awaitable(w, a[at]!, 3));
  define('_wrapped_coroutine', 1, 1, (_w, a, at) =>
    a[at] instanceof PyCoroutineWrapper ? a[at].coroutine : null,
  );
  define(
    '_is_set_like',
    1,
    1,
    (_w, a, at) =>
      a[at] instanceof PySet || (a[at] instanceof PyDictView && a[at].kind !== Iter.values),
  );
  define('_forget_module', 1, 1, (w, a, at) => {
    w.process.modules.deleteStr((a[at] as PyModule).name);
    return null;
  });
  define('_module_ready', 1, 1, (w, a, at) => {
    const module = a[at] as PyModule;
    moduleReady(w, module);
    if (pythonSource(module.name)?.file === module.get('__file__')) keepNamesOf(w.traits, module);
    return null;
  });
  define('_warn_of_syntax', 3, 3, (w, a, at) =>
    warnOfSyntax(w, a[at] as string, a[at + 1] as number, a[at + 2] as string),
  );
  define('_cannot_import', 2, 2, (w, a, at) => cannotImport(w, a[at]!, a[at + 1] as string));
  define('_percent_specs', 1, 1, (_w, a, at) => percentSpecs(asText(a[at])!));
  define('_percent_fill', 3, 3, (w, a, at) =>
    percentFill(w, asText(a[at])!, (a[at + 1] as PyList).items, a[at + 2] === true),
  );
  define('_is_sequence', 1, 1, (_w, a, at) => isSequence(a[at]!));
  define('_is_mapping', 1, 1, (_w, a, at) => isMapping(a[at]!));
  define('_repr_enter', 1, 1, (w, a, at) => {
    const stack = reprStack(w);
    if (stack.items.includes(a[at]!)) return false;
    stack.items.push(a[at]!);
    return true;
  });
  define('_repr_leave', 1, 1, leaveRepr);
  define('_repr_again', 1, 1, reprAgain);
  define('_plain_order', 2, 2, plainOrder);
  define('_repr_parts', 1, 1, reprParts);
  define('_repr_of_parts', 2, 2, reprOfParts);
  define('_end_iterator', 1, 1, (_w, a, at) => {
    (a[at] as PyIterator).end = 1;
    return null;
  });
  define('_candidates', 2, 2, candidates);
  define('_table_store', 4, 4, tableStore);
  define('_table_remove', 3, 3, tableRemove);
  define('_table_value', 2, 2, (_w, a, at) => (a[at] as PyDict).get(storedKey(a[at + 1]!)));
  define('_hash_of_hashes', 1, 1, (_w, a, at) => hashOfHashes((a[at] as PyList).items as Int[]));
  define('_hash_of_set', 1, 1, (_w, a, at) => hashOfSet((a[at] as PyList).items as Int[]));
  define('_make_enumerate', 2, 2, (_w, a, at) => makeEnumerate(a[at]!, a[at + 1] as number));
  define('_make_over', 3, 3, (_w, a, at) => makeOver(a[at] as 'zip', a[at + 1]!, a[at + 2]!));
  define('_make_reversed', 2, 2, (_w, a, at) => makeReversedSequence(a[at]!, a[at + 1] as number));
  define('_set_items', 2, 2, (_w, a, at) => {
    (a[at] as PyList).items = (a[at + 1] as PyList).items;
    return null;
  });
  return out;
}
