import assert from 'node:assert/strict';
import {
  closeFd,
  currentFile,
  dup2Fd,
  dupFd,
  openDevice,
  setNonblocking,
} from '../../../src/engine/kernel/descriptors';
import { ERRNO } from '../../../src/engine/kernel/errno';
import { readFd, writeFd } from '../../../src/engine/kernel/io';
import type { Kernel } from '../../../src/engine/kernel/kernel';
import { openPipe } from '../../../src/engine/kernel/pipe';
import { pollFd } from '../../../src/engine/kernel/poll';
import { POLL } from '../../../src/engine/kernel/pollBits';
import {
  messageCost,
  openSocketPair,
  shutdownSocket,
  SNDBUF,
} from '../../../src/engine/kernel/socket';
import { AGAIN, WOULD_BLOCK } from '../../../src/engine/kernel/syscall';
import { createThread } from '../../../src/engine/kernel/thread';
import { block, endWait, NEVER } from '../../../src/engine/kernel/wait';
import { become, bootKernel, forkInto, traceOfKinds } from './kernelFixture';

const { IN, OUT, ERR, HUP } = POLL;

function ends(answer: readonly [number, number] | number): readonly [number, number] {
  assert.ok(typeof answer !== 'number');
  return answer;
}

/** How many sends of `size` bytes a socket takes, and how many bytes they were. */
function capacity(size: number): [number, number] {
  const kernel = bootKernel();
  const [a] = ends(openSocketPair(kernel, true));
  for (let sends = 0, bytes = 0; ; sends++) {
    const sent = writeFd(kernel, a, 'x'.repeat(size));
    if (sent === AGAIN) return [sends, bytes];
    bytes += sent;
  }
}

describe('a socket pair', () => {
  it('takes as many sends as on Linux, by their size', () => {
    // Measured on Linux 6.18 with SO_SNDBUF 212992, the default.
    const measured: [number, number, number][] = [
      [1, 278, 278],
      [192, 278, 53376],
      [193, 167, 32231],
      [704, 167, 117568],
      [705, 93, 65565],
      [1728, 93, 160704],
      [1729, 49, 84721],
      [3776, 49, 185024],
      [3777, 44, 166188],
      [5000, 34, 170000],
      [7873, 24, 188952],
      [12000, 17, 204000],
      [36544, 6, 219264],
      [36545, 6, 219269],
      [106433, 2, 212866],
      [300000, 1, 219264],
    ];
    assert.deepEqual(
      measured.map(([size]) => [size, ...capacity(size)]),
      measured,
    );
  });

  it('gives all bytes in one recv, and can be sent to again', () => {
    const kernel = bootKernel();
    const [a, b] = ends(openSocketPair(kernel, true));
    while (writeFd(kernel, a, '\0') === 1);
    assert.equal(readFd(kernel, b, 4096), '\0'.repeat(278));
    assert.equal(readFd(kernel, b, 4096), AGAIN);
    assert.equal(writeFd(kernel, a, '\0'), 1);
  });

  it('is writable while a quarter of its memory is in use', () => {
    const kernel = bootKernel();
    const [a, b] = ends(openSocketPair(kernel, true));
    let sends = 0;
    while (pollFd(kernel, a, OUT) === OUT) sends += writeFd(kernel, a, 'x');
    assert.equal(sends, Math.floor(SNDBUF / 4 / messageCost(1)) + 1);
    readFd(kernel, b, 1);
    assert.equal(pollFd(kernel, a, OUT), OUT);
  });

  it('hangs up when its peer is closed, after what was sent', () => {
    const kernel = bootKernel();
    const [a, b] = ends(openSocketPair(kernel, true));
    writeFd(kernel, a, 'last');
    closeFd(kernel, a);
    assert.equal(pollFd(kernel, b, IN | OUT), IN | OUT | HUP);
    assert.equal(readFd(kernel, b, 10), 'last');
    assert.equal(readFd(kernel, b, 10), '');
    assert.equal(writeFd(kernel, b, 'x'), -ERRNO.EPIPE);
  });

  it('is writable again when a peer that read nothing is closed', () => {
    const kernel = bootKernel();
    const [a, b] = ends(openSocketPair(kernel, true));
    while (writeFd(kernel, a, 'x') === 1);
    assert.equal(pollFd(kernel, a, IN | OUT), 0);
    closeFd(kernel, b);
    assert.equal(pollFd(kernel, a, IN | OUT), IN | OUT | ERR | HUP);
  });

  it('is reset when its peer is closed with bytes unread', () => {
    const kernel = bootKernel();
    const [a, b] = ends(openSocketPair(kernel, true));
    writeFd(kernel, b, 'unread');
    closeFd(kernel, a);
    assert.equal(pollFd(kernel, b, IN), IN | ERR | HUP);
    assert.equal(readFd(kernel, b, 10), -ERRNO.ECONNRESET);
    assert.equal(readFd(kernel, b, 10), '', 'once');
  });

  it('can be shut down for one direction', () => {
    const kernel = bootKernel();
    const [a, b] = ends(openSocketPair(kernel, true));
    assert.equal(shutdownSocket(kernel, a, 1), 0);
    assert.equal(writeFd(kernel, a, 'x'), -ERRNO.EPIPE);
    assert.equal(readFd(kernel, b, 1), '');
    assert.equal(writeFd(kernel, b, 'x'), 1);
    assert.equal(readFd(kernel, a, 1), 'x');
    assert.equal(shutdownSocket(kernel, 1, 1), -ERRNO.ENOTSOCK);
  });
});

