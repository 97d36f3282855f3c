/** A machine of many objects, in which looking for the dead takes long. */
import assert from 'node:assert/strict';
import { runSource } from '../../support/check';

const MANY_TASKS = `
import asyncio

async def sleeper():
    await asyncio.sleep(1000)

async def failing():
    raise ValueError('lost')

async def main():
    tasks = []
    for i in range(COUNT):
        tasks.append(asyncio.create_task(sleeper()))
        if i % 4 == 0:
            await asyncio.sleep(0)
    asyncio.create_task(failing())
    for _ in range(3000):
        tasks.append(asyncio.create_task(sleeper()))
        await asyncio.sleep(0)
    raise SystemExit('over')

asyncio.run(main())
`;

describe('A machine of many objects', () => {
  it('tells of what has died, if some iterations later', () => {
    const { stderr } = runSource(MANY_TASKS.replace('COUNT', '8000')).report;
    const [told, end] = ['never retrieved', 'over'].map((text) => stderr.indexOf(text));
    assert(told >= 0 && told < end, stderr.slice(0, 2000));
  });
});
