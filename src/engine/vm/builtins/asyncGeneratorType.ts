/** The methods of asynchronous generators and of the awaitables that they answer (`genobject.c`). */
import type { World } from '../../world';
import {
  PyAsyncGenerator,
  PyAsyncGenStep,
  StepKind,
  StepState,
} from '../coroutines/asyncGenObjects';
import { closingStep, makeStep, runStep, throwStep } from '../coroutines/asyncGenerators';
import { defineType } from '../coreTypes';
import { enterMethod, getter, method, slot } from '../define';
import { Ret, type ThreadState } from '../frame';
import { delegateOf } from '../coroutines/generators';
import { isSubclass, typeName } from '../typeLookup';
import { PyException, PyTuple, PyType, T, type Slot, type Value } from '../object';
import { codeValue, generatorFrame } from './frameObjects';
import { throwOldSignature } from './generatorType';

const hooks = defineType('asyncgen_hooks', T['tuple'], null, {
  key: 'asyncgenHooks',
  module: 'sys',
});
['firstiter', 'finalizer'].forEach((name, i) => {
  getter(hooks, name, (_w, a, at) => (a[at] as PyTuple).items[i]);
});

const type = T['async_generator'];
const self = (a: Slot[], at: number): PyAsyncGenerator => a[at] as PyAsyncGenerator;

slot(type, '__aiter__', 1, 1, (_w, a, at) => a[at]);
method(type, '__anext__', 1, 1, (w, a, at) => makeStep(w, self(a, at), StepKind.send, null));
method(type, 'asend', 2, 2, (w, a, at) => makeStep(w, self(a, at), StepKind.send, a[at + 1]!));
method(type, 'aclose', 1, 1, (w, a, at) =>
  makeStep(w, self(a, at), StepKind.close, closingStep(self(a, at)).arg),
);
method(type, 'athrow', 2, 4, (w, a, at, n) => {
  const args = a.slice(at, at + n) as Value[];
  if (w.traits.throwWarnsOfParts && n > 2) return throwOldSignature(w, 'athrow', args);
  const [gen, thrown, value = null, traceback = null] = args;
  const exc = thrownException(w, thrown, value);
  if (exc !== null) return exc && makeStep(w, self(a, at), StepKind.throw, exc);
  return w.tail(w.prelude('throw_parts'), [gen, 'athrow', thrown, value, traceback]);
});

/** The exception to be thrown if that is clear; null if Python has to make it. */
function thrownException(w: World, thrown: Value, value: Value): PyException | null | undefined {
  if (thrown instanceof PyException) return thrown;
  if (thrown instanceof PyType && isSubclass(thrown, T['BaseException'])) {
    return thrown.heap || value !== null ? null : new PyException(thrown, new PyTuple([]));
  }
  return w.raise(
    'TypeError',
    `exceptions must be classes or instances deriving from BaseException, not ${typeName(thrown)}`,
  );
}

getter(type, 'ag_running', (_w, a, at) => self(a, at).busy);
getter(type, 'ag_frame', (w, a, at) => generatorFrame(w, self(a, at)));
getter(type, 'ag_code', (_w, a, at) => codeValue(self(a, at).code));
getter(type, 'ag_await', (_w, a, at) => delegateOf(self(a, at)) ?? null);
for (const [name, field] of [['__name__', 'name'], ['__qualname__', 'qualname']] as const) {
  getter(type, name, (_w, a, at) => self(a, at)[field], (w, a, at) => {
    const v = a[at + 1]!;
    if (typeof v !== 'string') return w.raise('TypeError', `${name} must be set to a string object`);
    self(a, at)[field] = v;
    return null;
  });
} // prettier-ignore

function enterSend(w: World, t: ThreadState, args: Value[], ret: number, retReg: number): Slot {
  if (ret !== Ret.store) return w.tail(w.prelude('generator_send'), args);
  return runStep(w, t, args[0] as PyAsyncGenStep, args[1], Ret.send, retReg);
}

function enterNext(w: World, t: ThreadState, args: Value[], ret: number, retReg: number): Slot {
  if (ret !== Ret.store) return w.tail(w.prelude('generator_next'), args);
  return runStep(w, t, args[0] as PyAsyncGenStep, null, Ret.send, retReg);
}

function enterThrow(w: World, t: ThreadState, args: Value[], ret: number, retReg: number): Slot {
  const [step, thrown, value = null, traceback = null] = args;
  if (w.traits.throwWarnsOfParts && args.length > 2) return throwOldSignature(w, 'throw', args);
  if (ret !== Ret.store)
    return w.tail(w.prelude('generator_throw'), [step, new PyTuple(args.slice(1))]);
  const exc = thrownException(w, thrown, value);
  if (exc === undefined) return undefined;
  if (exc === null)
    return w.tail(w.prelude('throw_parts'), [step, 'throw', thrown, value, traceback]);
  return throwStep(w, t, step as PyAsyncGenStep, exc, Ret.send, retReg);
}

function enterClose(w: World, t: ThreadState, args: Value[], ret: number, retReg: number): Slot {
  const step = args[0] as PyAsyncGenStep;
  if (step.state !== StepState.running) {
    step.state = StepState.over;
    return null;
  }
  if (ret !== Ret.store) return w.tail(w.prelude('generator_close'), args);
  return throwStep(w, t, step, closingStep(step.gen).arg as PyException, Ret.close, retReg);
}

for (const step of [T['asyncGenSend'], T['asyncGenThrow']]) {
  enterMethod(step, 'send', 2, 2, enterSend);
  enterMethod(step, '__next__', 1, 1, enterNext);
  enterMethod(step, 'throw', 2, 4, enterThrow);
  enterMethod(step, 'close', 1, 1, enterClose);
  slot(step, '__iter__', 1, 1, (_w, a, at) => a[at]);
  slot(step, '__await__', 1, 1, (_w, a, at) => a[at]);
}
