import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Kernel } from '../../../src/engine/kernel/kernel';
import { defaultSchedule, seededSchedule } from '../../../src/engine/kernel/schedule';
import { parseToken, tokenOf } from '../../../src/engine/kernel/scheduleToken';
import { equalWorlds } from '../../../src/engine/state/equal';
import { cloneGeneric, firstDifference } from '../../../src/engine/state/generic';
import { hashWorld } from '../../../src/engine/state/hash';
import { sizeOfWorld } from '../../../src/engine/state/size';
import { findUndeclared } from '../../../src/engine/state/undeclared';
import { bootKernel, cloneKernel, eventsOf } from './kernelFixture';
import { apply, operations } from './operations';

const schedules = fc.option(fc.integer(), { nil: undefined });
const boot = (seed: number | undefined): Kernel =>
  bootKernel(seed === undefined ? defaultSchedule() : seededSchedule(seed));

describe('a kernel after any operations', () => {
  it('can be cloned, and both then do the same', () => {
    fc.assert(
      fc.property(schedules, operations, operations, (seed, before, after) => {
        const kernel = boot(seed);
        apply(kernel, before);
        const copy = cloneKernel(kernel);
        assert.equal(firstDifference(kernel, copy), undefined);
        assert.ok(equalWorlds(kernel, copy));
        const hash = hashWorld(kernel);
        assert.equal(hashWorld(copy), hash);
        const answers = apply(copy, after);
        assert.equal(hashWorld(kernel), hash, 'the original has not moved');
        assert.deepEqual(apply(kernel, after), answers);
        assert.deepEqual(eventsOf(kernel), eventsOf(copy));
        assert.equal(firstDifference(kernel, copy), undefined);
        assert.ok(equalWorlds(kernel, copy));
      }),
      { numRuns: 10 },
    );
  });

  it('is declared data, and the generated code agrees with the declarations', () => {
    fc.assert(
      fc.property(schedules, operations, (seed, list) => {
        const kernel = boot(seed);
        apply(kernel, list);
        assert.deepEqual(findUndeclared(kernel), []);
        const generic = cloneGeneric(kernel);
        assert.ok(equalWorlds(kernel, generic));
        assert.equal(hashWorld(generic), hashWorld(kernel));
        assert.equal(sizeOfWorld(generic), sizeOfWorld(kernel));
      }),
      { numRuns: 20 },
    );
  });

  it('counts its descriptors, and forgets what nobody has', () => {
    fc.assert(
      fc.property(schedules, operations, (seed, list) => {
        const kernel = boot(seed);
        apply(kernel, list);
        checkFiles(kernel);
        checkThreads(kernel);
      }),
      { numRuns: 20 },
    );
  });

  it('is reached again by the token of its schedule', () => {
    fc.assert(
      fc.property(fc.integer(), operations, (seed, list) => {
        const kernel = boot(seed);
        const answers = apply(kernel, list);
        const parsed = parseToken(tokenOf(kernel.schedule));
        assert.ok(parsed.ok);
        const again = bootKernel(parsed.value);
        assert.deepEqual(apply(again, list), answers);
        assert.deepEqual(eventsOf(again), eventsOf(kernel));
      }),
      { numRuns: 20 },
    );
  });

  it('has a trace whose times never run backwards within a process', () => {
    fc.assert(
      fc.property(schedules, operations, (seed, list) => {
        const kernel = boot(seed);
        apply(kernel, list);
        const latest = new Map<number, number>();
        let running = 0;
        for (const { kind, pid, tid, t } of eventsOf(kernel)) {
          if (kind === 'thread.switch') running = tid;
          // What the running thread does to another one is told with the other’s clock.
          if (running !== tid && running !== 0) continue;
          assert.ok(t >= (latest.get(pid) ?? 0), `${kind} of ${pid}.${tid} at ${t}`);
          latest.set(pid, t);
        }
      }),
      { numRuns: 20 },
    );
  });
});

function checkFiles(kernel: Kernel): void {
  const refs = new Map<number, number>();
  for (const { fds, state } of kernel.processes.values()) {
    assert.ok(state === 'running' || fds.length === 0, 'an ended process has no descriptors');
    for (const id of fds) if (id !== 0) refs.set(id, (refs.get(id) ?? 0) + 1);
  }
  assert.deepEqual(
    [...kernel.files.values()].map(({ id, refs: n }) => [id, n]),
    [...refs].sort(([a], [b]) => a - b),
  );
  for (const file of kernel.files.values()) {
    const { watchers, waiters, epoll, peer, queue, costs } = file;
    assert.equal(queue.length, costs.length);
    assert.ok(peer <= 0 || kernel.files.has(peer), 'an end that is gone is forgotten');
    for (let i = 0; i < watchers.length; i += 2) {
      const watching = kernel.files.get(watchers[i])?.epoll;
      assert.ok(watching?.items.has(file.id * 65_536 + watchers[i + 1]), 'both know the entry');
    }
    for (const key of epoll?.items.keys() ?? []) {
      const pairs = kernel.files.get(Math.floor(key / 65_536))?.watchers ?? [];
      assert.ok(pairs.some((id, i) => id === file.id && pairs[i + 1] === key % 65_536));
    }
    for (const key of epoll?.ready.keys() ?? []) assert.ok(epoll?.items.has(key));
    const tids = [...waiters.filter((_, i) => i % 2 === 0), ...(epoll?.waiters ?? [])];
    for (const tid of tids) {
      const thread = kernel.threads.get(tid);
      assert.equal(thread?.state, 'blocked');
      assert.ok(thread?.waitFiles.includes(file.id));
    }
  }
}

function checkThreads(kernel: Kernel): void {
  const threads = [...kernel.threads.values()];
  const tids = (state: string): number[] =>
    threads.filter((thread) => thread.state === state).map(({ tid }) => tid);
  assert.deepEqual(kernel.runnable, tids('runnable'));
  assert.deepEqual(
    [...kernel.sleepers].sort((a, b) => a - b),
    threads
      .filter(({ state, waitDeadline }) => state === 'blocked' && waitDeadline >= 0)
      .map(({ tid }) => tid),
  );
  assert.ok(threads.every((t) => t.state === 'blocked' || t.waitFiles.length === 0));
  const owned = [...kernel.processes.values()].flatMap((process) => process.tids);
  assert.deepEqual(
    owned.sort((a, b) => a - b),
    [...kernel.threads.keys()],
  );
}
