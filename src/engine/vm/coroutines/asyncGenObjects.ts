/**
 * Asynchronous generators and the awaitables that run them a step (`async_generator_asend` and
 * `async_generator_athrow` of `genobject.c`) as data.
 */
import { declareState } from '../../state/declare';
import type { Code } from '../codeObject';
import type { Frame } from '../frame';
import { PyGenerator, PyObject, T, type Slot, type Value } from '../object';

export class PyAsyncGenerator extends PyGenerator {
  /** Some step of it is under way (`ag_running`). */
  busy = false;
  /** Closed, or ended by an exception that closes it (`ag_closed`). */
  ended = false;
  /** The hooks of the thread that took its first step were asked. */
  hooked = false;
  /** The hook that closes it when nobody can reach it any more. */
  finalizer: Value = null;
  /** The loop in whose `_asyncgens` it is. */
  loop: Value = null;
  constructor(code: Code, frame: Frame, regs: Slot[], name: string, qualname: string) {
    super(T['async_generator'], code, frame, regs, name, qualname);
  }
}
declareState(
  PyAsyncGenerator,
  { busy: 'plain', ended: 'plain', hooked: 'plain', finalizer: 'ref', loop: 'ref' },
  PyGenerator,
);

export const StepKind = { send: 0, throw: 1, close: 2 } as const;
export const StepState = { created: 0, running: 1, over: 2 } as const;

/** What `__anext__()`, `asend()`, `athrow()` and `aclose()` answer. */
export class PyAsyncGenStep extends PyObject {
  readonly gen: PyAsyncGenerator;
  readonly kind: number;
  /** What is sent, or the exception that is thrown. */
  readonly arg: Value;
  state: number = StepState.created;
  constructor(gen: PyAsyncGenerator, kind: number, arg: Value) {
    super(T[kind === StepKind.send ? 'asyncGenSend' : 'asyncGenThrow']);
    this.gen = gen;
    this.kind = kind;
    this.arg = arg;
  }
}
declareState(PyAsyncGenStep, { gen: 'ref', kind: 'plain', arg: 'ref', state: 'plain' }, PyObject);
