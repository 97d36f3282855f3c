/** Runs a library module's body to its end in a bare world, for `frozen.ts`. */
import type { CodeUnit, GlobalNames } from '../../compiler/code';
import type { Recorder } from '../../trace/recorder';
import { bareWorld } from '../launch';
import type { Schedule } from '../kernel/schedule';
import type { EngineOptions } from '../options';
import { runExact } from '../vm/runExact';
import { enterCall } from '../vm/call';
import { Code, CodeOrigin } from '../vm/codeObject';
import { strFast } from '../vm/describe';
import { Ret, Status } from '../vm/frame';
import { PyFunction, PyModule } from '../vm/object';
import type { FrozenSource } from './frozen';

export function importForFreezing(
  source: FrozenSource,
  unit: CodeUnit,
  globals: GlobalNames,
  options: EngineOptions,
  schedule: Schedule,
  recorder: Recorder,
): PyModule {
  const world = bareWorld(options, schedule, recorder);
  world.freezing = true;
  const module = new PyModule(source.name, globals);
  module.set('__name__', source.name);
  module.set('__file__', source.file);
  module.set(
    '__package__',
    source.isPackage
      ? source.name
      : source.name.slice(0, Math.max(0, source.name.lastIndexOf('.'))),
  );
  world.process.modules.set(source.name, module);
  const body = new PyFunction(new Code(unit, CodeOrigin.library), module);
  const t = world.thread;
  enterCall(world, t, body, [], null, Ret.evaluation, 0);
  world.status = Status.none;
  for (let i = 0; i < 1000 && t.frames.length > 0; i++) {
    t.quantum = 1_000_000;
    runExact(world, t);
  }
  if (world.evaluationResult === undefined) {
    const why =
      world.exc === null
        ? 'it did not finish'
        : `${world.exc.cls.name}: ${strFast(world, world.exc)}`;
    throw new Error(`the library module ${source.name} failed to load: ${why}`);
  }
  return module;
}
