/** What the environment says to the engine itself; apart, since so much asks. */
import { PyDict } from '../../vm/dict';
import { PyModule, type Slot } from '../../vm/object';
import type { World } from '../../world';

/** What os.environ says; as long as nobody has imported os, what the process began with. */
export function environmentValue(w: World, key: string): Slot {
  const os = w.process.modules.getStr('os');
  const names = os instanceof PyModule ? os.get('environ') : undefined;
  return names instanceof PyDict ? names.getStr(key) : w.options.env[key];
}

/** Was the interpreter started in development mode? */
export function isDevelopmentMode(w: World): boolean {
  return w.traits.hasDevelopmentMode && (w.options.env['PYTHONDEVMODE'] ?? '') !== '';
}
