/** LS011 where tasks hold the locks, or tasks and threads. */

import assert from 'node:assert/strict';
import type { ProfileId } from '../../../src/engine/profiles';
import { dedent, runSource } from '../../support/check';

const told = (body: string, profile: ProfileId): readonly string[] => {
  const source = `
import asyncio, threading
async def take(*locks):
    if locks:
        async with locks[0]:
            await asyncio.sleep(0.01)
            await take(*locks[1:])
async def main():
    a, b, c = asyncio.Lock(), asyncio.Lock(), asyncio.Lock()
${dedent(body).trim().replaceAll(/^/gm, '    ')}
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
`;
  const { report } = runSource(source, { profile });
  const hazards = (report.hazards ?? []).filter(({ id }) => id === 'LS011');
  return [report.outcome, ...hazards.map(({ message }) => message)];
};

/** The names of the tasks are not those of main() alone: 3.6 has none. */
const IN_A_CIRCLE: readonly (readonly [what: string, body: string, message: RegExp])[] = [
  ['two tasks', 'await asyncio.gather(take(a, b), take(b, a))', /waits for asyncio.Lock \d, which .* \(take\(\)\) holds; .* waits for asyncio.Lock \d/],
  ['three tasks', 'await asyncio.gather(take(a, b), take(b, c), take(c, a))', /Lock \d.*Lock \d.*Lock \d/],
  ['a task with itself', 'async with a:\n    await take(a)', /main\(\)\) waits for asyncio.Lock 1, which it holds itself/],
  ['a task that it awaits', 'async with a:\n    await asyncio.ensure_future(take(a))', /take\(\)\) waits for asyncio.Lock 1, which .*main\(\)\) holds; .*main\(\)\) awaits/],
  ['a task that it gathers', 'async with a:\n    await asyncio.gather(take(b), take(a))', /main\(\)\) holds; .*main\(\)\) awaits/],
  ['a task, by acquire()', 'await a.acquire()\nawait asyncio.gather(take(a), take(b))', /main\(\)\) holds/],
]; // prettier-ignore

describe('LS011: tasks that wait in a circle:', () => {
  for (const [what, body, message] of IN_A_CIRCLE) {
    it(what, () => {
      for (const profile of ['3.6', '3.9', '3.13'] as const) {
        const [outcome, ...found] = told(body, profile);
        assert.equal(outcome, 'hang');
        assert.equal(found.length, 1, found.join('\n'));
        assert.match(found[0] ?? '', message);
      }
    });
  }

  for (const [what, body] of [
    ['in one order', 'await asyncio.gather(take(a, b), take(a, b))'],
    ['after a limit', 'async with a:\n    try: await asyncio.wait_for(take(a), 0.1)\n    except asyncio.TimeoutError: pass\nawait take(a)'],
  ] as const) {
    it(`is not seen ${what}`, () => {
      for (const profile of ['3.6', '3.13'] as const) assert.deepEqual(told(body, profile), ['exit']);
    });
  }

  for (const [what, body] of [
    ['for something else with a lock in hand', 'async with a:\n    await asyncio.Event().wait()'],
    ['for a lock whose holder waits for something else', 'async def hold():\n    async with a:\n        await asyncio.Event().wait()\nasyncio.ensure_future(hold())\nawait asyncio.sleep(0)\nawait take(a)'],
    ['for an event after a lock was asked for in vain', 'await a.acquire()\ntry: await asyncio.wait_for(a.acquire(), 0.1)\nexcept asyncio.TimeoutError: pass\nawait asyncio.Event().wait()'],
  ] as const) {
    it(`is not seen where somebody waits ${what}`, () => {
      for (const profile of ['3.6', '3.12', '3.13'] as const)
        assert.deepEqual(told(body, profile), ['hang']);
    });
  }
}); // prettier-ignore
