/** Loop methods written in Python: functions of the frozen `asyncio.base_events`, put on the type. */
import { DEFAULT_PROFILE } from '../profiles';
import { traitsOf } from '../traits';
import { PyFunction, T } from '../vm/object';
import { frozenModule } from './frozen';
import { pythonSource } from './pythonFiles';

const METHODS = [
  'run_until_complete', 'default_exception_handler', 'call_exception_handler',
  'shutdown_asyncgens', 'shutdown_default_executor',
] as const; // prettier-ignore

let attached = false;

/** Attaches them once; their code asks for traits when it runs, so one version serves all profiles. */
export function attachLibraryMethods(): void {
  if (attached) return;
  attached = true;
  const module = frozenModule(pythonSource('asyncio.base_events')!, traitsOf(DEFAULT_PROFILE));
  for (const name of METHODS) {
    const f = module.get(name);
    if (!(f instanceof PyFunction)) throw new Error(`asyncio.base_events has no ${name}`);
    f.qualname = `BaseEventLoop.${name}`;
    T['BaseEventLoop'].attrs.set(name, f);
  }
}
