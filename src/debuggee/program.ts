/** What to run: the launch attributes after validation (CONTRACT.md), for any backend. */

export interface LaunchSpec {
  /** Absolute path of the Python file. */
  readonly program: string;
  /** The Python profile as the user named it, such as `3.13` or `3.5.2`. */
  readonly profile: string;
  /** `sys.argv[1:]`. */
  readonly args: readonly string[];
  /** Absolute path of the program's working directory. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Stop before the first line of the program. */
  readonly stopOnEntry: boolean;
  /** Run without stopping anywhere, not even at a hang. */
  readonly runOnly: boolean;
  readonly forkPolicy: ForkPolicy;
  /** Schedule choices are drawn from this seed; null: the default schedule. */
  readonly seed: number | null;
  /** A schedule token to replay; null for none. */
  readonly schedule: string | null;
  /** The moments that are kept to go back to may take so many bytes. */
  readonly checkpointMemory: number;
  /** Hazards are looked for and told, whether or not the program is to stop at them. */
  readonly hazards: boolean;
  /** Stepping and pausing show only the program's own files, not library code. */
  readonly justMyCode: boolean;
}

/** What a program is run with besides its version, as far as somebody has said. */
export type RunAttributes = Partial<Pick<LaunchSpec, 'args' | 'cwd' | 'env' | 'forkPolicy'>>;

export const FORK_POLICIES = ['cpython', 'must-close', 'selector-only'] as const;
export type ForkPolicy = (typeof FORK_POLICIES)[number];

/** The default of `checkpointMemory`, in MiB. */
export const CHECKPOINT_MEMORY = 256;

/** The profile that is used when none is named. */
export const DEFAULT_PROFILE = '3.13';
