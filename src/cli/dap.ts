/** `loopscope dap`: the debug adapter on standard input and output, on a port, or by a script. */

import { readAdapterOptions } from '../adapter/options';
import { runAdapter } from '../adapter/program';
import { createDebuggee } from '../debuggee/backends';
import { diskFiles } from '../debuggee/diskFiles';

/** `args` is what follows `dap`. Resolves to the exit code. */
export async function dapCommand(args: readonly string[]): Promise<number> {
  const options = readAdapterOptions(args);
  if (!options.ok) {
    console.error(options.error);
    return 2;
  }
  return runAdapter(options.value, { createDebuggee, files: diskFiles }, process);
}
