/** What `asyncio.get_event_loop()` would do in a thread: found by running it in a clone. */

import { PyLoop, PyPolicy } from '../asyncio/objects';
import { getEventLoop, policyRule, runningLoop } from '../asyncio/slots';
import { makeFunction } from '../vm/define';
import type { World } from '../world';
import { callIn, type CallOutcome } from './evaluate';

export interface LoopAnswer {
  /** The loop's id, `new` if one was made, null if it raised. */
  readonly answer: number | 'new' | null;
  readonly error: string | null;
  readonly warning: string | null;
  /** The row of the decision table (semantics 1.2) that decided. */
  readonly rule: string;
}

const RULES = {
  running: '1: the running slot holds a loop',
  policy: '2: the policy slot holds a loop',
  created: '3: nothing was set in the main thread, so a loop is made',
  error: '4: no slot holds a loop, and none is made',
  custom: 'the program’s own policy decides',
} as const;

const STEPS = 100_000;
const ask = makeFunction('get_event_loop', 0, 0, (w) => getEventLoop(w, 'get_event_loop'));

/** `w` is changed by the answer: a clone that is thrown away. */
export function askGetEventLoop(w: World, tid: number): LoopAnswer {
  const rule = RULES[ruleFor(w, tid)];
  const warnings = w.traits.getEventLoopWarns;
  const outcome: CallOutcome = callIn(w, ask, [], STEPS, tid);
  if (outcome.kind !== 'value') {
    return { answer: null, error: outcome.message, warning: null, rule };
  }
  const made = rule === RULES.created;
  const loop = outcome.value instanceof PyLoop ? outcome.value.id : null;
  const warning = made && warnings ? 'DeprecationWarning: There is no current event loop' : null;
  return { answer: made ? 'new' : loop, error: null, warning, rule };
}

function ruleFor(w: World, tid: number): keyof typeof RULES {
  const { thread, process } = w;
  const t = w.threads.get(tid);
  const own = t === undefined ? undefined : w.processes.get(t.pid);
  if (t === undefined || own === undefined) return 'error';
  w.thread = t;
  w.process = own;
  try {
    if (w.traits.runningSlot !== 'none' && runningLoop(w, null) !== null) return 'running';
    const policy = own.policy ?? new PyPolicy();
    if (!(policy instanceof PyPolicy) || !policy.cls.shared) return 'custom';
    return policyRule(w, policy).rule;
  } finally {
    w.thread = thread;
    w.process = process;
  }
}
