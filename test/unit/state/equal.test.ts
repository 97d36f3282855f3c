import assert from 'node:assert/strict';
import { readClock } from '../../../src/engine/kernel/clock';
import type { Kernel } from '../../../src/engine/kernel/kernel';
import { KProcess } from '../../../src/engine/kernel/process';
import { KThread } from '../../../src/engine/kernel/thread';
import { createEpoll, Epoll } from '../../../src/engine/kernel/epoll';
import { Schedule } from '../../../src/engine/kernel/schedule';
import {
  equalWorlds,
  sameMap,
  sameMapOfRefs,
  samePlain,
  sameRefs,
} from '../../../src/engine/state/equal';
import { firstDifference } from '../../../src/engine/state/generic';
import { hashWorld } from '../../../src/engine/state/hash';
import { sizeOfWorld } from '../../../src/engine/state/size';
import { bootKernel, cloneKernel } from '../kernel/kernelFixture';
import { threadOf } from './stateFixture';

/** Whether two worlds are equal, as all three implementations see it. */
function equal(a: object, b: object): boolean {
  const answer = equalWorlds(a, b);
  assert.equal(firstDifference(a, b) === undefined, answer);
  assert.equal(equalWorlds(b, a), answer);
  if (answer) assert.equal(hashWorld(a), hashWorld(b));
  return answer;
}

describe('two worlds', () => {
  it('are equal if they do not share a single object', () => {
    const kernel = bootKernel();
    assert.ok(equal(kernel, cloneKernel(kernel)));
    assert.ok(equal(bootKernel(), bootKernel()));
  });

  const changes: [string, (kernel: Kernel) => void, RegExp][] = [
    ['a number', readClock, /clock: 1000000000000 and 1000000001000/],
    ['a name', (k) => (k.current.name = 'x'), /name: "MainThread" and "x"/],
    ['an array', (k) => k.current.process.fds.push(1), /fds \(its size\): 3 and 4/],
    ['an element', (k) => (k.current.process.fds[1] = 7), /fds\[1\]: 2 and 7/],
    ['a flag in an array', (k) => (k.current.process.closeOnExec[0] = true), /closeOnExec\[0\]/],
    ['a map entry', (k) => k.files.delete(2), /files \(its size\): 3 and 2/],
    ['an object', (k) => (k.current = new KThread(0, k.current.process, '', true, true, 0)), /./],
    ['an object for null', (k) => (k.files.get(1)!.epoll = new Epoll()), /epoll/],
  ];
  for (const [what, change, where] of changes) {
    it(`differ by ${what}`, () => {
      const [a, b] = [bootKernel(), bootKernel()];
      change(b);
      assert.equal(equal(a, b), false);
      assert.notEqual(hashWorld(a), hashWorld(b));
      assert.match(firstDifference(a, b) ?? '', where);
    });
  }

  it('differ by the order of a map, which programs can observe', () => {
    const [a, b] = [bootKernel(), bootKernel()];
    const file = b.files.get(1)!;
    b.files.delete(1);
    b.files.set(1, file);
    assert.equal(equal(a, b), false);
    assert.notEqual(hashWorld(a), hashWorld(b));
  });

  it('differ by which object is where, even if all have equal contents', () => {
    const process = (): KProcess => new KProcess(1, 0, 'p');
    const one = process();
    const [a, b] = [bootKernel(), bootKernel()];
    for (const [kernel, processes] of [
      [a, [one, one]],
      [b, [process(), process()]],
    ] as const) {
      kernel.processes.set(1, processes[0]);
      kernel.processes.set(2, processes[1]);
    }
    assert.equal(equal(a, b), false);
    assert.notEqual(hashWorld(a), hashWorld(b));
    assert.match(firstDifference(a, b) ?? '', /which object it is/);
  });

  it('are told apart by references alone', () => {
    const world = (which: 0 | 1): Kernel => {
      const kernel = bootKernel();
      const pair = [new KProcess(1, 0, 'p'), new KProcess(1, 0, 'p')];
      [pair[0], pair[1], pair[which]].forEach((process, i) => kernel.processes.set(i, process));
      return kernel;
    };
    assert.equal(equal(world(0), world(1)), false);
    assert.notEqual(hashWorld(world(0)), hashWorld(world(1)));
    assert.ok(equal(world(1), world(1)));
  });

  it('have of shared objects only the plain contents in their hash', () => {
    const world = (program: string): KThread =>
      Object.assign(threadOf(new KProcess(1, 0, program)), { shared: true });
    assert.equal(hashWorld(world('a')), hashWorld(world('b')));
  });

  it('are equal whatever their caches hold', () => {
    const [a, b] = [bootKernel(), bootKernel()];
    b.recorder = a.recorder;
    assert.ok(equal(a, b));
  });

  it('are equal when each made its own shared value', () => {
    const value = (program: string): object =>
      threadOf(Object.assign(new KProcess(1, 0, program), { shared: true }));
    assert.ok(equal(value('float'), value('float')));
    assert.equal(equal(value('float'), value('other')), false);
    assert.notEqual(hashWorld(value('float')), hashWorld(value('other')));
    assert.equal(equal(value('float'), threadOf(new KProcess(1, 0, 'float'))), false);
  });

  it('have plain arrays compared by what is in them', () => {
    const schedule = (...forced: number[]): Schedule => new Schedule(null, null, forced);
    assert.ok(equal(schedule(1, 2), schedule(1, 2)));
    assert.equal(equal(schedule(1, 2), schedule(1, 3)), false);
    assert.notEqual(hashWorld(schedule(1, 2)), hashWorld(schedule(2, 1)));
  });
});

