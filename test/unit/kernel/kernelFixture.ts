/** A kernel with a root process, for tests, and its trace as text. */

import { adoptRecorder, Kernel, stampEvents } from '../../../src/engine/kernel/kernel';
import { openStdio } from '../../../src/engine/kernel/descriptors';
import { forkProcess, startProcess } from '../../../src/engine/kernel/fork';
import { defaultSchedule, type Schedule } from '../../../src/engine/kernel/schedule';
import type { KThread } from '../../../src/engine/kernel/thread';
import { cloneWorld } from '../../../src/engine/state/clone';
import type { TraceEvent } from '../../../src/trace/event';
import { Recorder } from '../../../src/trace/recorder';
import { TraceStore } from '../../../src/trace/store';

export const ROOT = 1001;

/** A kernel whose process 1001 runs with the three standard descriptors. */
export function bootKernel(schedule: Schedule = defaultSchedule()): Kernel {
  const kernel = new Kernel(schedule, new Recorder(new TraceStore()));
  startProcess(kernel, 1000, 'test.py');
  openStdio(kernel, 'tty');
  return kernel;
}

/** Makes `thread` run at once, whatever the scheduler would do. */
export function become(kernel: Kernel, thread: KThread): void {
  kernel.current = thread;
  stampEvents(kernel, thread);
}

/** A forked child of the running process, which then runs. */
export function forkInto(kernel: Kernel): KThread {
  const child = forkProcess(kernel, 0, 0);
  become(kernel, child);
  return child;
}

/** A copy that goes on with its own trace, which begins where the original is. */
export function cloneKernel(kernel: Kernel): Kernel {
  const copy = cloneWorld(kernel);
  const { recorder } = kernel;
  const { store } = recorder;
  adoptRecorder(copy, recorder.fork(store?.branch(store.nextSeq) ?? null));
  return copy;
}

/** All events so far. */
export function eventsOf(kernel: Kernel): TraceEvent[] {
  const { store } = kernel.recorder;
  if (store === null) return [];
  return Array.from({ length: store.length }, (_, i) => store.read(store.firstSeq + i));
}

/** The events from number `from` on, each as `pid.tid kind field=value...`. */
export function traceText(kernel: Kernel, from = 0): string[] {
  return eventsOf(kernel)
    .filter((event) => event.seq >= from)
    .map(({ seq: _seq, t: _t, pid, tid, loop: _loop, kind, ...fields }) => {
      const values = Object.entries(fields).map(([name, value]) => `${name}=${String(value)}`);
      return [`${pid}.${tid}`, kind, ...values].join(' ');
    });
}

/** The events of some kinds, from number `from` on. */
export function traceOfKinds(kernel: Kernel, kinds: readonly string[], from = 0): string[] {
  return traceText(kernel, from).filter((line) => kinds.includes(line.split(' ')[1]));
}
