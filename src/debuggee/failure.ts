/**
 * What goes wrong for a reason that somebody must hear of. Every failure knows who is to blame:
 * the user (a mistake with a next step), nobody (a state that a request came too late for), or
 * Loopscope itself. Whatever is thrown that is not a Failure is a bug of Loopscope.
 */

export type Blame = 'user' | 'nobody' | 'internal';

export interface FailureLocation {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 0, in UTF-16 units. */
  readonly column: number;
}

/** The text is a format with `{name}` places, so that it can be translated, and their values. */
export interface FailureText {
  readonly format: string;
  readonly variables: Readonly<Record<string, string>>;
}

export class Failure extends Error {
  override readonly name = 'Failure';
  readonly text: FailureText;

  constructor(
    /** A stable name for tools and tests, such as `programMissing`. */
    readonly code: string,
    readonly blame: Blame,
    format: string,
    variables: Readonly<Record<string, string>> = {},
    readonly location: FailureLocation | null = null,
  ) {
    super(fill(format, variables));
    this.text = { format, variables };
  }
}

/** Makes a Failure of anything that was thrown; what is not one is blamed on Loopscope. */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const failure = new Failure(
    'internal',
    'internal',
    'Loopscope has a bug: {message}. Please report it.',
    { message },
  );
  if (thrown instanceof Error && thrown.stack !== undefined) failure.stack = thrown.stack;
  return failure;
}

function fill(format: string, variables: Readonly<Record<string, string>>): string {
  return format.replaceAll(/\{(\w+)\}/g, (place, name: string) => variables[name] ?? place);
}