describe('a pipe', () => {
  it('holds 16 pages, and never splits a write of one', () => {
    const kernel = bootKernel();
    const [r, w] = ends(openPipe(kernel, true));
    assert.equal(writeFd(kernel, w, 'x'.repeat(100_000)), 65_536);
    assert.equal(writeFd(kernel, w, 'x'), AGAIN);
    assert.equal(pollFd(kernel, w, OUT), 0);
    readFd(kernel, r, 4095);
    assert.equal(writeFd(kernel, w, 'x'), AGAIN, 'a buffer is free only as a whole');
    readFd(kernel, r, 1);
    assert.equal(writeFd(kernel, w, 'x'.repeat(4096)), 4096);
  });

  it('wastes what a write of odd size leaves in a page', () => {
    const kernel = bootKernel();
    const [, w] = ends(openPipe(kernel, true));
    let writes = 0;
    while (writeFd(kernel, w, 'x'.repeat(3000)) === 3000) writes++;
    assert.equal(writes, 16);
    const [, other] = ends(openPipe(kernel, true));
    for (writes = 0; writeFd(kernel, other, 'x'.repeat(1000)) === 1000;) writes++;
    assert.equal(writes, 64, 'four in a page');
  });

  it('ends when its writer is gone; without a reader writing fails', () => {
    const kernel = bootKernel();
    const [r, w] = ends(openPipe(kernel, true));
    assert.equal(readFd(kernel, r, 1), AGAIN);
    closeFd(kernel, w);
    assert.equal(readFd(kernel, r, 1), '');
    assert.equal(pollFd(kernel, r, IN), HUP);
    const [r2, w2] = ends(openPipe(kernel, true));
    closeFd(kernel, r2);
    assert.equal(pollFd(kernel, w2, OUT), OUT | ERR);
    assert.equal(writeFd(kernel, w2, 'x'), -ERRNO.EPIPE);
  });
});

/** A second thread of the running process. */
function secondThread(kernel: Kernel) {
  return kernel.threads.get(createThread(kernel, 'T', false))!;
}

