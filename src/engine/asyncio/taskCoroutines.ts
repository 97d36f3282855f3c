/** What tasks can be made of: coroutines, steps of asynchronous generators, and objects like coroutines. */
import { PyAsyncGenStep } from '../vm/coroutines/asyncGenObjects';
import { makeGenerator } from '../vm/call';
import { PyDict } from '../vm/dict';
import { PyGenerator, PyInstance, T, type Value } from '../vm/object';
import { lookup } from '../vm/typeLookup';
import type { World } from '../world';
import type { PyTask } from './objects';

/** May a task be made of it? */
export function isCoroutineLike(w: World, v: Value): boolean {
  if (v instanceof PyAsyncGenStep) return true;
  if (!(v instanceof PyGenerator)) return isDriven(v);
  if (v.cls === T['async_generator']) return false;
  return v.cls === T['coroutine'] || w.traits.generatorsAreCoroutines;
}

/** Is it of a class that has the methods of `collections.abc.Coroutine`? */
function isDriven(v: Value): v is PyInstance {
  return (
    v instanceof PyInstance &&
    ['__await__', 'send', 'throw', 'close'].every((name) => lookup(v.cls, name) !== undefined)
  );
}

/** What a task steps: the coroutine itself, or a hidden one that drives what is none. */
export function steppable(w: World, coro: Value): Value {
  if (coro instanceof PyAsyncGenStep) return hiddenCoroutine(w, 'run_step', coro);
  return isDriven(coro) ? hiddenCoroutine(w, 'run_object', coro) : coro;
}

/** A hidden coroutine that runs a step of an asynchronous generator, or the program's own coroutine object. */
function hiddenCoroutine(w: World, run: string, driven: PyInstance | PyAsyncGenStep): PyGenerator {
  const func = w.prelude(run);
  const regs = func.code.freshRegisters();
  regs[0] = driven;
  const coro = makeGenerator(w, func, regs);
  coro.name = coro.qualname = driven.cls.name;
  // As long as there is the task, there is what it drives.
  (coro.dict = new PyDict()).setStr(DRIVEN, driven);
  return coro;
}

const DRIVEN = 'driven';

/** The coroutine of a task as the program knows it. */
export function coroutineOf({ coro }: PyTask): Value {
  return (coro instanceof PyGenerator ? coro.dict?.getStr(DRIVEN) : undefined) ?? coro;
}
