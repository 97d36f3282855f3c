/** Loop methods written in Python: functions of the frozen `asyncio.base_events`, put on the type. */
import baseEvents from './asyncio/base_events.py';
import { DEFAULT_PROFILE } from '../profiles';
import { PyFunction, T } from '../vm/object';
import { frozenModule } from './frozen';

const METHODS = [
  'run_until_complete', 'default_exception_handler', 'call_exception_handler',
  'shutdown_asyncgens', 'shutdown_default_executor',
] as const; // prettier-ignore

let attached = false;

/** Attaches them once; their code asks for traits when it runs, so one version serves all profiles. */
export function attachLibraryMethods(): void {
  if (attached) return;
  attached = true;
  const source = {
    name: 'asyncio.base_events', file: '/usr/lib/python3/asyncio/base_events.py', text: baseEvents, isPackage: false,
  }; // prettier-ignore
  const module = frozenModule(source, DEFAULT_PROFILE);
  for (const name of METHODS) {
    const f = module.get(name);
    if (!(f instanceof PyFunction)) throw new Error(`asyncio.base_events has no ${name}`);
    T['BaseEventLoop'].attrs.set(name, f);
  }
}
