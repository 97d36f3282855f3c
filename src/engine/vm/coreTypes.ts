/**
 * The built-in types as objects: names, bases and layouts. Their methods are added by the files in
 * `builtins/`. Built-in types are shared by all worlds and never change at run time.
 */
import { PySuper } from './classes/superObject';
import { PyDeque } from './deque';
import { PyDict, PySet } from './dict';
import { PyProperty, PyWrapped } from './classes/descriptorObjects';
import {
  PyException, PyInstance, PyList, PyObject, PyTuple, PyType, T, type Allocator,
} from './object'; // prettier-ignore

/** Of types whose instances their constructor makes, or nobody. */
export const noInstances: Allocator = () => {
  throw new Error('this type has no instances of its own');
};

/** Makes a built-in type and registers it as T[key ?? name]. */
export function defineType(
  name: string,
  base: PyType | null,
  alloc: Allocator | null,
  options: { key?: string; module?: string } = {},
): PyType {
  const type = new PyType(
    name,
    base === null ? [] : [base],
    alloc ?? base?.alloc ?? noInstances,
    alloc === null && base !== null ? base.layout : (options.key ?? name),
    T['type'],
  );
  type.shared = true;
  type.module = options.module ?? 'builtins';
  type.mro = base === null ? [type] : [type, ...base.mro];
  T[options.key ?? name] = type;
  return type;
}

const object = defineType('object', null, (cls) => new PyInstance(cls));
object.layout = 'instance';
const type = defineType('type', object, noInstances);
object.cls = type;
type.cls = type;

defineType('int', object, (cls) => new PyInstance(cls));
defineType('bool', T['int'], noInstances, {});
defineType('float', object, noInstances);
defineType('complex', object, noInstances);
defineType('str', object, noInstances);
defineType('bytes', object, noInstances);
defineType('NoneType', object, noInstances);
defineType('ellipsis', object, noInstances);
defineType('NotImplementedType', object, noInstances);
defineType('tuple', object, (cls) => new PyTuple([], cls));
defineType('list', object, (cls) => new PyList([], cls));
defineType('dict', object, (cls) => new PyDict(cls));
defineType('set', object, (cls) => new PySet(cls));
defineType('frozenset', object, (cls) => new PySet(cls));
defineType('deque', object, (cls) => new PyDeque(cls), { module: 'collections' });
defineType('slice', object, noInstances);
defineType('range', object, noInstances);
defineType('cell', object, noInstances);
defineType('module', object, noInstances);
defineType('function', object, noInstances);
defineType('method', object, noInstances);
defineType('builtin_function_or_method', object, noInstances, { key: 'builtin' });
defineType('builtin_function_or_method', object, noInstances, { key: 'boundBuiltin' });
defineType('getset_descriptor', object, noInstances, { key: 'getset' });
defineType('member_descriptor', object, noInstances, { key: 'member' });
defineType('property', object, (cls) => new PyProperty(cls));
defineType('staticmethod', object, (cls) => new PyWrapped(cls));
defineType('classmethod', object, (cls) => new PyWrapped(cls));
defineType('super', object, (cls) => new PySuper(cls));
defineType('traceback', object, noInstances);
defineType('generator', object, noInstances);
defineType('coroutine', object, noInstances);
defineType('async_generator', object, noInstances);
defineType('async_generator_asend', object, noInstances, { key: 'asyncGenSend' });
defineType('async_generator_athrow', object, noInstances, { key: 'asyncGenThrow' });
defineType('code', object, noInstances);
defineType('frame', object, noInstances);
for (const [key, name] of [
  ['listIterator', 'list_iterator'], ['tupleIterator', 'tuple_iterator'],
  ['strIterator', 'str_ascii_iterator'], ['rangeIterator', 'range_iterator'],
  ['dictKeyIterator', 'dict_keyiterator'], ['dictValueIterator', 'dict_valueiterator'],
  ['dictItemIterator', 'dict_itemiterator'], ['setIterator', 'set_iterator'],
  ['bytesIterator', 'bytes_iterator'], ['enumerate', 'enumerate'], ['zip', 'zip'],
  ['map', 'map'], ['filter', 'filter'], ['reversed', 'reversed'],
  ['dictKeys', 'dict_keys'], ['dictValues', 'dict_values'], ['dictItems', 'dict_items'],
  ['listReverseIterator', 'list_reverseiterator'], ['dequeReverseIterator', '_collections._deque_reverse_iterator'],
  ['dictReverseKeyIterator', 'dict_reversekeyiterator'], ['dictReverseValueIterator', 'dict_reversevalueiterator'],
  ['dictReverseItemIterator', 'dict_reverseitemiterator'],
  ['sequenceIterator', 'iterator'], ['callableIterator', 'callable_iterator'],
  ['dequeIterator', '_collections._deque_iterator'], ['coroutineWrapper', 'coroutine_wrapper'],
] as const) {
  defineType(name, object, noInstances, { key });
} // prettier-ignore

const exceptionAlloc: Allocator = (cls) => new PyException(cls, new PyTuple([]));
const BaseException = defineType('BaseException', object, exceptionAlloc);

/** The built-in exception classes by parent, in CPython's tree. */
const EXCEPTIONS: readonly (readonly [parent: string, ...names: string[]])[] = [
  ['BaseException', 'Exception', 'GeneratorExit', 'KeyboardInterrupt', 'SystemExit', 'BaseExceptionGroup'],
  ['Exception', 'ArithmeticError', 'AssertionError', 'AttributeError', 'BufferError', 'EOFError',
    'ImportError', 'LookupError', 'MemoryError', 'NameError', 'OSError', 'ReferenceError',
    'RuntimeError', 'StopAsyncIteration', 'StopIteration', 'SyntaxError', 'SystemError',
    'TypeError', 'ValueError', 'Warning'],
  ['ArithmeticError', 'FloatingPointError', 'OverflowError', 'ZeroDivisionError'],
  ['ImportError', 'ModuleNotFoundError'],
  ['LookupError', 'IndexError', 'KeyError'],
  ['NameError', 'UnboundLocalError'],
  ['OSError', 'BlockingIOError', 'ChildProcessError', 'ConnectionError', 'FileExistsError',
    'FileNotFoundError', 'InterruptedError', 'IsADirectoryError', 'NotADirectoryError',
    'PermissionError', 'ProcessLookupError', 'TimeoutError'],
  ['ConnectionError', 'BrokenPipeError', 'ConnectionAbortedError', 'ConnectionRefusedError',
    'ConnectionResetError'],
  ['RuntimeError', 'NotImplementedError', 'RecursionError'],
  ['SyntaxError', 'IndentationError'],
  ['IndentationError', 'TabError'],
  ['ValueError', 'UnicodeError'],
  ['UnicodeError', 'UnicodeDecodeError', 'UnicodeEncodeError'],
  ['Warning', 'BytesWarning', 'DeprecationWarning', 'EncodingWarning', 'FutureWarning',
    'ImportWarning', 'PendingDeprecationWarning', 'ResourceWarning', 'RuntimeWarning',
    'SyntaxWarning', 'UnicodeWarning', 'UserWarning'],
]; // prettier-ignore

for (const [parent, ...names] of EXCEPTIONS) {
  for (const name of names) defineType(name, T[parent], null);
}

/** Makes an exception class of a library module (for instance asyncio's CancelledError). */
export function defineException(name: string, base: PyType, module: string): PyType {
  return defineType(name, base, null, { module, key: `${module}.${name}` });
}

export { BaseException, PyObject };
