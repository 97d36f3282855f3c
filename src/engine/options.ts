import type { Disk } from './kernel/files/disk';
import type { OwnFiles } from './ownFiles';

/** Options of a run (CONTRACT.md, `run`): immutable, shared by all clones of a world. */
export interface EngineOptions {
  /** Profile id, for instance `3.13`. */
  readonly profile: string;
  readonly forkPolicy: 'cpython' | 'must-close' | 'selector-only';
  readonly stdio: 'tty' | 'pipe';
  readonly randomSeed: number | null;
  readonly env: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  /** The working directory; absent: that of the program's file. */
  readonly cwd?: string;
  /** Path of the program, as tracebacks show it. */
  readonly file: string;
  readonly limits: EngineLimits;
  /** The files that the program may import; without them it can import library modules only. */
  readonly files?: OwnFiles;
  /** The host's disk; without it there are the program and the files that it may import. */
  readonly disk?: Disk | undefined;
}

export interface EngineLimits {
  /** Bytecodes. */
  readonly steps: number;
  readonly virtualSeconds: number;
  readonly events: number;
  /** Characters of output. */
  readonly output: number;
}

export const DEFAULT_LIMITS: EngineLimits = {
  steps: 50_000_000,
  virtualSeconds: 3600,
  events: 50_000_000,
  output: 16_000_000,
};
