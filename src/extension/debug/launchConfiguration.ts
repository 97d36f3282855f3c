/** Launch configurations as data: their defaults, and what can be wrong with them. Pure. */

export const DEBUG_TYPE = 'loopscope';

/** The attributes that the extension looks at; the adapter checks all of them. */
export interface LaunchAttributes {
  readonly type?: unknown;
  readonly request?: unknown;
  readonly name?: unknown;
  readonly program?: unknown;
  readonly profile?: unknown;
  readonly cwd?: unknown;
}

/** Whether VS Code asks without any launch.json: it passes an empty configuration then. */
export function isBlank({ type, request, name }: LaunchAttributes): boolean {
  return !isText(type) && !isText(request) && !isText(name);
}

/** The attributes that are missing, before VS Code puts values in place of its variables. */
export function missingAttributes(
  config: LaunchAttributes,
  defaults: { readonly name: string; readonly profile: string },
): Readonly<Record<string, string>> {
  return {
    ...(isText(config.type) ? {} : { type: DEBUG_TYPE }),
    ...(isText(config.request) ? {} : { request: 'launch' }),
    ...(isText(config.name) ? {} : { name: defaults.name }),
    ...(config.program === undefined ? { program: '${file}' } : {}),
    ...(config.profile === undefined ? { profile: defaults.profile } : {}),
  };
}

export type LaunchProblem = 'noProgram' | 'badProfile';

/** What is wrong with a configuration whose variables have their values; undefined for nothing. */
export function launchProblem({ program, profile }: LaunchAttributes): LaunchProblem | undefined {
  if (!isText(program)) return 'noProgram';
  if (profile !== undefined && !isProfile(profile)) return 'badProfile';
  return undefined;
}

/** A version from 3.5 to 3.14, with or without a patch number. */
export function isProfile(profile: unknown): profile is string {
  return typeof profile === 'string' && /^3\.(?:[5-9]|1[0-4])(?:\.\d+)?$/.test(profile);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
