/** `_asyncio`: the native names of asyncio; which of them a profile has is told by traits. */
import '../asyncio/futureMethods';
import '../asyncio/handleMethods';
import { isCoroutineLike } from '../asyncio/taskCoroutines';
import { SlotSetBy } from '../../trace/emit.generated';
import type { World } from '../world';
import { getAttribute } from '../vm/classes/attributes';
import { isSubclass, lookup, typeOf } from '../vm/typeLookup';
import { classMethodWith, makeFunction, makeFunctionWith, onlyWith } from '../vm/define';
import { PySet } from '../vm/dict';
import { PyFunction, PyInstance, PyList, T, type Slot, type Value } from '../vm/object';
import { warnAndAnswer } from '../vm/warnings';
import { setLoopOf } from '../asyncio/policyMethods';
import { FutureState, PyFuture, PyLoop, PyPolicy, PyTask } from '../asyncio/objects';
import { cancelledErrorType, invalidStateKey, timeoutErrorType } from '../asyncio/errors';
import { taskSlotNames } from './taskSlots';
import { getEventLoop, policyOf, runningLoop, setPolicy, setRunningLoop } from '../asyncio/slots';

/** Calls a method of the policy: at once for the default one, through attributes for a user's. */
function onPolicy(w: World, name: string, args: Value[], direct: (policy: PyPolicy) => Slot): Slot {
  const policy = policyOf(w);
  if (policy instanceof PyPolicy && !policy.cls.heap) return direct(policy);
  const f = getAttribute(w, policy, name);
  return f === undefined ? undefined : w.tail(f, args);
}

const newEventLoop = makeFunctionWith('new_event_loop', '()', (w) =>
  onPolicy(w, 'new_event_loop', [], () => w.tail(T['_UnixSelectorEventLoop'], [])),
);

const getRunningLoop = makeFunction('get_running_loop', 0, 0, (w) => {
  const loop = runningLoop(w, 'get_running_loop');
  return loop === null ? w.raise('RuntimeError', 'no running event loop') : loop;
});

/** What a function that goes in 3.16 answers, with the warning of that. */
function deprecated(w: World, name: string, value: Value, instead = ''): Slot {
  if (!w.traits.policyDeprecated) return value;
  const text = `'asyncio.${name}' is deprecated and slated for removal in Python 3.16${instead}`;
  return warnAndAnswer(w, 'DeprecationWarning', text, value);
}

/** Pending tasks of a loop, in order of creation (CPython: a set). */
function allTasks(w: World, loop: PyLoop): PyTask[] {
  return w.process.watched.filter(
    (v): v is PyTask => v instanceof PyTask && v.loop === loop && v.state === FutureState.pending,
  );
}

function taskSet(tasks: readonly PyTask[]): PySet {
  const set = new PySet();
  for (const task of tasks) set.add(task, task);
  return set;
}

function loopArgument(w: World, given: Slot): PyLoop | undefined {
  if (given instanceof PyLoop) return given;
  const loop = runningLoop(w, null);
  if (loop instanceof PyLoop) return loop;
  return w.raise('RuntimeError', 'no running event loop');
}

const isCoroutineFunction = (v: Slot): boolean => {
  const func = typeof v === 'object' && v !== null && 'func' in v ? (v as { func: Value }).func : v;
  // A mock of one.
  if (func instanceof PyInstance) return lookup(func.cls, '_is_coroutine') !== undefined;
  if (!(func instanceof PyFunction)) return false;
  return (func.code.flags & 2) !== 0 || func.dict?.getStr('_is_coroutine') !== undefined;
};

const allTasksFunction = makeFunctionWith('all_tasks', '(loop=None)', (w, a, at) => {
  const given = a[at] ?? null;
  // What is no loop of the engine has no tasks.
  if (given !== null && !(given instanceof PyLoop)) return taskSet([]);
  const loop = loopArgument(w, given);
  return loop === undefined ? undefined : taskSet(allTasks(w, loop));
});

/** The loop that `Task.current_task()` and `Task.all_tasks()` of 3.5 to 3.8 ask about. */
function queriedLoop(w: World, given: Slot): PyLoop | undefined {
  if (given instanceof PyLoop) return given;
  const loop = getEventLoop(w, 'Task');
  return loop instanceof PyLoop ? loop : undefined;
}

/** What a method answers that has become a function of the same name. */
function replaced(w: World, name: string, value: Value): Slot {
  const category = w.traits.taskLoopQueriesWarn;
  if (category === null) return value;
  const text = `Task.${name}() is deprecated, use asyncio.${name}() instead`;
  return warnAndAnswer(w, category, text, value);
}

