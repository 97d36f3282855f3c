/**
 * Runs what many programs begin with. V8's code cache holds what was compiled in the process that
 * writes it, and without this that would be what the first program after an update happens to use.
 */
import { defaultSchedule } from '../../engine/kernel/schedule';
import { DEFAULT_LIMITS } from '../../engine/options';
import { DEFAULT_PROFILE } from '../../engine/profiles';
import type { RunReport } from '../../protocol/runReport';
import { runProgram } from './runProgram';

const PROGRAM = `
import asyncio
import threading


class Counter:
    def __init__(self, start=0):
        self.value = start

    @property
    def doubled(self):
        return 2 * self.value


async def worker(queue, counter):
    while True:
        item = await queue.get()
        if item is None:
            return counter.value
        counter.value += item
        await asyncio.sleep(0)


def fail():
    try:
        {}['missing']
    except KeyError as error:
        raise ValueError(f'no {error!r:>12}') from error


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_soon(future.set_result, [i for i in range(3)])
    loop.call_later(0.01, print, 'timer', 1.5, (1, 'a'), {'key': [None, True]})
    queue = asyncio.Queue(2)
    tasks = [asyncio.create_task(worker(queue, Counter())) for _ in range(2)]
    for item in [*await future, None, None]:
        await queue.put(item)
    print(await asyncio.gather(*tasks), sum({1: 2, 3: 4}.values()), '%d' % 5)
    async with asyncio.Lock():
        await asyncio.wait_for(asyncio.sleep(0.02), 1)
    thread = threading.Thread(target=lambda: loop.call_soon_threadsafe(print, 'thread'))
    thread.start()
    sleeper = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0)
    sleeper.cancel()
    try:
        await sleeper
    except asyncio.CancelledError:
        print('cancelled', Counter(3).doubled)
    thread.join()
    loop.call_soon(fail)
    await asyncio.sleep(0.01)
    fail()


asyncio.run(main())
`;

export function warmUp(): RunReport {
  const options = {
    profile: DEFAULT_PROFILE, forkPolicy: 'cpython', stdio: 'tty', randomSeed: null, env: {}, args: [],
    file: 'warm_up.py', limits: DEFAULT_LIMITS,
  } as const; // prettier-ignore
  return runProgram(PROGRAM, options, defaultSchedule()).report;
}
