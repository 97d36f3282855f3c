import assert from 'node:assert/strict';
import type { Disposable } from '../../../src/base/disposable';
import { Emitter } from '../../../src/base/emitter';

describe('Emitter', () => {
  it('calls the listeners in order of subscription', () => {
    const emitter = new Emitter<number>();
    const heard: string[] = [];
    emitter.event((n) => heard.push(`a${n}`));
    emitter.event((n) => heard.push(`b${n}`));
    emitter.fire(1);
    emitter.fire(2);
    assert.deepEqual(heard, ['a1', 'b1', 'a2', 'b2']);
  });

  it('ends a subscription, and only that one', () => {
    const emitter = new Emitter<number>();
    const heard: number[] = [];
    const listener = (n: number): void => void heard.push(n);
    const first = emitter.event(listener);
    emitter.event(listener);
    first.dispose();
    first.dispose();
    assert.equal(emitter.listenerCount, 1);
    emitter.fire(1);
    assert.deepEqual(heard, [1]);
  });

  it('does not call a listener that an earlier one removed, nor one that it added', () => {
    const emitter = new Emitter<undefined>();
    const heard: string[] = [];
    const later: Disposable[] = [];
    emitter.event(() => {
      for (const subscription of later) subscription.dispose();
      emitter.event(() => heard.push('added'));
    });
    later.push(emitter.event(() => heard.push('removed')));
    emitter.fire(undefined);
    assert.deepEqual(heard, []);
  });

  it('tells the others although one throws, then throws', () => {
    const emitter = new Emitter<undefined>();
    const heard: string[] = [];
    emitter.event(() => {
      throw new Error('broken');
    });
    emitter.event(() => heard.push('told'));
    assert.throws(() => emitter.fire(undefined), /broken/);
    assert.deepEqual(heard, ['told']);
  });

  it('is silent once disposed', () => {
    const emitter = new Emitter<undefined>();
    const heard: string[] = [];
    emitter.event(() => heard.push('before'));
    emitter.dispose();
    emitter.event(() => heard.push('after'));
    emitter.fire(undefined);
    assert.deepEqual(heard, []);
    assert.equal(emitter.listenerCount, 0);
  });
});
