/** The methods and attributes of futures and tasks. */
import type { World } from '../world';
import { taskRename } from '../../trace/emit.generated';
import { intern } from '../../trace/symbols';
import { getter, method, methodWith, onlyWith } from '../vm/define';
import { givenContext, PyContext } from '../vm/contexts';
import { truth } from '../vm/operators';
import {
PyException,PyList,PyTuple,PyType,T,type Slot,type Value
} from '../vm/object'; // prettier-ignore
import { Status } from '../vm/frame';
import { isSubclass, lookup, typeName, typeOf } from '../vm/typeLookup';
import {
  addDoneCallback,
  cancelFuture,
  cancelledError,
  futureOutcome,
  initFuture,
  removeDoneCallback,
  checkPending,
  setException,
  setResult,
} from './futures';
import { sourceTraceback } from './handleMethods';
import { invalidStateKey } from './errors';
import { takesHandles } from './loopChecks';
import { afterCalls } from './overrides';
import {
FutureState,PyFuture,PyLoop,PyTask
} from './objects'; // prettier-ignore
import { getEventLoop } from './slots';
import { adoptLoop } from './ownLoops';
import { cancelTask, initTask } from './tasks';
import { coroutineOf, isCoroutineLike } from './taskCoroutines';
import { againWithText, notCoroutine, optionsDict } from './loopMethods';
import { reprOf } from './reprs';

export const futureOf = (a: Slot[], at: number): PyFuture => a[at] as PyFuture;

/** Is a `cancel()` with this message allowed? */
function takesMessage(w: World, message: Slot): boolean {
  if (message === undefined || w.traits.cancelHasMessage) return true;
  w.raise('TypeError', 'cancel() takes no keyword arguments');
  return false;
}

/** What a constructor was called with, but for the loop. */
interface Construction {
  readonly type: PyType;
  readonly args: readonly Value[];
  readonly options?: Readonly<Record<string, Slot>>;
}

/**
 * The loop that a constructor was given, or that get_event_loop() tells. Where Python code tells it, the
 * constructor is called again with what that answers; undefined then, and after an error.
 */
function loopOrAsk(
  w: World,
  given: Slot,
  { type, args, options = {} }: Construction,
): PyLoop | undefined {
  const loop = given ?? getEventLoop(w, type.name);
  if (loop instanceof PyLoop) {
    adoptLoop(w, loop);
    return loop;
  }
  if (loop !== undefined) {
    if (lookup(typeOf(loop), 'get_debug') !== undefined)
      return w.refuse('futures of loops that are not asyncio’s');
    return w.raise('AttributeError', `'${typeName(loop)}' object has no attribute 'get_debug'`);
  }
  if (w.status !== Status.tail) return undefined;
  const { tailFn, tailArgs } = w;
  const init = type.attrs.get('__init__')!;
  return w.tail(w.prelude('init_on_loop_of'), [
    init,
    w.tuple([...args]),
    optionsDict(options),
    tailFn,
    w.tuple(tailArgs),
  ]);
}

