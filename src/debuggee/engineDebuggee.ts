/** The debuggee over the embedded engine. For now it only reads the program: there is no engine. */

import { DisposableOwner } from '../base/disposable';
import { Emitter } from '../base/emitter';
import type { BreakpointSource, BreakpointSpec, BreakpointState } from './breakpoint';
import type { Debuggee, DebuggeeEvent } from './debuggee';
import { notLaunched, programMissing, programUnreadable, unsupportedProgram } from './failures';
import type { LaunchSpec } from './program';
import { SourceFileError, type SourceFiles } from './sourceFiles';

const refuse = (): Promise<never> => Promise.reject(notLaunched());

export class EngineDebuggee extends DisposableOwner implements Debuggee {
  readonly #emitter = this.register(new Emitter<DebuggeeEvent>());
  readonly onEvent = this.#emitter.event;
  readonly #files: SourceFiles;

  start = refuse;
  resume = refuse;
  stack = refuse;
  scopes = refuse;
  variables = refuse;
  evaluate = refuse;
  source = refuse;
  state = refuse;
  events = refuse;
  breakpointLocations = refuse;

  constructor(files: SourceFiles) {
    super();
    this.#files = files;
  }

  async launch(spec: LaunchSpec): Promise<void> {
    await readProgram(this.#files, spec.program);
    const location = { file: spec.program, line: 1, column: 0 };
    throw unsupportedProgram('the engine is not part of this build yet', location);
  }

  setBreakpoints(
    _source: BreakpointSource,
    wanted: readonly BreakpointSpec[],
  ): Promise<readonly BreakpointState[]> {
    return Promise.resolve(
      wanted.map(({ id, line }) => ({ id, line, verified: false, message: null })),
    );
  }

  threads(): Promise<readonly []> {
    return Promise.resolve([]);
  }

  pause(): Promise<void> {
    return Promise.resolve();
  }

  terminate(): Promise<void> {
    this.#emitter.fire({ type: 'terminated' });
    return Promise.resolve();
  }

  setFlow(): void {
    // Nothing runs.
  }
}

async function readProgram(files: SourceFiles, path: string): Promise<string> {
  try {
    return await files.read(path);
  } catch (error) {
    if (!(error instanceof SourceFileError)) throw error;
    throw error.kind === 'missing' ? programMissing(path) : programUnreadable(path, error.reason);
  }
}
