import assert from 'node:assert/strict';
import {
  type Disposable,
  DisposableOwner,
  DisposableStore,
  toDisposable,
} from '../../../src/base/disposable';

/** Disposables that write their names down when they are closed. */
function recorder(): { readonly closed: string[]; readonly make: (name: string) => Disposable } {
  const closed: string[] = [];
  return { closed, make: (name) => ({ dispose: () => closed.push(name) }) };
}

describe('toDisposable', () => {
  it('closes once', () => {
    let closed = 0;
    const disposable = toDisposable(() => (closed += 1));
    disposable.dispose();
    disposable.dispose();
    assert.equal(closed, 1);
  });
});

describe('DisposableStore', () => {
  it('closes the last one first, and each once', () => {
    const { closed, make } = recorder();
    const store = new DisposableStore();
    for (const name of ['a', 'b', 'c']) store.add(make(name));
    assert.equal(store.size, 3);
    store.dispose();
    store.dispose();
    assert.deepEqual(closed, ['c', 'b', 'a']);
    assert.equal(store.size, 0);
  });

  it('closes late arrivals at once', () => {
    const { closed, make } = recorder();
    const store = new DisposableStore();
    store.dispose();
    store.add(make('late'));
    assert.deepEqual(closed, ['late']);
    assert.equal(store.size, 0);
  });

  it('closes what is added while it is being disposed', () => {
    const { closed, make } = recorder();
    const store = new DisposableStore();
    store.add(toDisposable(() => store.add(make('during'))));
    store.dispose();
    assert.deepEqual(closed, ['during']);
  });

  it('closes one ahead of the others, if it owns it', () => {
    const { closed, make } = recorder();
    const store = new DisposableStore();
    const early = store.add(make('early'));
    store.add(make('rest'));
    store.release(early);
    store.release(early);
    assert.deepEqual(closed, ['early']);
    store.dispose();
    assert.deepEqual(closed, ['early', 'rest']);
  });

  it('closes the others although one throws', () => {
    const { closed, make } = recorder();
    const failing = (name: string): Disposable =>
      toDisposable(() => {
        throw new Error(name);
      });
    const one = new DisposableStore();
    one.add(make('a'));
    one.add(failing('broken'));
    assert.throws(() => one.dispose(), /broken/);
    assert.deepEqual(closed, ['a']);

    const two = new DisposableStore();
    two.add(failing('first'));
    two.add(failing('second'));
    assert.throws(() => two.dispose(), AggregateError);
  });
});

describe('DisposableOwner', () => {
  it('closes what was registered', () => {
    const { closed, make } = recorder();
    class Owner extends DisposableOwner {
      constructor() {
        super();
        this.register(make('a'));
        this.register(make('b'));
      }
    }
    const owner = new Owner();
    assert.equal(owner.disposed, false);
    owner.dispose();
    assert.equal(owner.disposed, true);
    assert.deepEqual(closed, ['b', 'a']);
  });
});
