/** Runs a library module's body to its end in a bare world, for `frozen.ts`. */
import type { Recorder } from '../../trace/recorder';
import { bareWorld } from '../launch';
import type { Schedule } from '../kernel/schedule';
import type { EngineOptions } from '../options';
import { runFast } from '../vm/runFast.generated';
import { enterCall } from '../vm/call';
import type { Code } from '../vm/codeObject';
import { strFast } from '../vm/describe';
import { Ret, Status } from '../vm/frame';
import { PyFunction, type PyModule } from '../vm/object';

export function importForFreezing(
  module: PyModule,
  code: Code,
  options: EngineOptions,
  schedule: Schedule,
  recorder: Recorder,
): void {
  const world = bareWorld(options, schedule, recorder);
  world.freezing = true;
  world.process.modules.setStr(module.name, module);
  const t = world.thread;
  enterCall(world, t, new PyFunction(code, module), [], null, Ret.evaluation, 0);
  world.status = Status.none;
  for (let i = 0; i < 1000 && t.frames.length > 0; i++) {
    t.quantum = 1_000_000;
    runFast(world, t);
  }
  if (world.evaluationResult === undefined) {
    const why =
      world.exc === null
        ? 'it did not finish'
        : `${world.exc.cls.name}: ${strFast(world, world.exc)}`;
    throw new Error(`the library module ${module.name} failed to load: ${why}`);
  }
}
