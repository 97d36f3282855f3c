/** Generators and coroutines: send, throw, close and their attributes, as in `genobject.c`. */
import type { World } from '../../world';
import { isSubclass, typeName } from '../typeLookup';
import { enterMethod, getter, method, slot } from '../define';
import { Ret, type ThreadState } from '../frame';
import { delegateOf, resume, throwInto } from '../coroutines/generators';
import {
  GenState, PyException, PyGenerator, PyTraceback, PyTuple, PyType, T, type Slot, type Value,
} from '../object'; // prettier-ignore
import { codeValue, generatorFrame } from './frameObjects';
import { PyCoroutineWrapper } from './values';

const generator = T['generator'];
const coroutine = T['coroutine'];

const gen = (v: Slot): PyGenerator =>
  v instanceof PyCoroutineWrapper ? v.coroutine : (v as PyGenerator);

/**
 * The frames that a generator's methods push deliver to the instruction that called them; called in
 * any other way (by the event loop, by `map`) they are called from a hidden frame.
 */
function fromInstruction(ret: number): boolean {
  return ret === Ret.store;
}

function enterSend(
  w: World,
  t: ThreadState,
  args: Value[],
  ret: number,
  retReg: number,
  data?: Slot,
): Slot {
  if (!fromInstruction(ret)) return w.tail(w.prelude('generator_send'), args);
  return resume(w, t, gen(args[0]), args[1], Ret.send, retReg, data);
}

function enterNext(
  w: World,
  t: ThreadState,
  args: Value[],
  ret: number,
  retReg: number,
  data?: Slot,
): Slot {
  if (!fromInstruction(ret)) return w.tail(w.prelude('generator_next'), args);
  return resume(w, t, gen(args[0]), null, Ret.send, retReg, data);
}

/** throw(type, value, traceback), of which 3.12 warns; also that of asynchronous generators. */
export function throwOldSignature(w: World, method: string, args: readonly Value[]): Slot {
  const [target, type, value, traceback = null] = args;
  return w.tail(w.prelude('throw_old_signature'), [target, method, type, value, traceback]);
}

/** throw(exception), or the older throw(type, value, traceback). */
function enterThrow(
  w: World,
  t: ThreadState,
  args: Value[],
  ret: number,
  retReg: number,
  data?: Slot,
): Slot {
  const [, type, value = null, traceback = null] = args;
  if (w.traits.throwWarnsOfParts && args.length > 2) return throwOldSignature(w, 'throw', args);
  if (traceback !== null && !(traceback instanceof PyTraceback)) {
    return w.raise('TypeError', 'throw() third argument must be a traceback object');
  }
  if (!fromInstruction(ret))
    return w.tail(w.prelude('generator_throw'), [args[0]!, new PyTuple(args.slice(1))]);
  if (type instanceof PyException) {
    if (value !== null)
      return w.raise('TypeError', 'instance exception may not have a separate value');
    if (traceback !== null) type.traceback = traceback;
    return throwInto(w, t, gen(args[0]), type, Ret.send, retReg, data);
  }
  if (type instanceof PyType && isSubclass(type, T['BaseException'])) {
    if (value instanceof PyException && isSubclass(value.cls, type)) {
      return throwInto(w, t, gen(args[0]), value, Ret.send, retReg, data);
    }
    return w.tail(w.prelude('throw_parts'), [args[0]!, 'throw', type, value, traceback]);
  }
  return w.raise(
    'TypeError',
    `exceptions must be classes or instances deriving from BaseException, not ${typeName(type)}`,
  );
}

function enterClose(
  w: World,
  t: ThreadState,
  args: Value[],
  ret: number,
  retReg: number,
  data?: Slot,
): Slot {
  const target = gen(args[0]);
  if (target.frame === null) return null;
  if (target.state === GenState.created) {
    target.state = GenState.closed;
    target.frame = null;
    target.regs = [];
    return null;
  }
  if (!fromInstruction(ret)) return w.tail(w.prelude('generator_close'), args);
  const exit = new PyException(T['GeneratorExit'], new PyTuple([]));
  return throwInto(w, t, target, exit, Ret.close, retReg, data);
}

for (const type of [generator, coroutine, T['coroutineWrapper']]) {
  enterMethod(type, 'send', 2, 2, enterSend);
  enterMethod(type, 'throw', 2, 4, enterThrow);
  enterMethod(type, 'close', 1, 1, enterClose);
}
for (const type of [generator, T['coroutineWrapper']]) {
  enterMethod(type, '__next__', 1, 1, enterNext);
  slot(type, '__iter__', 1, 1, (_w, a, at) => a[at]);
}
method(coroutine, '__await__', 1, 1, (_w, a, at) => new PyCoroutineWrapper(a[at] as PyGenerator));

for (const [type, prefix, waits] of [[generator, 'gi', 'gi_yieldfrom'], [coroutine, 'cr', 'cr_await']] as const) {
  const self = (a: Slot[], at: number): PyGenerator => a[at] as PyGenerator;
  getter(type, `${prefix}_frame`, (w, a, at) => generatorFrame(w, self(a, at)));
  getter(type, `${prefix}_code`, (_w, a, at) => codeValue(self(a, at).code));
  getter(type, `${prefix}_running`, (_w, a, at) => self(a, at).state === GenState.running);
  getter(type, `${prefix}_suspended`, (_w, a, at) => self(a, at).state === GenState.suspended);
  getter(type, waits, (_w, a, at) => delegateOf(self(a, at)) ?? null);
  if (prefix === 'cr') getter(type, 'cr_origin', (_w, a, at) => self(a, at).origin);
  for (const [name, field] of [['__name__', 'name'], ['__qualname__', 'qualname']] as const) {
    getter(type, name, (_w, a, at) => self(a, at)[field], (w, a, at) => {
      const v = a[at + 1]!;
      if (typeof v !== 'string') return w.raise('TypeError', `${name} must be set to a string object`);
      self(a, at)[field] = v;
      return null;
    });
  }
} // prettier-ignore
