/**
 * When V8 takes a function for hot. Starting runs a great deal of code a few thousand times and never
 * again: compiling that with optimization costs more than it gains, and the process does not end
 * before V8's compiler threads are done. So V8 is told to wait while the program starts.
 */
import { setFlagsFromString } from 'node:v8';

/** Bytes of bytecode that a function executes before V8 looks at it again; V8's own is 66 KiB. */
const STARTING = 16 * 66 * 1024;
const RUNNING = 66 * 1024;

/** From here on V8 takes its time. */
export function whileStarting(): void {
  // The interpreter comes back after every time slice: it need not be replaced while it runs, for
  // which V8 would compile its largest function a second time.
  setFlagsFromString('--no-use-osr');
  // What is not optimized yet runs as V8's baseline code, from a function's first call on.
  setFlagsFromString('--always-sparkplug');
  // When V8 finds that objects of a place live long, it would throw away the code that makes them:
  // for PyFloat, that is the interpreter.
  setFlagsFromString('--no-allocation-site-pretenuring');
  setFlagsFromString(`--interrupt-budget=${STARTING}`);
}

/** From here on V8 does as it always does: what runs will run for long. */
export function whileRunning(): void {
  setFlagsFromString(`--interrupt-budget=${RUNNING}`);
}

/** Whether V8 keeps the bytecode of functions that have not run for a while: a code cache wants it. */
export function keepCode(keep: boolean): void {
  setFlagsFromString(keep ? '--no-flush-bytecode' : '--flush-bytecode');
}
