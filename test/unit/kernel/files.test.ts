/** The file system does what Linux does: random calls on both, and the host's disk stays as it was. */

import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { hostDisk } from '../../../src/debuggee/hostDisk';
import { closeFd } from '../../../src/engine/kernel/descriptors';
import { errnoName } from '../../../src/engine/kernel/errno';
import {
  linkNode,
  makeFolder,
  makeLink,
  removeFolder,
  renameNode,
  unlinkNode,
} from '../../../src/engine/kernel/files/folders';
import { namesIn, sizeOfNode } from '../../../src/engine/kernel/files/node';
import { nodeAt } from '../../../src/engine/kernel/files/path';
import { O, openPath, truncateNode } from '../../../src/engine/kernel/files/regular';
import { readFd, writeFd } from '../../../src/engine/kernel/io';
import type { Kernel } from '../../../src/engine/kernel/kernel';
import { bootKernel } from './kernelFixture';

/** A call on the real disk and in the machine; both answer a text or the name of an error. */
interface Call {
  readonly shown: string;
  onDisk(path: (name: string) => string): string;
  inMachine(kernel: Kernel, path: (name: string) => string): string | number;
}

const NAMES = ['a', 'b', 'a/b', 'a/c', 'b/d', 'a/b/e', 'a/../b', './c', 'l', 'l/x', 'c/'];
const name = fc.constantFrom(...NAMES);
const NOW = 0;

/** A call with two names, or a name and a text. */
function call(shown: string, onDisk: Call['onDisk'], inMachine: Call['inMachine']): Call {
  return { shown, onDisk, inMachine };
}

const oneName = (
  verb: string,
  real: (path: string) => void,
  own: (kernel: Kernel, path: string) => number,
): fc.Arbitrary<Call> =>
  name.map((n) =>
    call(
      `${verb} ${n}`,
      (path) => (real(path(n)), ''),
      (kernel, path) => own(kernel, path(n)),
    ),
  );

const twoNames = (
  verb: string,
  real: (from: string, to: string) => void,
  own: (kernel: Kernel, from: string, to: string) => number,
): fc.Arbitrary<Call> =>
  fc.tuple(name, name).map(([m, n]) =>
    call(
      `${verb} ${m} ${n}`,
      (path) => (real(path(m), path(n)), ''),
      (kernel, path) => own(kernel, path(m), path(n)),
    ),
  );

function writeIn(kernel: Kernel, path: string, flags: number, text: string): number {
  const fd = openPath(kernel, path, O.WRONLY | flags, 0o644, NOW);
  if (fd < 0) return fd;
  const n = writeFd(kernel, fd, text);
  closeFd(kernel, fd);
  return n < 0 ? n : 0;
}

function readIn(kernel: Kernel, path: string): string | number {
  const fd = openPath(kernel, path, 0, 0, NOW);
  if (fd < 0) return fd;
  const bytes = readFd(kernel, fd, 1000);
  closeFd(kernel, fd);
  return bytes;
}

function lookIn(kernel: Kernel, path: string): string | number {
  const node = nodeAt(kernel, path, false);
  if (typeof node === 'number') return node;
  if (node.kind === 'folder') return `folder ${namesIn(kernel, node).join(' ')}`;
  return `${node.kind} ${sizeOfNode(node).toString()} ${node.links.toString()}`;
}

function lookOn(path: string): string {
  const stat = fs.lstatSync(path);
  if (stat.isDirectory()) return `folder ${fs.readdirSync(path).sort().join(' ')}`;
  return `${stat.isFile() ? 'file' : 'link'} ${stat.size.toString()} ${stat.nlink.toString()}`;
}