function defineFutures(): void {
  const Future = T['Future'];
  methodWith(Future, '__init__', '(self, *, loop=None)', (w, a, at) => {
    const loop = loopOrAsk(w, a[at + 1], { type: Future, args: [a[at]!] });
    if (loop === undefined) return undefined;
    initFuture(w, futureOf(a, at), loop);
    return null;
  });
  method(Future, 'done', 1, 1, (_w, a, at) => futureOf(a, at).isDone);
  method(Future, 'cancelled', 1, 1, (_w, a, at) => futureOf(a, at).state === FutureState.cancelled);
  method(Future, 'result', 1, 1, (w, a, at) => futureOutcome(w, futureOf(a, at)));
  method(Future, 'exception', 1, 1, (w, a, at) => {
    const future = futureOf(a, at);
    if (future.state === FutureState.pending) {
      return w.raise(invalidStateKey(w), 'Exception is not set.');
    }
    if (future.state === FutureState.cancelled) return futureOutcome(w, future);
    future.logTraceback = false;
    return future.exception;
  });
  method(Future, 'set_result', 2, 2, (w, a, at) =>
    afterCalls(w, setResult(w, futureOf(a, at), a[at + 1]!) ? null : undefined),
  );
  method(Future, 'set_exception', 2, 2, (w, a, at) => {
    const exc = a[at + 1]!;
    if (!checkPending(w, futureOf(a, at))) return undefined;
    if (exc instanceof PyType && isSubclass(exc, T['BaseException'])) {
      return w.tail(w.prelude('set_exception_class'), [a[at]!, exc]);
    }
    if (!(exc instanceof PyException)) return w.raise('TypeError', 'invalid exception object');
    if (isSubclass(exc.cls, T['StopIteration'])) {
      const text =
        'StopIteration interacts badly with generators and cannot be raised into a Future';
      if (!w.traits.stopIterationFailsFuture) return w.raise('TypeError', text);
      const wrapped = new PyException(T['RuntimeError'], new PyTuple([text]));
      wrapped.cause = exc;
      wrapped.context = exc;
      return afterCalls(w, setException(w, futureOf(a, at), wrapped) ? null : undefined);
    }
    return afterCalls(w, setException(w, futureOf(a, at), exc) ? null : undefined);
  });
  methodWith(Future, 'cancel', '(self, msg=None)', (w, a, at) =>
    takesMessage(w, a[at + 1])
      ? afterCalls(w, cancelFuture(w, futureOf(a, at), a[at + 1] ?? null))
      : undefined,
  );
  methodWith(Future, 'add_done_callback', '(self, fn, /, *, context=None)', (w, a, at) => {
    if (a[at + 2] !== undefined && !w.traits.hasContext)
      return w.raise('TypeError', 'add_done_callback() takes no keyword arguments');
    const future = futureOf(a, at);
    const added = addDoneCallback(w, future, a[at + 1]!, givenContext(w, a[at + 2]));
    return afterCalls(w, added ? null : undefined);
  });
  method(Future, 'remove_done_callback', 2, 2, (w, a, at) =>
    removeDoneCallback(w, futureOf(a, at), a[at + 1]!),
  );
  method(Future, '_make_cancelled_error', 1, 1, (w, a, at) => cancelledError(w, futureOf(a, at)));
  getter(
    Future,
    '_cancel_message',
    (_w, a, at) => futureOf(a, at).cancelMessage,
    (_w, a, at) => {
      futureOf(a, at).cancelMessage = a[at + 1]!;
      return null;
    },
  );
  method(Future, 'get_loop', 1, 1, (_w, a, at) => futureOf(a, at).loop);
  method(Future, '__await__', 1, 1, (_w, a, at) => a[at]);
  method(Future, '__iter__', 1, 1, (_w, a, at) => a[at]);
  getter(Future, '_loop', (_w, a, at) => futureOf(a, at).loop);
  getter(
    Future,
    '_state',
    (_w, a, at) => ['PENDING', 'CANCELLED', 'FINISHED'][futureOf(a, at).state],
  );
  getter(Future, '_log_traceback', (_w, a, at) => futureOf(a, at).logTraceback, (w, a, at) => {
    const wanted = truth(w, a[at + 1]!) === true;
    if (wanted && w.traits.logTracebackIsOneWay)
      return w.raise('ValueError', '_log_traceback can only be set to False');
    futureOf(a, at).logTraceback = wanted;
    return null;
  }); // prettier-ignore
  getter(Future, '_exception', (_w, a, at) => futureOf(a, at).exception);
  getter(Future, '_source_traceback', (w, a, at) => sourceTraceback(w, futureOf(a, at)));
  getter(Future, '_result', (_w, a, at) => futureOf(a, at).result);
  getter(Future, '_callbacks', (_w, a, at) => new PyList(futureOf(a, at).callbacks.slice()));
  getter(Future, '_asyncio_future_blocking', (_w, a, at) => futureOf(a, at).blocking, (w, a, at) => {
    futureOf(a, at).blocking = truth(w, a[at + 1]!) === true;
    return null;
  }); // prettier-ignore
  method(Future, '__repr__', 1, 1, (w, a, at) => reprOf(w, futureOf(a, at)));
}

const taskOf = (a: Slot[], at: number): PyTask => a[at] as PyTask;