classMethodWith(T['Task'], 'current_task', '(cls, loop=None)', (w, a, at) => {
  const loop = queriedLoop(w, a[at + 1]);
  return loop === undefined ? undefined : replaced(w, 'current_task', loop.currentTask);
});
classMethodWith(T['Task'], 'all_tasks', '(cls, loop=None)', (w, a, at) => {
  const loop = queriedLoop(w, a[at + 1]);
  return loop === undefined ? undefined : replaced(w, 'all_tasks', taskSet(allTasks(w, loop)));
});
onlyWith('taskHasLoopQueries', T['Task'], 'current_task', 'all_tasks');
onlyWith('taskHasName', T['Task'], 'get_name', 'set_name', 'get_coro');
onlyWith('futureHasGetLoop', T['Future'], 'get_loop');
onlyWith('timerHasWhen', T['TimerHandle'], 'when');

type Names = Readonly<Record<string, (w: World) => Value | undefined>>;

export const asyncioNames: Names = {
  AbstractEventLoop: () => T['AbstractEventLoop'],
  BaseEventLoop: () => T['BaseEventLoop'],
  SelectorEventLoop: () => T['_UnixSelectorEventLoop'],
  _UnixSelectorEventLoop: () => T['_UnixSelectorEventLoop'],
  AbstractEventLoopPolicy: () => T['AbstractEventLoopPolicy'],
  _BaseDefaultEventLoopPolicy: () => T['BaseDefaultEventLoopPolicy'],
  _BaseSelectorEventLoop: () => T['BaseSelectorEventLoop'],
  DefaultEventLoopPolicy: () => T['_UnixDefaultEventLoopPolicy'],
  Handle: () => T['Handle'],
  TimerHandle: () => T['TimerHandle'],
  Future: () => T['Future'],
  Task: () => T['Task'],
  CancelledError: (w) => cancelledErrorType(w.traits.cancelledIsBaseException),
  InvalidStateError: (w) => T[invalidStateKey(w)],
  TimeoutError: (w) => timeoutErrorType(w),
  FIRST_COMPLETED: () => 'FIRST_COMPLETED',
  FIRST_EXCEPTION: () => 'FIRST_EXCEPTION',
  ALL_COMPLETED: () => 'ALL_COMPLETED',
  get_event_loop: () =>
    makeFunction('get_event_loop', 0, 0, (w) => getEventLoop(w, 'get_event_loop')),
  set_event_loop: () =>
    makeFunctionWith('set_event_loop', '(loop)', (w, a, at) =>
      onPolicy(w, 'set_event_loop', [a[at]!], (policy) => setLoopOf(w, policy, a[at]!)),
    ),
  new_event_loop: () => newEventLoop,
  get_running_loop: (w) => (w.traits.hasGetRunningLoop ? getRunningLoop : undefined),
  _get_running_loop: () =>
    makeFunction('_get_running_loop', 0, 0, (w) => runningLoop(w, '_get_running_loop')),
  _set_running_loop: () =>
    makeFunction('_set_running_loop', 1, 1, (w, a, at) => {
      setRunningLoop(w, w.thread, a[at]!, SlotSetBy.user);
      return null;
    }),
  get_event_loop_policy: () =>
    makeFunctionWith('get_event_loop_policy', '()', (w) => {
      return deprecated(w, 'get_event_loop_policy', policyOf(w));
    }),
  set_event_loop_policy: () =>
    makeFunctionWith('set_event_loop_policy', '(policy)', (w, a, at) => {
      const policy = a[at]!;
      if (policy !== null && !isSubclass(typeOf(policy), T['AbstractEventLoopPolicy'])) {
        if (w.traits.setEventLoopChecksByAssert) return w.raise('AssertionError', '');
        return w.raise(
          'TypeError',
          `policy must be an instance of AbstractEventLoopPolicy or None, not '${typeOf(policy).name}'`,
        );
      }
      setPolicy(w, policy as PyPolicy | null, SlotSetBy.user);
      return deprecated(w, 'set_event_loop_policy', null);
    }),
  current_task: (w) =>
    w.traits.hasGetRunningLoop
      ? makeFunctionWith('current_task', '(loop=None)', (w2, a, at) => {
          const given = a[at] ?? null;
          if (given !== null && !(given instanceof PyLoop)) return null;
          const loop = loopArgument(w2, given);
          return loop === undefined ? undefined : loop.currentTask;
        })
      : undefined,
  ...taskSlotNames,
  all_tasks: () => allTasksFunction,
  iscoroutine: () =>
    makeFunctionWith('iscoroutine', '(obj)', (w, a, at) => isCoroutineLike(w, a[at]!)),
  _iscoroutinefunction: () =>
    makeFunction('_iscoroutinefunction', 1, 1, (_w, a, at) => isCoroutineFunction(a[at])),
  iscoroutinefunction: () =>
    makeFunctionWith('iscoroutinefunction', '(func)', (w, a, at) => {
      return deprecated(
        w,
        'iscoroutinefunction',
        isCoroutineFunction(a[at]),
        '; use inspect.iscoroutinefunction() instead',
      );
    }),
};

export { lookup, PyFuture, PyInstance, PyList };
