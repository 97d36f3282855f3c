/**
 * Processes that are no copies: what posix_spawn of a new interpreter is to a program. Nothing is
 * inherited but descriptors; the main module is run anew by whoever asks for it (`mainBody`).
 */
import { fdDup } from '../trace/emit.generated';
import { fileOf } from './kernel/descriptors';
import { startProcess } from './kernel/fork';
import type { OpenFile } from './kernel/openFile';
import type { KProcess } from './kernel/process';
import { stampEvents, type Kernel } from './kernel/kernel';
import { addThread, identFor } from './launch';
import { ProcessState } from './process';
import { enterCall } from './vm/call';
import type { Code } from './vm/codeObject';
import { Ret, Status } from './vm/frame';
import { PyFunction, PyModule, PyTuple } from './vm/object';
import type { World } from './world';

/**
 * Starts a child of the running process, with `fds` (and the standard ones) under the same numbers.
 * It runs `body` as its main module. Answers its pid.
 */
export function spawnWorld(w: World, body: Code, fds: readonly number[]): number {
  const { kernel } = w;
  const parent = kernel.current.process;
  const thread = startProcess(kernel, parent.pid, w.options.file);
  const child = thread.process;
  stampEvents(kernel, thread);
  for (const fd of [...new Set([0, 1, 2, ...fds])].sort((a, b) => a - b)) {
    const file = fileOf(parent, kernel, fd);
    if (file !== undefined) shareFile(kernel, child, fd, file);
  }
  stampEvents(kernel, kernel.current);
  const process = new ProcessState(child.pid);
  process.mainTid = thread.tid;
  process.program = w.process.program;
  process.modules.setStr('builtins', w.builtins);
  w.processes.set(process.pid, process);
  const t = addThread(w, thread.tid, process.pid, identFor(thread.tid));
  const main = mainModule(w, process, '__main__', body);
  const run = [new PyFunction(body, main), w.options.file, new PyTuple([])];
  enterCall(w, t, w.prelude('process_main'), run, null, Ret.thread, 0);
  w.status = Status.none;
  return process.pid;
}

/** Gives a process a descriptor of an open file; the event is that of the stamped thread. */
export function shareFile(kernel: Kernel, process: KProcess, fd: number, file: OpenFile): void {
  while (process.fds.length <= fd) {
    process.fds.push(0);
    process.closeOnExec.push(false);
  }
  process.fds[fd] = file.id;
  file.refs++;
  fdDup(kernel.recorder, 0, fd, fd, file.id);
}

/** The program's main module under another name, empty, and the function that fills it. */
export function mainBody(w: World, name: string): PyFunction | undefined {
  const { process } = w;
  if (process.program === null) return undefined;
  const module = mainModule(w, process, name, process.program);
  process.modules.setStr('__main__', module);
  return new PyFunction(process.program, module);
}

function mainModule(w: World, process: ProcessState, name: string, code: Code): PyModule {
  const module = new PyModule(name, code.globals);
  module.set('__name__', name);
  module.set('__file__', w.options.file);
  module.set('__builtins__', w.builtins);
  process.modules.setStr(name, module);
  return module;
}