describe('blocking reads and writes', () => {
  it('change nothing before they block, and are woken when they can go on', () => {
    const kernel = bootKernel();
    const [r, w] = ends(openPipe(kernel));
    const reader = kernel.current;
    const writer = secondThread(kernel);
    assert.equal(readFd(kernel, r, 10), WOULD_BLOCK);
    block(kernel, 'read', r, NEVER);
    become(kernel, writer);
    writeFd(kernel, w, 'hello');
    assert.equal(reader.state, 'runnable');
    become(kernel, reader);
    assert.equal(readFd(kernel, r, 10), 'hello');
  });

  for (const [name, open] of [
    ['a pipe', openPipe],
    ['a socket', openSocketPair],
  ] as const) {
    it(`write all of a long text to ${name}, made again until it is done`, () => {
      const kernel = bootKernel();
      const [first, second] = ends(open(kernel));
      const [r, w] = name === 'a pipe' ? [first, second] : [second, first];
      const text = Array.from({ length: 60_000 }, (_, i) => `${i},`).join('');
      const writer = kernel.current;
      const reader = secondThread(kernel);
      let read = '';
      for (let turns = 0; ; turns++) {
        assert.ok(turns < 200, 'the writer never ends');
        become(kernel, writer);
        const answer = writeFd(kernel, w, text);
        if (answer !== WOULD_BLOCK) {
          assert.equal(answer, text.length);
          break;
        }
        block(kernel, 'write', w, NEVER);
        become(kernel, reader);
        while (writer.state === 'blocked') read += String(readFd(kernel, r, 5000));
      }
      endWait(kernel);
      setNonblocking(kernel, r, true);
      for (let more = readFd(kernel, r, 5000); typeof more === 'string';) {
        read += more;
        more = readFd(kernel, r, 5000);
      }
      assert.ok(read === text, 'every byte once and in order');
      assert.equal(writer.written, 0);
      // One event for what each attempt got through, so that the trace tells what is in the buffer.
      const events = traceOfKinds(kernel, ['fd.write']);
      const sizes = events.map((event) => Number(/bytes=(\d+)/.exec(event)?.[1]));
      assert.ok(sizes.length > 1);
      assert.equal(
        sizes.reduce((sum, size) => sum + size),
        text.length,
      );
    });
  }

  it('go on after as many reads as on Linux', () => {
    // Measured on Linux 6.18: bytes written, bytes a read, reads until the write was over.
    const measured: [string, number, number, number][] = [
      ['socket', 300_000, 30_000, 7],
      ['socket', 300_000, 50_000, 4],
      ['socket', 500_000, 36_544, 10],
      ['pipe', 300_000, 30_000, 8],
      ['pipe', 500_000, 36_544, 12],
      ['pipe', 100_000, 5_000, 8],
      ['pipe', 100_000, 4_096, 9],
      ['pipe', 70_000, 1_000, 9],
    ];
    const counted = measured.map(([what, total, step]) => {
      const kernel = bootKernel();
      const [b, a] = what === 'pipe' ? ends(openPipe(kernel)) : ends(openSocketPair(kernel));
      const writer = kernel.current;
      const reader = secondThread(kernel);
      let reads = 0;
      while (writeFd(kernel, a, 'x'.repeat(total)) === WOULD_BLOCK) {
        block(kernel, 'write', a, NEVER);
        become(kernel, reader);
        for (; writer.state === 'blocked'; reads++) readFd(kernel, b, step);
        become(kernel, writer);
      }
      return [what, total, step, reads];
    });
    assert.deepEqual(counted, measured);
  });

  it('end with an error when the other end goes away', () => {
    const kernel = bootKernel();
    const [r, w] = ends(openPipe(kernel));
    const writer = kernel.current;
    const other = secondThread(kernel);
    assert.equal(writeFd(kernel, w, 'x'.repeat(70_000)), WOULD_BLOCK);
    block(kernel, 'write', w, NEVER);
    become(kernel, other);
    closeFd(kernel, r);
    assert.equal(writer.state, 'runnable');
    become(kernel, writer);
    assert.equal(writeFd(kernel, w, 'x'.repeat(70_000)), 65_536, 'what was written');
    assert.equal(writeFd(kernel, w, 'x'), -ERRNO.EPIPE);
  });
});

describe('descriptors', () => {
  it('are the lowest free numbers', () => {
    const kernel = bootKernel();
    const [r, w] = ends(openPipe(kernel));
    assert.deepEqual([r, w], [3, 4]);
    closeFd(kernel, 3);
    assert.equal(openDevice(kernel, 'null'), 3);
    assert.equal(dupFd(kernel, w, true, 10), 10);
    assert.equal(closeFd(kernel, 99), -ERRNO.EBADF);
  });

  it('run out at 1024', () => {
    const kernel = bootKernel();
    let last = 0;
    for (let fd = 0; fd >= 0; fd = openDevice(kernel, 'null')) last = fd;
    assert.equal(last, 1023);
    assert.equal(openPipe(kernel), -ERRNO.EMFILE);
    closeFd(kernel, 500);
    assert.equal(openSocketPair(kernel), -ERRNO.EMFILE, 'a pair needs two');
    assert.equal(openDevice(kernel, 'null'), 500);
  });

  it('share O_NONBLOCK by dup and fork, but not close-on-exec', () => {
    const kernel = bootKernel();
    const [r] = ends(openPipe(kernel));
    const copy = dupFd(kernel, r, false);
    forkInto(kernel);
    setNonblocking(kernel, copy, true);
    become(kernel, kernel.threads.get(1)!);
    assert.equal(currentFile(kernel, r)?.nonblocking, true);
    const { closeOnExec } = kernel.current.process;
    assert.deepEqual([closeOnExec[r], closeOnExec[copy]], [true, false]);
  });

  it('keep a description open until the last one is closed', () => {
    const kernel = bootKernel();
    const [r, w] = ends(openPipe(kernel, true));
    dup2Fd(kernel, w, 20);
    const from = kernel.recorder.seq;
    closeFd(kernel, w);
    assert.equal(readFd(kernel, r, 1), AGAIN);
    closeFd(kernel, 20);
    assert.equal(readFd(kernel, r, 1), '');
    assert.deepEqual(traceOfKinds(kernel, ['fd.close'], from), [
      '1001.1 fd.close fd=4 ofd=5 last=false',
      '1001.1 fd.close fd=20 ofd=5 last=true',
    ]);
  });

  it('close what dup2 replaces', () => {
    const kernel = bootKernel();
    const [r, w] = ends(openPipe(kernel, true));
    const device = openDevice(kernel, 'null');
    assert.equal(dup2Fd(kernel, device, w), w);
    assert.equal(readFd(kernel, r, 1), '', 'the write end is gone');
    assert.equal(dup2Fd(kernel, w, w), w);
    assert.equal(dup2Fd(kernel, 99, w), -ERRNO.EBADF);
  });
});
