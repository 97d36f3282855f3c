/**
 * A run under the debugger is the same run: however it is stopped, stepped and looked at, its trace
 * is the one of the program that runs alone (invariants 1 and 3).
 */

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { Prng } from '../../src/base/prng';
import type { DebuggeeEvent, ResumeCommand } from '../../src/debuggee/debuggee';
import { diskFiles } from '../../src/debuggee/diskFiles';
import { EngineDebuggee } from '../../src/debuggee/engineDebuggee';
import { engineSpec } from '../support/dapEngineSpec';
import { FIXTURES } from '../support/dapMarkers';

const SCENARIOS = path.resolve('media/scenarios');
const LOOKS = ['1 + 1', 'loop', '[n for n in range(3)]', 'loop.call_soon(print)', 'nonsense'];

/** Waits for the next stop or the end of a program. */
class Follower {
  /** What happened since it was asked last, the latest last. */
  readonly #debuggee: EngineDebuggee;
  #last: DebuggeeEvent | null = null;
  #wake: () => void = () => undefined;

  constructor(debuggee: EngineDebuggee) {
    this.#debuggee = debuggee;
    debuggee.onEvent((event) => {
      if (event.type !== 'stopped' && event.type !== 'terminated') return;
      this.#last = event;
      this.#wake();
    });
  }

  async next(): Promise<DebuggeeEvent> {
    if (this.#last === null) await new Promise<void>((resolve) => (this.#wake = resolve));
    const event = this.#last;
    assert(event !== null);
    this.#last = null;
    return event;
  }

  async events(): Promise<readonly string[]> {
    const all: string[] = [];
    for (let from = 0; ;) {
      const page = await this.#debuggee.events(from, 10_000, true);
      all.push(...(page.events ?? []).map((event) => JSON.stringify(event)));
      from += page.count;
      if (page.count === 0) return all;
    }
  }
}

async function runAlone(program: string, profile: string): Promise<readonly string[]> {
  const debuggee = new EngineDebuggee(diskFiles);
  const follower = new Follower(debuggee);
  await debuggee.launch(engineSpec(program, { profile, runOnly: true }));
  await debuggee.start();
  assert.equal((await follower.next()).type, 'terminated');
  const events = await follower.events();
  debuggee.dispose();
  return events;
}

function randomCommand(prng: Prng, threadId: number): ResumeCommand {
  const commands: readonly ResumeCommand[] = [
    { kind: 'continue' },
    { kind: 'step', how: 'over', threadId },
    { kind: 'step', how: 'over', threadId },
    { kind: 'step', how: 'in', threadId },
    { kind: 'step', how: 'in', threadId },
    { kind: 'step', how: 'out', threadId },
    { kind: 'stepCallback', threadId: null },
    { kind: 'stepCallback', threadId },
    { kind: 'stepIteration', threadId: null },
    { kind: 'runToEvent', event: 'thread.switch', nth: 1, pid: null, threadId: null },
    { kind: 'runToEvent', event: 'ready.push', nth: 2, pid: null, threadId: null },
  ];
  return commands[prng.below(commands.length)];
}

async function runDebugged(
  program: string,
  profile: string,
  seed: number,
): Promise<readonly string[]> {
  const prng = Prng.seeded(seed);
  const debuggee = new EngineDebuggee(diskFiles);
  const follower = new Follower(debuggee);
  await debuggee.launch(engineSpec(program, { profile, stopOnEntry: true }));
  await debuggee.start();
  let stops = 0;
  for (let event = await follower.next(); event.type === 'stopped'; event = await follower.next()) {
    stops++;
    await look(debuggee, event.threadId, prng);
    const hung = event.reason === 'hang';
    // The end of a long program is not worth stepping to.
    const command =
      hung || stops > 300 ? ({ kind: 'continue' } as const) : randomCommand(prng, event.threadId);
    const breakpoints =
      stops > 300
        ? []
        : Array.from({ length: prng.below(4) }, (_, i) => 20 + i * 7 + prng.below(40));
    await debuggee.setBreakpoints(
      { path: program, reference: 0 },
      breakpoints.map((line, id) => ({
        id: id + 1,
        line,
        column: null,
        condition: prng.below(2) === 0 ? null : 'True or loop',
        hitCondition: null,
        logMessage: null,
      })),
    );
    await debuggee.resume(command);
    if (prng.below(4) === 0) await debuggee.pause(null);
  }
  const events = await follower.events();
  debuggee.dispose();
  return events;
}

/** Looks at everything, as a user interface does. */
async function look(debuggee: EngineDebuggee, threadId: number, prng: Prng): Promise<void> {
  const all = { filter: 'all', start: 0, count: 0 } as const;
  const threads = await debuggee.threads();
  assert(threads.some(({ id }) => id === threadId));
  await debuggee.state();
  const { id } = threads[prng.below(threads.length)];
  const { frames } = await debuggee.stack(id, 0, 0);
  for (const frame of frames.slice(0, 3)) {
    for (const scope of await debuggee.scopes(frame.id)) {
      for (const variable of await debuggee.variables(scope.reference, all)) {
        if (variable.reference !== 0) await debuggee.variables(variable.reference, all);
      }
    }
  }
  const frameId = frames.length === 0 ? null : frames[prng.below(frames.length)].id;
  const expression = LOOKS[prng.below(LOOKS.length)];
  await debuggee.evaluate({ expression, frameId, mode: 'look', full: false }).catch(() => null);
}

describe('A run under the debugger', function () {
  this.timeout(60_000);
  const programs = [
    ...readdirSync(SCENARIOS)
      .filter((name) => name.endsWith('.py'))
      .map((name) => path.join(SCENARIOS, name)),
    ...['steps.py', 'loop.py', 'fork.py', 'values.py'].map((name) => path.join(FIXTURES, name)),
  ];
  for (const program of programs) {
    for (const profile of ['3.5.3', '3.13']) {
      it(`is the same run: ${path.basename(program)} under ${profile}`, async () => {
        const alone = await runAlone(program, profile);
        assert(alone.length > 0);
        for (let seed = 1; seed <= 4; seed++) {
          assert.deepEqual(await runDebugged(program, profile, seed), alone, `seed ${seed}`);
        }
      });
    }
  }
});