function defineTasks(): void {
  const Task = T['Task'];
  methodWith(
    Task,
    '__init__',
    '(self, coro, *, loop=None, name=None, context=None, eager_start=False)',
    (w, a, at) => {
      const coro = a[at + 1]!;
      if (!isCoroutineLike(w, coro)) return notCoroutine(w, coro);
      const name = a[at + 3] ?? null;
      const options = { name, context: a[at + 4], eager_start: a[at + 5] };
      const loop = loopOrAsk(w, a[at + 2], { type: Task, args: [a[at]!, coro], options });
      if (loop === undefined || !takesHandles(w, loop)) return undefined;
      if (name !== null && typeof name !== 'string') {
        return againWithText(w, Task, '__init__', [a[at]!, coro], { ...options, loop });
      }
      const eager = truth(w, a[at + 5] ?? false) === true && loop.threadIdent !== null;
      const task = taskOf(a, at);
      initTask(w, task, loop, coro, name, givenContext(w, a[at + 4]), eager);
      return eager ? w.tail(w.prelude('eager_start'), [task]) : afterCalls(w, null);
    },
  );
  methodWith(Task, 'cancel', '(self, msg=None)', (w, a, at) =>
    takesMessage(w, a[at + 1])
      ? afterCalls(w, cancelTask(w, taskOf(a, at), a[at + 1] ?? null))
      : undefined,
  );
  method(Task, 'get_name', 1, 1, (_w, a, at) => taskOf(a, at).name);
  method(Task, 'set_name', 2, 2, (w, a, at) => {
    const task = taskOf(a, at);
    const name = a[at + 1]!;
    if (typeof name !== 'string') return againWithText(w, Task, 'set_name', [task], { name });
    task.name = name;
    task.nameSymbol = intern(name);
    taskRename(w.recorder, task.loop.id, task.taskId, task.nameSymbol);
    return null;
  });
  method(Task, 'get_context', 1, 1, (_w, a, at) => (taskOf(a, at).context ??= new PyContext()));
  method(Task, 'get_coro', 1, 1, (_w, a, at) => coroutineOf(taskOf(a, at)));
  methodWith(Task, 'get_stack', '(self, *, limit=None)', (w, a, at) =>
    w.tail(w.prelude('task_get_stack'), [a[at]!, a[at + 1] ?? null]),
  );
  methodWith(Task, 'print_stack', '(self, *, limit=None, file=None)', (w, a, at) =>
    w.tail(w.prelude('task_print_stack'), [a[at]!, a[at + 1] ?? null, a[at + 2] ?? null]),
  );
  method(Task, 'cancelling', 1, 1, (_w, a, at) => taskOf(a, at).cancelRequests);
  method(Task, 'uncancel', 1, 1, (w, a, at) => {
    const task = taskOf(a, at);
    if (task.cancelRequests > 0 && --task.cancelRequests === 0 && w.traits.uncancelDropsPending)
      task.mustCancel = false;
    return task.cancelRequests;
  });
  method(Task, 'set_result', 2, 2, (w) =>
    w.raise('RuntimeError', 'Task does not support set_result operation'),
  );
  method(Task, 'set_exception', 2, 2, (w) =>
    w.raise('RuntimeError', 'Task does not support set_exception operation'),
  );
  onlyWith('cancelHasMessage', T['Future'], '_make_cancelled_error');
  onlyWith('hasGetContext', Task, 'get_context');
  onlyWith('hasTaskGroup', Task, 'cancelling', 'uncancel');
  getter(Task, '_must_cancel', (_w, a, at) => taskOf(a, at).mustCancel);
  getter(Task, '_fut_waiter', (_w, a, at) => taskOf(a, at).waiter);
  getter(Task, '_coro', (_w, a, at) => coroutineOf(taskOf(a, at)));
  getter(Task, '_log_destroy_pending', (_w, a, at) => taskOf(a, at).logDestroyPending, (w, a, at) => {
    taskOf(a, at).logDestroyPending = truth(w, a[at + 1]!) === true;
    return null;
  }); // prettier-ignore
}

defineFutures();
defineTasks();
