/** What to run, for tests that use the engine's debuggee without an adapter. */

import path from 'node:path';
import type { LaunchSpec } from '../../src/debuggee/program';

export function engineSpec(program: string, rest: Partial<LaunchSpec> = {}): LaunchSpec {
  return {
    program,
    profile: '3.13',
    args: [],
    cwd: path.dirname(program),
    env: {},
    stopOnEntry: false,
    runOnly: false,
    forkPolicy: 'cpython',
    seed: null,
    schedule: null,
    justMyCode: true,
    hazards: false,
    checkpointMemory: 2 ** 28,
    ...rest,
  };
}
