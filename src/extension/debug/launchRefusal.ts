/** Reads, from a message of the adapter, why a launch was refused and at which place. Pure. */

export interface LaunchRefusal {
  readonly file: string;
  /** From 1, like the column. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Undefined for every other message, and for a refusal that has nothing to do with a place. */
export function launchRefusalIn(message: unknown): LaunchRefusal | undefined {
  const { type, command, success, body } = fields(message);
  if (type !== 'response' || command !== 'launch' || success !== false) return undefined;
  const variables = fields(fields(fields(body)['error'])['variables']);
  const { file, line, column, message: text } = variables;
  if (typeof file !== 'string' || typeof text !== 'string' || !isCount(line)) return undefined;
  return { file, line: Number(line), column: isCount(column) ? Number(column) : 1, message: text };
}

/** The values of a DAP message's variables are texts. */
function isCount(text: unknown): boolean {
  return typeof text === 'string' && /^[1-9]\d*$/.test(text);
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
