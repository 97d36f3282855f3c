/** The options of the adapter's own program, which the command line's `dap` shares. */

import { err, ok, type Result } from '../base/result';

export type AdapterOptions =
  | { readonly mode: 'stdio' }
  /** Port 0 lets the system choose. */
  | { readonly mode: 'tcp'; readonly port: number }
  | { readonly mode: 'script'; readonly file: string };

export const ADAPTER_USAGE = '[--port N | --script FILE.jsonl]';

/** The error is a sentence for the user. */
export function readAdapterOptions(args: readonly string[]): Result<AdapterOptions, string> {
  if (args.length === 0) return ok({ mode: 'stdio' });
  const [option, inline] = splitAtEquals(args[0]);
  const values = inline === null ? args.slice(1) : [inline, ...args.slice(1)];
  if (option !== '--port' && option !== '--script') {
    return err(`There is no option ${option}. Options: ${ADAPTER_USAGE}.`);
  }
  if (values.length !== 1) return err(`${option} needs one value. Options: ${ADAPTER_USAGE}.`);
  if (option === '--script') return ok({ mode: 'script', file: values[0] });
  const port = Number(values[0]);
  if (!/^\d+$/.test(values[0]) || port > 65_535) {
    return err(`--port must be a number from 0 to 65535, not ${values[0]}.`);
  }
  return ok({ mode: 'tcp', port });
}

/** `--port=4711` and `--port 4711` are the same. */
function splitAtEquals(arg: string): [string, string | null] {
  const at = arg.indexOf('=');
  return at < 0 ? [arg, null] : [arg.slice(0, at), arg.slice(at + 1)];
}