describe('values', () => {
  it('are equal as programs see them: NaN is NaN, and 0 is not -0', () => {
    assert.ok(samePlain(NaN, NaN));
    assert.equal(samePlain(0, -0), false);
    assert.ok(samePlain(new Uint8Array([1]), new Uint8Array([1])));
    assert.equal(samePlain([1], [1, 2]), false);
    assert.equal(samePlain(1, 1n), false);
    assert.equal(samePlain(undefined, null), false);
  });

  it('of every type count in a hash', () => {
    const values = [
      0,
      -0,
      1,
      1.5,
      2 ** 40,
      NaN,
      '',
      'a',
      '1',
      true,
      false,
      null,
      undefined,
      1n,
      2n,
    ];
    const hashes = values.map((value) => {
      const kernel = bootKernel();
      kernel.current.name = value as string;
      return hashWorld(kernel);
    });
    assert.equal(new Set(hashes).size, values.length);
    for (const hash of hashes) assert.ok(Number.isSafeInteger(hash) && hash >= 0);
  });

  it('in containers are compared as they are declared', () => {
    const [a, b] = [new KProcess(1, 0, 'a'), new KProcess(1, 0, 'a')];
    assert.ok(sameRefs([a], [b]));
    assert.equal(sameRefs([a], null), false);
    assert.ok(sameMap(new Map([['k', a]]), new Map([['k', b]])));
    assert.equal(sameMap(new Map([[a, 1]]), new Map([[b, 1]])), false, 'plain keys are one object');
    assert.ok(sameMapOfRefs(new Map([[a, 1]]), new Map([[b, 1]])));
    assert.equal(sameMapOfRefs(new Map([[a, 1]]), new Map([[b, 2]])), false);
  });
});

describe('the size of a world', () => {
  it('grows with what a clone would copy', () => {
    const kernel = bootKernel();
    const before = sizeOfWorld(kernel);
    createEpoll(kernel);
    const grown = sizeOfWorld(kernel) - before;
    assert.ok(grown > 200 && grown < 1000, `${grown} bytes`);
    assert.equal(sizeOfWorld(cloneKernel(kernel)), sizeOfWorld(kernel));
  });

  it('counts each object once', () => {
    const [process, thread] = [new KProcess(1, 0, 'x'), threadOf({})];
    const circle = threadOf(thread);
    Object.assign(thread, { process: circle });
    assert.equal(sizeOfWorld(circle), 2 * (sizeOfWorld(threadOf(process)) - sizeOfWorld(process)));
  });

  it('does not count what is shared', () => {
    const shared = Object.assign(new KProcess(1, 0, 'x'), { shared: true });
    assert.ok(sizeOfWorld(threadOf(shared)) < sizeOfWorld(threadOf(new KProcess(1, 0, 'x'))));
  });
});
