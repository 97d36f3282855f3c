import assert from 'node:assert/strict';
import { diskFiles } from '../../src/debuggee/diskFiles';
import { loadProgram } from '../../src/debuggee/engine/loadProgram';
import { cloneMachine } from '../../src/debuggee/engine/cloneMachine';
import { evaluateIn, truthIn } from '../../src/engine/debug/evaluate';
import { quickExpression, truthOf } from '../../src/engine/debug/quickExpression';
import { Stops } from '../../src/engine/debug/stops';
import { runWorld } from '../../src/engine/run';
import type { Frame, ThreadState } from '../../src/engine/vm/frame';
import type { World } from '../../src/engine/world';
import { plainBreakpoint } from '../support/travel';
import { engineSpec } from '../support/dapEngineSpec';
import { fixture } from '../support/dapMarkers';

const VALUES = fixture('values.py');

/** Texts that the quick way decides. */
const QUICK = [
  'number == 42', 'number != 42', 'number < 100', 'number > 42', 'number >= 42', 'number <= 41',
  '1 < number < 50', '50 < number < 60', 'number + 1 == 43', 'number - 50 == -8', 'number * 2 > 83',
  'number % 5 == 2', '-number % 5 == 3', 'number % -5 == -3', 'fraction == 1.5', 'fraction < 2',
  'number == 42.0', 'yes', 'not yes', 'yes == 1', 'nothing', 'nothing is None', 'nothing is not None',
  'yes is True', 'text == "it\'s"', 'text != "x"', 'text', 'text == 5', 'number != "42"',
  'nothing == 0', 'number and text', 'nothing or number', 'nothing and missing', 'yes or missing',
  'point.x == 3', 'point.y == "four"', 'point is None', 'point is not None', 'not nothing and number == 42',
  'items[0] == 1', 'items[-3] == 1', 'table["a"] == 1', 'items[1][0] == 2', 'long[999] == 999', '-1 < fraction', 'number == 42 == 42', '10 ** 2 == 100 or yes',
]; // prettier-ignore

/** Texts that take the machine: Python code may run, or something raises. */
const SLOW = [
  'point == 3', 'missing', 'len(items) == 3', 'items', 'items == []', '1 in some', 'text < "x"',
  'number / 2 == 21', 'plain.kind == "plain"', 'point.missing', 'number % 0', 'number is 42', 'f"{number}"',
  'items[3]', 'table["b"]', 'table[2] == "b"', 'items[:1]', 'point[0]', 'point.x.real == 3', 'later', 'number +', 'number = 3', '',
]; // prettier-ignore

describe('Quick expressions', () => {
  let world: World;
  let thread: ThreadState;
  let frame: Frame;

  before(async () => {
    const stops = new Stops({ holds: () => true, write: () => undefined, takeBreak: () => false });
    const line = VALUES.line('stop');
    stops.wishes.breakpoints.replace(VALUES.path, [plainBreakpoint(VALUES.path, line)]);
    ({ world } = await loadProgram(engineSpec(VALUES.path), diskFiles));
    world.debug = stops;
    stops.begin(null);
    assert.equal(runWorld(world, 1_000_000).kind, 'stop');
    thread = world.thread;
    frame = thread.frames[thread.frames.length - 1];
  });

  function properly(text: string): boolean {
    const { world: clone, copies } = cloneMachine(world);
    const place = { tid: thread.tid, frame: copies.get(frame) as Frame };
    const outcome = evaluateIn(clone, place, text, 'expression', 100_000);
    assert(outcome.kind === 'value', `${text}: ${JSON.stringify(outcome)}`);
    return truthIn(clone, outcome.value);
  }

  for (const text of QUICK) {
    it(`decide ${text} as Python does`, () => {
      const answer = truthOf(quickExpression(text)?.(thread, frame));
      if (!text.includes('**')) assert.notEqual(answer, undefined);
      if (answer !== undefined) assert.equal(answer, properly(text));
    });
  }

  for (const text of SLOW) {
    it(`leave ${JSON.stringify(text)} to the machine`, () => {
      assert.equal(truthOf(quickExpression(text)?.(thread, frame)), undefined);
    });
  }
});
