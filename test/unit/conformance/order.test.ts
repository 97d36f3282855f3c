import assert from 'node:assert/strict';
import { defined } from '../../../src/base/assert';
import { comparableOrder, orderDifferences, orderOfTrace } from '../../conformance/order';
import { runSource } from '../../support/check';

function orderOf(program: string): ReturnType<typeof orderOfTrace> {
  return orderOfTrace(defined(runSource(program, { profile: '3.6' }).store, 'trace'));
}

describe('the order of callbacks', () => {
  it('names steps and wakeups by coroutine, other callbacks by function, with their turns', () => {
    const program = [
      'import asyncio',
      'async def child(): await asyncio.sleep(0)',
      'async def main(): await loop.create_task(child(), name="any")',
      'loop = asyncio.new_event_loop()',
      'loop.call_soon([].append, 1)',
      'loop.run_until_complete(main())',
    ];
    const order = orderOf(program.join('\n').replace(', name="any"', ''));
    assert.deepEqual(order, {
      'process 0, loop 1': [
        'turn 1: list.append',
        'turn 1: step main',
        'turn 2: step child',
        'turn 3: step child',
        'turn 4: wakeup main',
        'turn 5: _run_until_complete_cb',
      ],
    });
  });

  it('keeps the callbacks of a forked child apart', () => {
    const program = [
      'import asyncio, os',
      'def forking():',
      '    if os.fork(): os.wait()',
      'loop = asyncio.new_event_loop()',
      'loop.call_soon(forking)',
      'loop.call_soon(loop.stop)',
      'loop.run_forever()',
    ];
    assert.deepEqual(orderOf(program.join('\n')), {
      'process 0, loop 1': ['turn 1: forking', 'turn 1: BaseEventLoop.stop'],
      'process 0.1, loop 1': ['turn 1: BaseEventLoop.stop'],
    });
  });

  it('differs by turns or by names, as the program asks', () => {
    const lines = (turn: number): string[] => [
      `turn ${turn}: BaseSelectorEventLoop._read_from_self`,
      `turn ${turn}: f`,
    ];
    const [a, b] = [{ l: lines(1) }, { l: lines(2).slice(1) }];
    assert.deepEqual(orderDifferences(a, b), [
      "order of l, callback 1: expected 'turn 1: BaseSelectorEventLoop._read_from_self', got 'turn 2: f'",
    ]);
    assert.deepEqual(comparableOrder(a, 'names'), comparableOrder(b, 'names'));
    assert.equal(comparableOrder(a, 'none'), undefined);
    assert.deepEqual(orderDifferences({ l: ['f', 'g'] }, { l: ['f'] }), [
      "order of l, callback 2: expected 'g', got 'nothing'",
    ]);
  });
});
