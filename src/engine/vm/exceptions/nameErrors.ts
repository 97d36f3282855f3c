/** NameError and AttributeError, which remember what "Did you mean" has to look through, and ImportError. */
import type { World } from '../../world';
import { globalsOf, localsOf } from '../builtins/frameObjects';
import { PyException, PyList, PyModule, PyTuple, T, type Value } from '../object';
import type { PyDict } from '../dict';

/** `name 'x' is not defined`, raised in the innermost frame. */
export function nameError(w: World, name: string): undefined {
  const exc = new PyException(T['NameError'], new PyTuple([`name '${name}' is not defined`]));
  if (w.traits.suggestsNames) exc.subject = new PyTuple(scopeOfInnermost(w));
  return w.throw(exc);
}

/** The module and the names and `self` among the variables of the frame that fails. */
function scopeOfInnermost(w: World): Value[] {
  const frame = w.thread.frames[w.thread.frames.length - 1];
  const regs = frame.gen === null ? w.thread.stack : frame.gen.regs;
  const locals = localsOf(frame, regs);
  const { locals: variables } = frame.code.unit;
  const names = w.traits.suggestsSelf ? namesOf(locals) : variables.map((v) => v.name);
  return [frame.module, new PyList(names), locals.getStr('self') ?? null];
}

/** (names of variables, of globals, of built-ins, self) that a NameError remembers; or null. */
export function scopeOf(w: World, exc: PyException): PyTuple | null {
  if (!(exc.subject instanceof PyTuple)) return null;
  const [module, locals, self] = exc.subject.items;
  const globals = new PyList(namesOf(globalsOf(module as PyModule)));
  return new PyTuple([locals, globals, new PyList(namesOf(globalsOf(w.builtins))), self]);
}

function namesOf(dict: PyDict): string[] {
  return dict.keys.filter((key): key is string => typeof key === 'string');
}

/** An ImportError with its name, path and name_from. */
export function importError(
  w: World,
  type: 'ImportError' | 'ModuleNotFoundError',
  text: string,
  facts: [name: Value, path: Value, nameFrom: Value],
): undefined {
  const exc = new PyException(T[type], new PyTuple([text]));
  exc.subject = new PyTuple(facts);
  return w.throw(exc);
}

/** An AttributeError about an object that lacks an attribute. */
export function attributeError(w: World, obj: Value, text: string): undefined {
  const exc = new PyException(T['AttributeError'], new PyTuple([text]));
  exc.subject = obj;
  return w.throw(exc);
}