const calls = fc.oneof(
  oneName('mkdir', (p) => fs.mkdirSync(p), (k, p) => makeFolder(k, p, 0o755, NOW)),
  oneName('rmdir', (p) => { fs.rmdirSync(p); }, (k, p) => removeFolder(k, p, NOW)),
  oneName('unlink', (p) => { fs.unlinkSync(p); }, (k, p) => unlinkNode(k, p, NOW)),
  twoNames('rename', (p, q) => { fs.renameSync(p, q); }, (k, p, q) => renameNode(k, p, q, NOW)),
  twoNames('link', (p, q) => { fs.linkSync(p, q); }, (k, p, q) => linkNode(k, p, q, NOW)),
  fc.constantFrom('a', 'b/d', '..', 'l').chain((target) =>
    oneName(`symlink ${target}`, (p) => { fs.symlinkSync(target, p); }, (k, p) => makeLink(k, target, p, NOW)),
  ),
  oneName('write', (p) => { fs.writeFileSync(p, 'text'); }, (k, p) => writeIn(k, p, O.CREAT | O.TRUNC, 'text')),
  oneName('append', (p) => { fs.appendFileSync(p, 'more'); }, (k, p) => writeIn(k, p, O.CREAT | O.APPEND, 'more')),
  oneName('create', (p) => { fs.writeFileSync(p, 'new', { flag: 'wx' }); }, (k, p) => writeIn(k, p, O.CREAT | O.EXCL, 'new')),
  oneName('truncate', (p) => { fs.truncateSync(p, 6); }, (k, p) => {
    const node = nodeAt(k, p);
    return typeof node === 'number' ? node : truncateNode(k, node, 6, NOW);
  }),
  name.map((n) => call(`read ${n}`, (path) => fs.readFileSync(path(n), 'latin1'), (k, path) => readIn(k, path(n)))),
  name.map((n) => call(`look ${n}`, (path) => lookOn(path(n)), (k, path) => lookIn(k, path(n)))),
); // prettier-ignore

function disk(one: Call, folder: string): string {
  try {
    return one.onDisk((n) => `${folder}/${n}`);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}

function machine(one: Call, kernel: Kernel, folder: string): string {
  const answer = one.inMachine(kernel, (n) => `${folder}/${n}`);
  if (typeof answer === 'string') return answer;
  return answer < 0 ? (errnoName(-answer) ?? answer.toString()) : '';
}

/** What a folder of the real disk holds, in one text. */
function listing(path: string): string {
  const here = `${path} ${lookOn(path)}`;
  if (!fs.lstatSync(path).isDirectory()) return here;
  return [here, ...fs.readdirSync(path).map((name) => listing(join(path, name)))].join('\n');
}

describe('the file system', function () {
  this.timeout(60_000);
  if (process.platform !== 'linux') {
    it.skip(`is compared on Linux, and this is ${process.platform}`);
    return;
  }

  it('answers random calls as Linux does, over a disk that nobody changes', () => {
    const parent = fs.mkdtempSync(join(tmpdir(), 'loopscope-files-'));
    let round = 0;
    try {
      fc.assert(
        fc.property(fc.array(calls, { maxLength: 6 }), fc.array(calls, { maxLength: 20 }), (before, after) => {
          const folder = join(parent, (++round).toString());
          const [real, seen] = ['real', 'seen'].map((which) => join(folder, which)) as [string, string];
          // The machine begins with what the same calls have left on a disk of its own.
          for (const one of [real, seen]) {
            fs.mkdirSync(one, { recursive: true });
            for (const each of before) disk(each, one);
          }
          const held = listing(seen);
          const kernel = bootKernel();
          kernel.disk = hostDisk()!;
          for (const [i, one] of after.entries()) {
            const story = [...before, ...after.slice(0, i + 1)].map(({ shown }) => shown).join('; ');
            assert.equal(machine(one, kernel, seen), disk(one, real), story);
          }
          assert.equal(listing(seen), held);
        }),
        { numRuns: 300 },
      );
    } finally {
      fs.rmSync(parent, { recursive: true, force: true });
    }
  });
}); // prettier-ignore
