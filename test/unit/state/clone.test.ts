import assert from 'node:assert/strict';
import { KProcess } from '../../../src/engine/kernel/process';
import { KThread } from '../../../src/engine/kernel/thread';
import {
  cloneWorld,
  copyMap,
  copyMapOfRefs,
  copyPlainMap,
  copyPlains,
  copyRef,
  copyRefs,
} from '../../../src/engine/state/clone';
import { bootKernel } from '../kernel/kernelFixture';
import { threadOf } from './stateFixture';

describe('a copy of a world', () => {
  it('has new objects of the same classes with the same contents', () => {
    const kernel = bootKernel();
    const copy = cloneWorld(kernel);
    assert.notEqual(copy.current, kernel.current);
    assert.ok(copy.current instanceof KThread);
    assert.equal(copy.current.process.program, 'test.py');
    assert.deepEqual(copy.current.process.fds, kernel.current.process.fds);
    assert.notEqual(copy.current.process.fds, kernel.current.process.fds);
  });

  it('keeps what was one object one object', () => {
    const kernel = bootKernel();
    const copy = cloneWorld(kernel);
    assert.equal(copy.current, copy.threads.get(1));
    assert.equal(copy.current.process, copy.processes.get(1001));
  });

  it('keeps circles', () => {
    const a = threadOf(new KProcess(1, 0, 'a'));
    const b = threadOf(a);
    Object.assign(a, { process: b });
    const copy = cloneWorld(a) as unknown as { process: { process: object } };
    assert.equal(copy.process.process, copy);
  });

  it('copies lists longer than the stack is deep', () => {
    let last: object = new KProcess(1, 0, 'end');
    for (let i = 0; i < 12_000; i++) last = threadOf(last, i);
    let copy = cloneWorld(last) as KThread | KProcess;
    let length = 0;
    for (; copy instanceof KThread; copy = copy.process) length++;
    assert.equal(length, 12_000);
    assert.equal(copy.program, 'end');
  });

  it('has no caches', () => {
    assert.equal(cloneWorld(bootKernel()).recorder, undefined);
  });

  it('shares what is shared', () => {
    const shared = Object.assign(new KProcess(1, 0, 'shared'), { shared: true });
    const copy = cloneWorld(threadOf(shared));
    assert.equal(copy.process, shared);
  });

  it('leaves out what is known, and tells what it copied', () => {
    const kernel = bootKernel();
    const known = new Map<object, object>([[kernel.current.process, kernel.current.process]]);
    const copy = cloneWorld(kernel.current, known);
    assert.equal(copy.process, kernel.current.process);
    assert.equal(known.get(kernel.current), copy);
  });

  it('is refused for undeclared objects, by path', () => {
    const kernel = bootKernel();
    Object.assign(kernel.current, { process: { pid: 1 } });
    assert.throws(() => cloneWorld(kernel), /world\.threads\.get\(1\)\.process is of class Object/);
    assert.doesNotThrow(() => cloneWorld(bootKernel()), 'the next copy is not disturbed');
  });
});

describe('a copy of a container', () => {
  const a = new KProcess(1, 0, 'a');

  it('has copies where elements are references', () => {
    const [copy] = copyRefs([a]);
    assert.notEqual(copy, a);
    assert.deepEqual(copyRefs([1, 'x', null, undefined]), [1, 'x', null, undefined]);
    assert.equal(copyRefs(null), null);
  });

  it('has the elements themselves where they are plain', () => {
    assert.equal(copyPlains([a])[0], a);
    assert.deepEqual(copyPlains(new Uint8Array([1, 2])), new Uint8Array([1, 2]));
    assert.equal(copyPlains(null), null);
  });

  it('keeps the order of maps, and copies keys and values as declared', () => {
    const map = new Map<unknown, unknown>([
      ['z', a],
      [a, 1],
      ['a', 2],
    ]);
    assert.deepEqual([...copyPlainMap(map)], [...map]);
    const values = copyMap(map);
    assert.notEqual(values.get('z'), a);
    assert.equal(values.get(a), 1, 'plain keys stay');
    const both = copyMapOfRefs(map);
    const key = [...both.keys()][1];
    assert.ok(key instanceof KProcess && key !== a);
    assert.equal(copyMapOfRefs(null), null);
  });

  it('leaves primitives', () => {
    for (const value of [1, 'x', true, null, undefined, 5n]) assert.equal(copyRef(value), value);
  });
});
